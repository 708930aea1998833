import { isValidOn, type PlainDate, type Validity } from '../../../../kernel/plain-date.ts';

/** ordförande, sekreterare, ledamot, adjungerad */
export const MEMBER_ROLES = ['chair', 'secretary', 'member', 'adjunct'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export type Membership = Validity & { person: string; role: MemberRole };

/** What someone is to a meeting: `keeper` may change steering groups of that unit, `adjuster` is to adjust these minutes. */
export type MeetingPart = 'keeper' | 'chair' | 'secretary' | 'adjuster';

type Who = { person: string; mayChange: boolean; today: PlainDate; adjusters?: readonly string[] };

/** A membership that ended yesterday gives nothing today. */
export function partsOf(
  members: readonly Membership[],
  { person, mayChange, today, adjusters = [] }: Who,
): MeetingPart[] {
  const roles = new Set(
    members.filter((member) => member.person === person && isValidOn(member, today)).map(({ role }) => role),
  );
  return [
    ...(mayChange ? (['keeper'] as const) : []),
    ...(['chair', 'secretary'] as const).filter((role) => roles.has(role)),
    ...(adjusters.includes(person) ? (['adjuster'] as const) : []),
  ];
}

/** Members on a day, in the order in which a record names them. */
export function membersOn<M extends Membership & { name: string }>(members: readonly M[], day: PlainDate): M[] {
  return members
    .filter((member) => isValidOn(member, day))
    .toSorted(
      (one, other) =>
        MEMBER_ROLES.indexOf(one.role) - MEMBER_ROLES.indexOf(other.role) || one.name.localeCompare(other.name, 'sv'),
    );
}

/** Nobody is the same group's member twice on one day. */
export const overlapping = (members: readonly Membership[], added: Membership): Membership | undefined =>
  members.find(
    (member) =>
      member.person === added.person &&
      (member.validTo === undefined || added.validFrom <= member.validTo) &&
      (added.validTo === undefined || member.validFrom <= added.validTo),
  );
