import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import {
  engagementFinder,
  type Purchase,
  type PurchaseAgreement,
  purchaseClassifier,
  type PurchaseEngagement,
} from '../domain/classify-purchase.ts';

/** The purchase rules in force, with the engagements that name an agreement or a dispensation. */
export async function readPurchaseClassifier(tx: Tx) {
  const agreements = await tx.selectFrom('agreement').selectAll().orderBy('key').orderBy('validFrom').execute();
  return purchaseClassifier(
    agreements.map((row) => ({
      ...row,
      kind: row.kind as PurchaseAgreement['kind'],
      validFrom: row.validFrom as PlainDate,
      validTo: (row.validTo ?? undefined) as PlainDate | undefined,
    })),
    await readNaming(tx),
  );
}

/** The dispensation that the engagement behind a purchase names, in the file's own words. */
export async function readDispensationFinder(tx: Tx): Promise<(purchase: Purchase) => string | undefined> {
  const engagementOf = engagementFinder(await readNaming(tx));
  return (purchase) => engagementOf(purchase)?.dispensation ?? undefined;
}

async function readNaming(tx: Tx): Promise<PurchaseEngagement[]> {
  const engagements = await tx
    .selectFrom('engagement')
    .select(['unitCode', 'staffCategory', 'supplier', 'fromDate', 'toDate', 'agreement', 'dispensation'])
    .where('replacedBy', 'is', null)
    .where((eb) => eb.or([eb('agreement', 'is not', null), eb('dispensation', 'is not', null)]))
    // Where two cover the same day the first read decides: the same one every time.
    .orderBy('batchId')
    .orderBy('line')
    .execute();
  return engagements.map((row) => ({ ...row, from: row.fromDate as PlainDate, to: row.toDate as PlainDate }));
}
