import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { CatalogueActionDto, NewCatalogueActionDto } from '../../contract/catalogue.ts';
import type { ChangeContext } from './change-context.ts';
import { checkContent } from './check-content.ts';
import { storeChanges } from './store-changes.ts';
import { readCatalogue, readCatalogueAction } from './stored-catalogue.ts';
import { viewAction } from './views.ts';

/** Adds an action with the next number. @throws Refusal `catalogue-content-unfit` with every fault and its field. */
export async function addCatalogueAction(
  tx: Tx,
  { note, ...written }: NewCatalogueActionDto,
  context: ChangeContext,
): Promise<CatalogueActionDto> {
  await lockData(tx);
  const content = await checkContent(tx, { ...written, withdrawnReason: null });
  const stored = await readCatalogue(tx);
  const holder = stored.find(({ key }) => key === content.key);
  if (holder) {
    const taken = {
      code: 'catalogue-key-taken',
      column: 'nyckel',
      value: content.key,
      values: { number: holder.number },
    };
    throw new Refusal('catalogue-content-unfit', { count: 1 }, { problems: [taken] });
  }
  const number = Math.max(0, ...stored.map((action) => action.number)) + 1;
  const after = { ...content, number };
  await storeChanges(
    tx,
    [{ kind: 'added', before: undefined, after, fields: [] }],
    { file: null, note: note ?? null },
    context,
  );
  await appendEvent(tx, {
    actor: context.actor,
    action: 'add-catalogue-action',
    entity: 'catalogue-action',
    entityId: String(number),
    after,
    at: context.now,
  });
  return viewAction(await readCatalogueAction(tx, number));
}
