import type { Tx } from '../../../platform/db/types.ts';

/** The newest name of every unit, by code. */
export async function readUnitNames(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.selectFrom('unitVersion').select(['code', 'name']).orderBy('validFrom').execute();
  return new Map(rows.map(({ code, name }) => [code, name]));
}
