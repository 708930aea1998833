import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { CatalogueAction } from '../../../domain/catalogue/action.ts';
import { readCatalogueAction } from '../stored-catalogue.ts';

/**
 * The action, held so that grades and choices of it take turns.
 * @throws Refusal `catalogue-action-unknown` (404), `catalogue-action-withdrawn` (409).
 */
export async function lockActionInUse(tx: Tx, number: number): Promise<CatalogueAction> {
  await tx.selectFrom('catalogueAction').select('number').where('number', '=', number).forUpdate().execute();
  const action = await readCatalogueAction(tx, number);
  if (action.withdrawnReason !== null) throw new Refusal('catalogue-action-withdrawn', { number }, { httpStatus: 409 });
  return action;
}
