import type { Tx } from './types.ts';

/**
 * Makes changes of data and rules take turns: an import classifies by rules that nobody changes under it, and the
 * second of two imports sees what the first stored. Call first in the transaction; reading is never held up.
 */
export async function lockData(tx: Tx): Promise<void> {
  await tx.selectFrom('dataVersion').select('version').forUpdate().executeTakeFirstOrThrow();
}

/** Says that indicator values may have changed. Call in the transaction that changes them. */
export async function bumpDataVersion(tx: Tx): Promise<void> {
  await tx
    .updateTable('dataVersion')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .execute();
}
