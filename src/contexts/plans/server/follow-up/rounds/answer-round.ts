import type * as z from 'zod';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { NewRoundAnswer } from '../../../contract/follow-up.ts';
import { roundStep } from '../../../domain/follow-up/round-state.ts';
import { isHeadOver, isOrStandsInFor, type Someone } from '../../../domain/follow-up/may-answer.ts';
import { type Asker, reportStatus } from '../../action-plans/report-status.ts';
import { requireAction } from '../../action-plans/stored-actions.ts';
import { whoAsks } from '../who-asks.ts';
import { withdrawWhenAnswered } from './round-messages.ts';
import { requireRound, type StoredRound } from './stored-rounds.ts';

type Answer = z.output<typeof NewRoundAnswer>;
type Asked = { person: string | null; unit: string };

/**
 * Answers a round about one action: a report like any other, with the round's id.
 * @returns id of the action.
 * @throws Refusal `round-unknown`, `round-not-opened`, `round-closed`, `action-not-asked`, `not-yours-to-answer`, and
 * those of `reportStatus`.
 */
export async function answerRound(
  tx: Tx,
  key: string,
  { action: reference, ...report }: Answer,
  ifMatch: string | undefined,
  asker: Asker,
): Promise<string> {
  await lockData(tx);
  const round = await requireRound(tx, key);
  requireOpen(round);
  const { id } = await requireAction(tx, reference);
  const asked = await tx
    .selectFrom('followUpQuestion as question')
    .innerJoin('plannedAction as action', 'action.id', 'question.actionId')
    .select(['question.personId as person', 'action.unitCode as unit'])
    .where('question.roundId', '=', round.id)
    .where('question.actionId', '=', id)
    .executeTakeFirst();
  if (!asked) throw new Refusal('action-not-asked', { key, action: reference });
  if (!mayAnswer(await whoAsks(tx, asker), asked, asker.may))
    throw new Refusal('not-yours-to-answer', {}, { httpStatus: 403 });
  // Whoever was asked may belong to another part of the tree than the action.
  const may = (permission: string, unit?: string) =>
    permission === 'actions.report' ? asker.may(permission) : asker.may(permission, unit);
  await reportStatus(tx, id, { ...report, roundId: round.id }, ifMatch, { ...asker, may });
  await withdrawWhenAnswered(tx, round, asked.person);
  return id;
}

/** Whoever was asked or stands in for that person, whoever heads the unit, and whoever leads the programme. */
export const mayAnswer = (someone: Someone, { person, unit }: Asked, may: Asker['may']): boolean =>
  may('actions.report') &&
  (isOrStandsInFor(someone, person, unit) || isHeadOver(someone, unit) || may('plans.change', unit));

function requireOpen({ key, state, opensOn }: StoredRound): void {
  if (roundStep(state, 'answer')) return;
  throw new Refusal(state === 'closed' ? 'round-closed' : 'round-not-opened', { key, opensOn }, { httpStatus: 409 });
}
