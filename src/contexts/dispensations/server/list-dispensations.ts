import { supplierKey } from '../../sourcing/index.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { coversUnit, type Extent } from '../../../platform/access/principal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { OUTCOMES, STATES } from '../domain/states.ts';
import { type Known, knowAll } from './read-facts.ts';
import { readAllStored } from './stored.ts';

export type ListQuestion = {
  /** A state, or an outcome of a decision. */
  status?: string | undefined;
  /** That unit and all below it. */
  unit?: string | undefined;
  motive?: string | undefined;
  /** Organisation number or name. */
  supplier?: string | undefined;
  /** Year of the number. */
  year?: number | undefined;
};
/** Where the reader sees all, and where drafts as well. */
export type Sight = { read: Extent; request: Extent };

/**
 * The register, the newest number first. A region has some hundred a year, and the state follows from use and date: so
 * it is filtered here, on all that the reader sees.
 * @throws Refusal `filter-unfit`.
 */
export async function listDispensations(
  tx: Tx,
  question: ListQuestion,
  sight: Sight,
  today: PlainDate,
): Promise<Known[]> {
  const { status, motive, year } = question;
  const statuses: readonly string[] = [...STATES, ...OUTCOMES];
  if (status !== undefined && !statuses.includes(status))
    throw new Refusal('filter-unfit', { value: status, known: [...new Set(statuses)].join(', ') }, { httpStatus: 400 });
  const units = question.unit === undefined ? undefined : await unitsUnder(tx, question.unit);
  const supplier = question.supplier === undefined ? undefined : supplierKey(question.supplier);
  const stored = (await readAllStored(tx)).filter(({ number, request, status: kept }) => {
    if (!coversUnit(sight.read, request.unit)) return false;
    if (kept === 'draft' && !coversUnit(sight.request, request.unit)) return false;
    if (year !== undefined && !number.startsWith(`D-${year}-`)) return false;
    if (units && !units.has(request.unit)) return false;
    if (motive !== undefined && request.motive !== motive) return false;
    return supplier === undefined || [request.supplierNumber, request.supplierName].map(supplierKey).includes(supplier);
  });
  const known = await knowAll(tx, stored, today);
  return known.filter(
    ({ state, stored: { outcome } }) => status === undefined || status === state || status === outcome,
  );
}

async function unitsUnder(tx: Tx, unit: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('unitPath')
    .select('unitCode')
    .distinct()
    .where('tree', '=', 'latest')
    .where('ancestorCode', '=', unit)
    .execute();
  return new Set(rows.map(({ unitCode }) => unitCode));
}
