import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { MeetingSummaryDto, MemberDto, SteeringGroupDto, SteeringGroupListDto } from '../../contract/steering.ts';
import { MEMBER_ROLES } from '../../domain/steering/membership.ts';
import { listMeetings } from './list-meetings.ts';
import { type GroupRow, type MemberRow, readGroups, readMembers, requireGroup } from './read-groups.ts';
import { type Steerer } from './steerer.ts';

/** Every steering group with its members and its next meeting. */
export async function listSteeringGroups(tx: Tx, steerer: Steerer): Promise<SteeringGroupListDto> {
  const groups = await readGroups(tx);
  const items = [];
  for (const group of groups) items.push(await viewGroup(tx, group, steerer));
  return { items, next: null, mayCreate: steerer.mayChange('') };
}

/** @throws Refusal `steering-group-unknown`. */
export const showSteeringGroup = async (tx: Tx, key: string, steerer: Steerer): Promise<SteeringGroupDto> =>
  viewGroup(tx, await requireGroup(tx, key), steerer);

async function viewGroup(tx: Tx, group: GroupRow, steerer: Steerer): Promise<SteeringGroupDto> {
  const members = await readMembers(tx, group.id);
  const meetings = await listMeetings(tx, { group: group.key });
  const { key, name, unitCode, duties, version } = group;
  return {
    key,
    name,
    unit: unitCode,
    unitName: await nameOfUnit(tx, unitCode),
    duties,
    members: members.toSorted(inOrder).map(viewMember),
    nextMeeting: nextOf(meetings, swedishDate(steerer.now)),
    version,
    mayChange: steerer.mayChange(unitCode),
  };
}

export async function nameOfUnit(tx: Tx, code: string): Promise<string> {
  const { units } = await readRules(tx);
  return units.findLast((unit) => unit.code === code)?.name ?? code;
}

const viewMember = ({ validTo, ...member }: MemberRow): MemberDto => ({ ...member, validTo: validTo ?? null });

const inOrder = (one: MemberRow, other: MemberRow): number =>
  MEMBER_ROLES.indexOf(one.role) - MEMBER_ROLES.indexOf(other.role) || one.name.localeCompare(other.name, 'sv');

const nextOf = (meetings: readonly MeetingSummaryDto[], today: string): MeetingSummaryDto | null =>
  meetings
    .filter(({ status, date }) => (status === 'planned' || status === 'called') && date >= today)
    .toSorted((one, other) => one.date.localeCompare(other.date))[0] ?? null;
