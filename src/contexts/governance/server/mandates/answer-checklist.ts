import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ChecklistAnswersDto } from '../../contract/mandates.ts';
import type { ChangeContext } from './stored-mandate.ts';
import { itemOf, lockPoint } from './stored-point.ts';

/** Answers questions of an open point's checklist. @throws Refusal `checklist-item-unknown`, and those of `lockPoint`. */
export async function answerChecklist(
  tx: Tx,
  input: ChecklistAnswersDto & { id: string; ifMatch: string | undefined },
  { actor, now }: ChangeContext,
): Promise<void> {
  const { point } = await lockPoint(tx, input.id, input.ifMatch, 'answer');
  const answers = new Map(input.answers.map(({ item, answer }) => [itemOf(point, item).text, answer]));
  const checklist = point.checklist.map((item) => {
    const answer = answers.get(item.text);
    if (answer === undefined || answer === item.answer) return item;
    return { ...item, answer, answeredBy: actor.id, answeredAt: now.toISOString() };
  });
  await tx
    .updateTable('decisionPoint')
    .set({ checklist: JSON.stringify(checklist), version: point.version + 1 })
    .where('id', '=', point.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'answer-checklist',
    entity: 'decision-point',
    entityId: point.id,
    before: point.checklist,
    after: checklist,
    at: now,
  });
}
