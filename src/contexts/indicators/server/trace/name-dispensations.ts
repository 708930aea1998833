import type { Tx } from '../../../../platform/db/types.ts';
import type { TraceRowDto } from '../../contract.ts';

/**
 * Engagements name a dispensation by its number or by the number of its case: where the register knows it, the row
 * gets the register's number. With the same case number on several, the newest.
 */
export async function nameDispensations(tx: Tx, rows: readonly TraceRowDto[]): Promise<TraceRowDto[]> {
  const named = [...new Set(rows.flatMap(({ dispensation }) => dispensation ?? []))];
  if (named.length === 0) return [...rows];
  const known = await tx
    .selectFrom('dispensation')
    .select(['number', 'registryNumber'])
    .where((eb) => eb.or([eb('number', 'in', named), eb('registryNumber', 'in', named)]))
    .orderBy('number')
    .execute();
  const numberOf = new Map(
    known.flatMap(({ number, registryNumber }) => [
      ...(registryNumber === null ? [] : [[registryNumber, number] as const]),
      [number, number] as const,
    ]),
  );
  return rows.map((row) => {
    const dispensationNumber = numberOf.get(row.dispensation ?? '');
    return dispensationNumber === undefined ? row : { ...row, dispensationNumber };
  });
}
