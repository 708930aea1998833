import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { faultsOf } from '../domain/request.ts';
import { type Acting, todayAt } from './acting.ts';
import { readAssessment } from './assess-dispensation.ts';
import { beginAction, type Change, finishAction } from './begin-action.ts';

/**
 * Hands a draft in for review, and keeps what it means as it is computed today.
 * @throws Refusal of `beginAction`, and `dispensation-incomplete` with every fault.
 */
export async function submitDispensation(tx: Tx, change: Change, acting: Acting): Promise<string> {
  const known = await beginAction(tx, 'submit', change, acting);
  const { request, number } = known.stored;
  const faults = faultsOf(request);
  if (faults.length > 0) {
    const problems = faults.map(({ field, code }) => ({ code, column: field }));
    throw new Refusal('dispensation-incomplete', { number, count: faults.length }, { problems });
  }
  const today = todayAt(acting.now);
  const assessment = await readAssessment(tx, request, { number, now: acting.now });
  const columns = { status: 'submitted', submittedOn: today, assessment: JSON.stringify(assessment) };
  await finishAction(tx, known, { action: 'submit-dispensation', columns, step: { kind: 'submitted' } }, acting);
  return number;
}
