import { appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { EditBodyDto } from '../contract.ts';
import type { Acting } from './acting.ts';
import { beginAction, type Change, writeColumns } from './begin-action.ts';
import { mergedRequest, requireKnownWords } from './request-dispensation.ts';
import { columnsOf } from './stored.ts';

/** Changes a draft; what the edit leaves out stays. @throws Refusal of `beginAction` and `requestDispensation`. */
export async function editDispensation(tx: Tx, change: Change, body: EditBodyDto, acting: Acting): Promise<string> {
  const known = await beginAction(tx, 'edit', change, acting);
  const { stored } = known;
  const request = mergedRequest(stored.request, body);
  await requireKnownWords(tx, request, acting);
  await writeColumns(tx, known, columnsOf(request));
  await appendEvent(tx, {
    actor: acting.actor,
    action: 'edit-dispensation',
    entity: 'dispensation',
    entityId: stored.number,
    before: stored.request,
    after: request,
    at: acting.now,
  });
  return stored.number;
}
