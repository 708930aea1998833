import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type PurchaseAgreement, purchaseClassifier } from '../domain/classify-purchase.ts';

/** The purchase rules in force, with the engagements that name an agreement or a dispensation. */
export async function readPurchaseClassifier(tx: Tx) {
  const agreements = await tx.selectFrom('agreement').selectAll().execute();
  const engagements = await tx
    .selectFrom('engagement')
    .select(['unitCode', 'staffCategory', 'supplier', 'fromDate', 'toDate', 'agreement', 'dispensation'])
    .where('replacedBy', 'is', null)
    .where((eb) => eb.or([eb('agreement', 'is not', null), eb('dispensation', 'is not', null)]))
    // Where two cover the same day the first read decides: the same one every time.
    .orderBy('batchId')
    .orderBy('line')
    .execute();
  return purchaseClassifier(
    agreements.map((row) => ({
      ...row,
      kind: row.kind as PurchaseAgreement['kind'],
      validFrom: row.validFrom as PlainDate,
      validTo: (row.validTo ?? undefined) as PlainDate | undefined,
    })),
    engagements.map((row) => ({ ...row, from: row.fromDate as PlainDate, to: row.toDate as PlainDate })),
  );
}
