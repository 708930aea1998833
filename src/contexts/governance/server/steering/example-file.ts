import * as z from 'zod';
import { NewDecisionEntry, SuccessorEntry } from '../../contract/decisions.ts';
import { MeetingDecision, NewMember, NewProposal, NewSteeringGroup, ProposalAnswer } from '../../contract/steering.ts';
import { ITEM_HEADINGS } from '../../domain/steering/agenda.ts';

const { sentOn: day } = NewProposal.shape;
const people = z.array(z.string()).default([]);

const Item = z.object({
  heading: z.enum(ITEM_HEADINGS),
  title: z.string(),
  detail: z.string().default(''),
  notes: z.string(),
  decision: MeetingDecision.extend({ followUpInDays: z.number().optional() }).optional(),
});

const Meeting = z.object({
  date: day.optional(),
  inDays: z.number().optional(),
  startsAt: z.string(),
  place: z.string(),
  present: people,
  absent: people,
  adjusters: people,
  items: z.array(Item).default([]),
  points: z
    .array(
      z.object({
        what: z.string(),
        person: z.string(),
        due: day.optional(),
        inDays: z.number().optional(),
        done: z.string().optional(),
      }),
    )
    .default([]),
});

/** The example's file: shapes of the API, with days counted from today where a date has to lie ahead. */
export const ExampleFile = z.object({
  group: NewSteeringGroup.extend({ members: z.array(NewMember) }),
  decisions: z.array(NewDecisionEntry.extend({ successor: SuccessorEntry.optional() })),
  meetings: z.array(Meeting),
  proposals: z.array(
    NewProposal.omit({ group: true, sentOn: true, meeting: true }).extend({
      meeting: z.number(),
      sentOn: day.optional(),
      inDays: z.number().optional(),
      answer: ProposalAnswer.optional(),
    }),
  ),
});

export type ExampleMeeting = z.output<typeof Meeting>;
