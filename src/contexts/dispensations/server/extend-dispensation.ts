import { addDays } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ExtensionBodyDto } from '../contract.ts';
import { type Acting, todayAt } from './acting.ts';
import { beginAction, type Change, writeColumns } from './begin-action.ts';
import { insertDraft, lockNumbers } from './request-dispensation.ts';
import { addStep } from './steps.ts';

/**
 * Begins a new request that goes on where a granted one ends: a draft of its own, linked both ways. The granted one
 * stays as it was decided. @returns the new number. @throws Refusal of `beginAction`, `extension-not-later`.
 */
export async function extendDispensation(
  tx: Tx,
  change: Change,
  body: ExtensionBodyDto,
  acting: Acting,
): Promise<string> {
  const known = await beginAction(tx, 'extend', change, acting);
  const { request, granted, id, number } = known.stored;
  const end = granted!.to;
  if (body.periodTo <= end) throw new Refusal('extension-not-later', { date: end });
  const today = todayAt(acting.now);
  const next = addDays(end, 1);
  const from = next < today && today <= body.periodTo ? today : next;
  const asked = {
    ...request,
    periodFrom: from,
    periodTo: body.periodTo,
    hours: body.hours ?? null,
    weeks: null,
    motiveText: body.motiveText ?? request.motiveText,
    acute: false,
  };
  await lockNumbers(tx);
  const step = { kind: 'requested', relatedNumber: number } as const;
  const extension = await insertDraft(tx, { request: asked, extendsId: id, step }, acting);
  await writeColumns(tx, known, {});
  await addStep(tx, id, { kind: 'extended', relatedNumber: extension }, acting);
  await appendEvent(tx, {
    actor: acting.actor,
    action: 'extend-dispensation',
    entity: 'dispensation',
    entityId: number,
    after: { extension, request: asked, onBehalfOf: acting.onBehalfOf },
    at: acting.now,
  });
  return extension;
}
