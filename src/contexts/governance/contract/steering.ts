import * as z from 'zod';
import { parsePlainDate } from '../../../kernel/plain-date.ts';
import { ITEM_HEADINGS } from '../domain/steering/agenda.ts';
import { MEETING_STATUSES } from '../domain/steering/meeting-states.ts';
import { MEMBER_ROLES } from '../domain/steering/membership.ts';
import { PROPOSAL_ANSWERS, PROPOSAL_STATUSES } from '../domain/steering/proposal-states.ts';

/** Shapes of the API about steering groups, their meetings, follow-up points and proposals. */

const day = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => parsePlainDate(text)!);
const reference = z.string().trim().min(1).max(100);
const name = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(10_000);
const text = z.string().trim().max(20_000);
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

const MemberRole = z.enum(MEMBER_ROLES);
export const Member = z.object({
  id: z.string(),
  person: z.string(),
  name: z.string(),
  role: MemberRole,
  represents: z.string().nullable(),
  validFrom: z.string(),
  validTo: z.string().nullable(),
});

const MeetingStatus = z.enum(MEETING_STATUSES);
export const MeetingSummary = z.object({
  /** The group's key and the meeting's number, `STYR-3`: its id in addresses. */
  reference: z.string(),
  group: z.string(),
  groupName: z.string(),
  number: z.number(),
  date: z.string(),
  startsAt: z.string(),
  place: z.string(),
  status: MeetingStatus,
});
export const MeetingList = list(MeetingSummary);

export const SteeringGroup = z.object({
  key: z.string(),
  name: z.string(),
  unit: z.string(),
  unitName: z.string(),
  duties: z.array(z.string()),
  members: z.array(Member),
  nextMeeting: MeetingSummary.nullable(),
  version: z.number(),
  /** Whether the caller may change the group and plan its meetings. */
  mayChange: z.boolean(),
});
export const SteeringGroupList = list(SteeringGroup).extend({ mayCreate: z.boolean() });

const group = { name, unit: reference, duties: z.array(words).max(100) };
export const NewSteeringGroup = z.object({ key: z.string().regex(/^[A-ZÅÄÖ][A-ZÅÄÖ0-9]{1,9}$/), ...group });
export const SteeringGroupChange = z.object(group).omit({ unit: true }).partial();
export const NewMember = z.object({
  person: reference,
  role: MemberRole,
  represents: name.optional(),
  validFrom: day,
  validTo: day.optional(),
});
export const MemberChange = z.object({ validTo: day });

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const NewMeeting = z.object({ group: reference, date: day, startsAt: time, place: name });
export const MeetingChange = NewMeeting.omit({ group: true }).partial();
export const Reason = z.object({ reason: words });

const Heading = z.enum(ITEM_HEADINGS);
export const AgendaItem = z.object({
  id: z.string(),
  heading: Heading,
  title: z.string(),
  detail: z.string(),
  link: z.string().nullable(),
  isDrafted: z.boolean(),
  isEdited: z.boolean(),
  notes: z.string(),
  version: z.number(),
  decisions: z.array(z.object({ number: z.string(), subject: z.string(), outcome: z.string() })),
});

export const FollowUpPoint = z.object({
  /** The group's key and the point's number, `STYR-4`. */
  reference: z.string(),
  group: z.string(),
  number: z.number(),
  what: z.string(),
  person: z.string(),
  personName: z.string(),
  due: z.string(),
  raisedOn: z.string(),
  raisedAt: z.string().nullable(),
  status: z.enum(['open', 'done', 'dropped']),
  closedOn: z.string().nullable(),
  closingWords: z.string().nullable(),
  version: z.number(),
});
export const FollowUpPointList = list(FollowUpPoint);

/** The headline indicator as it stood: live until the meeting is held, kept from then on. */
export const Headline = z.object({
  indicator: z.string(),
  name: z.string(),
  unit: z.string(),
  period: z.string(),
  value: z.number().nullable(),
  pathValue: z.number().nullable(),
  target: z.object({ value: z.number(), due: z.string() }).nullable(),
  previous: z.object({ period: z.string(), value: z.number() }).nullable(),
  status: z.enum(['reached', 'on-track', 'at-risk', 'missed', 'no-target']),
  isComplete: z.boolean(),
});

const PriorDecision = z.object({ number: z.string(), decidedOn: z.string(), subject: z.string(), outcome: z.string() });

export const Meeting = MeetingSummary.extend({
  unit: z.string(),
  version: z.number(),
  cancelReason: z.string().nullable(),
  calledAt: z.string().nullable(),
  adjustedAt: z.string().nullable(),
  items: z.array(AgendaItem),
  removedItems: z.array(z.object({ title: z.string(), reason: z.string() })),
  remarks: z.string(),
  /** Members of the group on the day of the meeting. */
  members: z.array(Member.omit({ id: true, validFrom: true, validTo: true })),
  attendance: z.array(z.object({ person: z.string(), name: z.string(), role: MemberRole, isPresent: z.boolean() })),
  adjusters: z.array(z.object({ person: z.string(), name: z.string(), adjustedAt: z.string().nullable() })),
  followUpPoints: z.array(FollowUpPoint),
  previousMeeting: z.string().nullable(),
  previousDecisions: z.array(PriorDecision),
  headline: Headline.nullable(),
  /** What the caller may do with it now. */
  actions: z.array(z.enum(['edit', 'agenda', 'call', 'hold', 'minutes', 'decide', 'adjust', 'cancel'])),
  /** Adjusters for whom the caller may record that they have adjusted the minutes. */
  mayAdjustFor: z.array(z.string()),
});

export const NewAgendaItem = z.object({
  title: words.max(300),
  detail: text.optional(),
  heading: Heading.optional(),
});
export const AgendaItemChange = z.object({ title: words.max(300), detail: text, notes: text }).partial();
export const AgendaOrder = z.object({ items: z.array(z.string().max(100)).max(500) });
export const DraftedAgenda = z.object({ added: z.number(), refreshed: z.number() });

export const MinutesEntry = z.object({
  attendance: z.array(z.object({ person: reference, isPresent: z.boolean() })).max(300),
  adjusters: z.array(reference).max(20),
  remarks: text.optional(),
});
export const Adjustment = z.object({ adjuster: reference.optional() });
export const MeetingDecision = z.object({
  /** Chosen by the caller, so that a decision that is sent twice is taken once. */
  id: z.uuid().optional(),
  subject: words.max(200),
  outcome: words,
  ground: words,
  registryNumber: reference.optional(),
  followUpOn: day.optional(),
});
export const TakenDecision = z.object({ number: z.string() });

export const NewFollowUpPoint = z.object({
  group: reference,
  what: words.max(500),
  person: reference,
  due: day,
  /** Reference of the meeting in which it was raised. */
  meeting: reference.optional(),
});
export const FollowUpPointChange = z.object({ what: words.max(500), person: reference, due: day }).partial();
export const Closing = z.object({ as: z.enum(['done', 'dropped']), words: text });

export const Proposal = z.object({
  number: z.number(),
  group: z.string(),
  title: z.string(),
  wording: z.string(),
  forum: z.string(),
  meeting: z.string().nullable(),
  sentOn: z.string(),
  status: z.enum(PROPOSAL_STATUSES),
  answers: z.array(
    z.object({
      answeredOn: z.string(),
      answer: z.enum(PROPOSAL_ANSWERS),
      words: z.string(),
      registryNumber: z.string().nullable(),
      proposedWording: z.string(),
    }),
  ),
  version: z.number(),
  actions: z.array(z.enum(['answer', 'resend'])),
});
export const ProposalList = list(Proposal).extend({ forums: z.array(z.string()) });
export const NewProposal = z.object({
  group: reference,
  title: name,
  wording: words,
  forum: name,
  sentOn: day,
  meeting: reference.optional(),
});
export const ProposalChange = z.object({ title: name, wording: words, forum: name, sentOn: day });
export const ProposalAnswer = z.object({
  answeredOn: day,
  answer: z.enum(PROPOSAL_ANSWERS),
  words,
  registryNumber: reference.optional(),
});

export type MemberDto = z.infer<typeof Member>;
export type SteeringGroupDto = z.infer<typeof SteeringGroup>;
export type SteeringGroupListDto = z.infer<typeof SteeringGroupList>;
export type MeetingSummaryDto = z.infer<typeof MeetingSummary>;
export type MeetingDto = z.infer<typeof Meeting>;
export type AgendaItemDto = z.infer<typeof AgendaItem>;
export type FollowUpPointDto = z.infer<typeof FollowUpPoint>;
export type HeadlineDto = z.infer<typeof Headline>;
export type ProposalDto = z.infer<typeof Proposal>;
export type ProposalListDto = z.infer<typeof ProposalList>;
export type NewSteeringGroupDto = z.output<typeof NewSteeringGroup>;
export type NewMemberDto = z.output<typeof NewMember>;
export type NewMeetingDto = z.output<typeof NewMeeting>;
export type MeetingChangeDto = z.output<typeof MeetingChange>;
export type MinutesEntryDto = z.output<typeof MinutesEntry>;
export type MeetingDecisionDto = z.output<typeof MeetingDecision>;
export type NewFollowUpPointDto = z.output<typeof NewFollowUpPoint>;
export type NewProposalDto = z.output<typeof NewProposal>;
export type ProposalChangeDto = z.output<typeof ProposalChange>;
export type ProposalAnswerDto = z.output<typeof ProposalAnswer>;
