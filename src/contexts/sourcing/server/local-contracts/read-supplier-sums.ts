import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { supplierKey } from '../../domain/classify-purchase.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import type { SupplierSum } from '../../domain/local-contracts/spend.ts';

/** Agency cost booked from the contracts' suppliers since the first of them began, summed per unit, day and class. One look through the ledger. */
export async function readSupplierSums(tx: Tx, contracts: readonly LocalContract[]): Promise<SupplierSum[]> {
  if (contracts.length === 0) return [];
  const numbers = contracts.flatMap(({ supplierNumber }) => (supplierNumber ? supplierKey(supplierNumber) : []));
  const names = contracts.map(({ supplier }) => supplierKey(supplier));
  const first = contracts.map(({ validFrom }) => validFrom).toSorted()[0]!;
  const rows = await tx
    .selectFrom('costFact')
    .innerJoin('costClass', 'costClass.id', 'costFact.costClassId')
    .where('costClass.kind', 'in', ['agency', 'agency-on-call'])
    .where('costClass.unitCode', 'is not', null)
    .where('costFact.replacedBy', 'is', null)
    .where('costFact.date', '>=', first)
    .where((eb) =>
      eb.or([
        sql<boolean>`regexp_replace(cost_fact.supplier_number, '\\D', '', 'g') = any(${numbers}::text[])`,
        sql<boolean>`regexp_replace(lower(btrim(cost_fact.supplier)), '\\s+', ' ', 'g') = any(${names}::text[])`,
      ]),
    )
    .groupBy([
      'costClass.unitCode',
      'costClass.sourcing',
      'costClass.includesVatRate',
      'costFact.supplier',
      'costFact.supplierNumber',
      'costFact.date',
    ])
    .select((eb) => [
      'costClass.unitCode',
      'costClass.sourcing',
      'costClass.includesVatRate',
      'costFact.supplier',
      'costFact.supplierNumber',
      'costFact.date',
      eb.fn.sum<number>('costFact.amountOre').as('amountOre'),
      eb.fn.countAll<number>().as('rows'),
    ])
    .execute();
  return rows.map(({ unitCode, sourcing, includesVatRate, date, ...row }) => ({
    ...row,
    unit: unitCode!,
    date: date as PlainDate,
    isFramework: sourcing === 'framework',
    vatRate: includesVatRate,
  }));
}
