import type { Tx } from '../../../../../platform/db/types.ts';
import { ANSWER_MOVES, type RoundAnswerDto } from '../../../contract/follow-up.ts';
import { stepOf } from '../../../domain/action-plans/status-table.ts';
import { isOrStandsInFor } from '../../../domain/follow-up/may-answer.ts';
import { roundStep } from '../../../domain/follow-up/round-state.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../../action-plans/read-plan-world.ts';
import type { Asker } from '../../action-plans/report-status.ts';
import { whoAsks } from '../who-asks.ts';
import { mayAnswer } from './answer-round.ts';
import { type Question, readQuestions } from './read-questions.ts';
import { requireRound } from './stored-rounds.ts';

/** What a round has asked and what has been answered; only what the caller was asked about, when told. @throws Refusal `round-unknown`. */
export async function readAnswers(
  tx: Tx,
  key: string,
  { mine, action }: { mine?: boolean; action?: string },
  asker: Asker,
): Promise<RoundAnswerDto[]> {
  const round = await requireRound(tx, key);
  const units = await readUnitsToday(tx, todayOf(asker.now));
  const nameOf = await readPersonNames(tx);
  const someone = await whoAsks(tx, asker);
  const reported = (report: Question['before']) => {
    if (report === null) return null;
    const { reportedBy, ...rest } = report;
    return { ...rest, reportedByName: nameOf(reportedBy) };
  };
  const isOpen = roundStep(round.state, 'answer') !== undefined;
  const items = (await readQuestions(tx, round)).map((question): RoundAnswerDto => {
    const { person, actionUnit: unit } = question;
    const mayNow = isOpen && mayAnswer(someone, { person, unit }, asker.may);
    return {
      action: {
        id: question.actionId,
        plan: question.plan,
        number: question.number,
        title: question.title,
        unit: { code: unit, name: units.nameOf(unit) },
        status: question.status,
        progress: question.progress,
        endsOn: question.endsOn,
        version: question.version,
      },
      asked: person === null ? null : { id: person, name: nameOf(person) },
      before: reported(question.before),
      answer: reported(question.answer),
      moves: mayNow ? ANSWER_MOVES.filter((move) => stepOf(question.status, move)?.who === 'reporter') : [],
      mine: isOrStandsInFor(someone, person, unit),
    };
  });
  return items.filter((item) => (!mine || item.mine) && (action === undefined || item.action.id === action));
}
