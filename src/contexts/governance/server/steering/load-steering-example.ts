import { parse } from 'yaml';
import * as z from 'zod';
import { addDays, type PlainDate, plainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { recordDecision } from '../decisions/record-decision.ts';
import { addFollowUpPoint } from './add-follow-up-point.ts';
import { addMember } from './add-member.ts';
import { answerProposal } from './answer-proposal.ts';
import { closeFollowUpPoint } from './close-follow-up-point.ts';
import { createSteeringGroup } from './create-steering-group.ts';
import { draftAgenda } from './draft-agenda.ts';
import { ExampleFile, type ExampleMeeting } from './example-file.ts';
import { holdExampleMeeting } from './hold-example-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { prepareProposal } from './prepare-proposal.ts';
import { type Steerer } from './steerer.ts';

type Example = z.output<typeof ExampleFile>;
type Context = { actor: Actor; now: Date; dueSources: readonly DueSource[] };

/**
 * Loads an example steering group with its meetings and decisions, through the use cases that people go through. Its
 * people are those of the people file, which comes before.
 */
export async function loadSteeringExample(tx: Tx, text: string, { actor, now, dueSources }: Context): Promise<void> {
  const example = ExampleFile.parse(parse(text));
  const steerer: Steerer = { actor, now, mayChange: () => true };
  const today = swedishDate(now);
  const { members, ...group } = example.group;
  await createSteeringGroup(tx, group, steerer);
  for (const member of members) await addMember(tx, group.key, member, steerer);
  await recordDecisions(tx, example, steerer);
  const ahead: string[] = [];
  for (const meeting of example.meetings) {
    const date = dayOf(meeting, today);
    const { startsAt, place } = meeting;
    const { reference } = await planMeeting(tx, { group: group.key, date, startsAt, place }, steerer);
    if (meeting.present.length > 0) await holdExampleMeeting(tx, { reference, meeting, today }, steerer);
    else ahead.push(reference);
    await addPoints(tx, { reference, meeting, group: group.key }, steerer);
  }
  await prepareProposals(tx, example, steerer);
  for (const reference of ahead) await draftAgenda(tx, reference, steerer, dueSources);
}

const dayOf = ({ date, inDays }: { date?: PlainDate | undefined; inDays?: number | undefined }, today: PlainDate) =>
  date ?? addDays(today, inDays ?? 0);

async function recordDecisions(tx: Tx, { decisions }: Example, steerer: Steerer): Promise<void> {
  for (const { successor, ...decision } of decisions) {
    const { number } = await recordDecision(tx, decision, steerer);
    if (successor) await recordDecision(tx, successor, { ...steerer, supersedes: number });
  }
}

type Held = { reference: string; meeting: ExampleMeeting; group: string };

async function addPoints(tx: Tx, { reference, meeting, group }: Held, steerer: Steerer): Promise<void> {
  const today = swedishDate(steerer.now);
  for (const { what, person, done, due, inDays } of meeting.points) {
    const by = due ?? dayOf({ inDays }, today);
    const point = await addFollowUpPoint(tx, { group, what, person, due: by, meeting: reference }, steerer);
    if (done)
      await closeFollowUpPoint(tx, { reference: point.reference, as: 'done', words: done, ifMatch: '*' }, steerer);
  }
}

async function prepareProposals(tx: Tx, { proposals, group }: Example, steerer: Steerer): Promise<void> {
  const today = swedishDate(steerer.now);
  for (const { answer, meeting, sentOn, inDays, ...proposal } of proposals) {
    const sent = sentOn ?? plainDate(dayOf({ inDays }, today));
    const place = { group: group.key, meeting: `${group.key}-${meeting}`, sentOn: sent };
    const { number } = await prepareProposal(tx, { ...proposal, ...place }, steerer);
    if (answer) await answerProposal(tx, { number, ifMatch: '*' }, answer, steerer);
  }
}
