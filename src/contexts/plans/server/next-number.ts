import type { Tx } from '../../../platform/db/types.ts';

/** The next running number. The caller has locked the data, so that no two get the same. */
export async function nextNumber(
  tx: Tx,
  table: 'localPlanOrder' | 'risk' | 'consultation' | 'planForce',
): Promise<number> {
  const { newest } = await tx
    .selectFrom(table)
    .select((eb) => eb.fn.max<number | null>('number').as('newest'))
    .executeTakeFirstOrThrow();
  return (newest ?? 0) + 1;
}
