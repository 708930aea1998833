import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { CatalogueActionChangeDto, CatalogueActionDto } from '../../contract/catalogue.ts';
import { type ActionContent, type CatalogueAction } from '../../domain/catalogue/action.ts';
import { changedFields, changeKind } from '../../domain/catalogue/compare.ts';
import { type ChangeContext, requireVersion } from './change-context.ts';
import { checkContent, type WrittenContent } from './check-content.ts';
import { storeChanges } from './store-changes.ts';
import { readCatalogueAction } from './stored-catalogue.ts';
import { viewAction } from './views.ts';

type Change = Omit<CatalogueActionChangeDto, 'note'> & { withdrawnReason?: string | null };
type Request = { number: number; change: Change; note?: string | undefined; ifMatch: string | undefined };

/** Events by what became of the action. */
const EVENTS = {
  changed: 'change-catalogue-action',
  withdrawn: 'withdraw-catalogue-action',
  restored: 'restore-catalogue-action',
} as const;

/**
 * Changes, withdraws or restores one action: a new version of the catalogue, the earlier text kept. What already reads
 * so writes nothing.
 * @throws Refusal `catalogue-action-unknown`, `if-match-missing`, `changed-meanwhile`, `catalogue-content-unfit` with
 * every fault and its field.
 */
export async function changeCatalogueAction(
  tx: Tx,
  { number, change, note, ifMatch }: Request,
  context: ChangeContext,
): Promise<CatalogueActionDto> {
  await lockData(tx);
  const before = await readCatalogueAction(tx, number);
  requireVersion(ifMatch, before.version);
  const content = await checkContent(tx, { ...contentOf(before), key: before.key, ...given(change) });
  const after = { ...content, number };
  const kind = changeKind(before, after);
  if (!kind) return viewAction(before);
  if (kind === 'added') throw new Refusal('catalogue-action-unknown', { number }, { httpStatus: 404 });
  const fields = changedFields(before, after);
  await storeChanges(tx, [{ kind, before, after, fields }], { file: null, note: note ?? null }, context);
  await appendEvent(tx, {
    actor: context.actor,
    action: EVENTS[kind],
    entity: 'catalogue-action',
    entityId: String(number),
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: Object.fromEntries(fields.map((field) => [field, after[field]])),
    at: context.now,
  });
  return viewAction(await readCatalogueAction(tx, number));
}

function contentOf({ number: _number, version: _version, catalogueVersion: _catalogue, ...content }: CatalogueAction) {
  return content satisfies ActionContent;
}

const given = (change: Change): Partial<WrittenContent> =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
