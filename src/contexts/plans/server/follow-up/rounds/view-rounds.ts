import type { Tx } from '../../../../../platform/db/types.ts';
import type { CompletenessDto, FollowUpRoundDto } from '../../../contract/follow-up.ts';
import { completeness } from '../../../domain/follow-up/completeness.ts';
import { isOrStandsInFor } from '../../../domain/follow-up/may-answer.ts';
import { roundMoves } from '../../../domain/follow-up/round-state.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../../action-plans/read-plan-world.ts';
import type { Asker } from '../../action-plans/report-status.ts';
import { whoAsks } from '../who-asks.ts';
import { type Question, readQuestions } from './read-questions.ts';
import { readRounds, requireRound, type StoredRound } from './stored-rounds.ts';

/** All rounds, the one that is due last first. */
export const listRounds = async (tx: Tx, asker: Asker): Promise<FollowUpRoundDto[]> =>
  viewRounds(tx, await readRounds(tx), asker);

/** @throws Refusal `round-unknown`. */
export async function readRound(tx: Tx, key: string, asker: Asker): Promise<FollowUpRoundDto> {
  const [round] = await viewRounds(tx, [await requireRound(tx, key)], asker);
  return round!;
}

async function viewRounds(tx: Tx, rounds: readonly StoredRound[], asker: Asker): Promise<FollowUpRoundDto[]> {
  const today = todayOf(asker.now);
  const units = await readUnitsToday(tx, today);
  const nameOf = await readPersonNames(tx);
  const someone = await whoAsks(tx, asker);
  const views: FollowUpRoundDto[] = [];
  for (const { plans, ...round } of rounds) {
    const questions = await readQuestions(tx, round);
    const waits = ({ answer, person, actionUnit }: Question) =>
      answer === null && isOrStandsInFor(someone, person, actionUnit);
    const isOpen = round.state === 'open';
    views.push({
      ...round,
      plans: plans.map(({ key, name }) => ({ key, name })),
      overdue: isOpen && round.dueOn < today,
      completeness: viewCompleteness(questions, units.nameOf, nameOf),
      waitsForMe: isOpen ? questions.filter(waits).length : 0,
      moves: roundMoves(round.state, (permission) => asker.may(permission)),
    });
  }
  return views;
}

function viewCompleteness(
  questions: readonly Question[],
  unitName: (code: string) => string,
  personName: (id: string) => string,
): CompletenessDto {
  const { byUnit, byPerson, ...whole } = completeness(
    questions.map(({ unit, person, answer }) => ({ unit, person, isAnswered: answer !== null })),
  );
  return {
    ...whole,
    byUnit: byUnit.map(({ key, ...share }) => ({ ...share, unit: { code: key ?? '', name: unitName(key ?? '') } })),
    byPerson: byPerson.map(({ key, ...share }) => ({
      ...share,
      person: key === null ? null : { id: key, name: personName(key) },
    })),
  };
}
