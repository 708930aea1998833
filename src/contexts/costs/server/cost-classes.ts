import type { Tx } from '../../../platform/db/types.ts';
import type { CostClass, CostKind, Sourcing } from '../domain/cost-class.ts';

/** Every class with its number. Classes are few (units × categories × kinds) and only added. */
export async function readCostClasses(tx: Tx): Promise<{ id: number; value: CostClass }[]> {
  const rows = await tx.selectFrom('costClass').selectAll().execute();
  return rows.map(({ id, unitCode, staffCategory, kind, sourcing, includesVatRate }) => ({
    id,
    value: { unitCode, staffCategory, kind: kind as CostKind, sourcing: sourcing as Sourcing, includesVatRate },
  }));
}

/** Stores classes with the numbers they were given in memory; the data lock keeps two from giving the same number. */
export async function addCostClasses(tx: Tx, classes: readonly { id: number; value: CostClass }[]): Promise<void> {
  for (let start = 0; start < classes.length; start += 5_000) {
    const rows = classes.slice(start, start + 5_000).map(({ id, value }) => ({ id, ...value }));
    await tx.insertInto('costClass').values(rows).execute();
  }
}
