import { sql } from 'kysely';
import { numberParameterAt } from '../../organisation/index.ts';
import { readRules } from '../../organisation/server.ts';
import { supplierKey } from '../../sourcing/index.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { Stored } from './stored.ts';

/** An engagement that names a dispensation. */
export type Drawn = {
  reference: string;
  file: string;
  importId: number;
  line: number;
  from: PlainDate;
  to: PlainDate;
  hours: number;
  onCallHours: number;
  /** Weeks that no parameter makes hours of: they are told, and not counted as hours. */
  unconvertedWeeks: number;
};

type Named = Pick<Stored, 'id' | 'number' | 'registryNumber'>;

/** Engagements by the dispensation that they name, by number or registry number, as far as they count. By its id. */
export async function readDrawn(tx: Tx, dispensations: readonly Named[]): Promise<Map<string, Drawn[]>> {
  const idOf = new Map<string, string>();
  for (const { id, number, registryNumber } of dispensations) {
    idOf.set(number, id);
    if (registryNumber !== null) idOf.set(registryNumber, id);
  }
  const drawn = new Map<string, Drawn[]>();
  if (idOf.size === 0) return drawn;
  const rules = await readRules(tx);
  const rows = await tx
    .selectFrom('engagement as e')
    .innerJoin('importBatch as b', 'b.id', 'e.batchId')
    .select(['e.batchId', 'e.line', 'e.reference', 'e.dispensation', 'e.fromDate', 'e.toDate'])
    .select(['e.hours', 'e.weeks', 'e.onCallHours', 'b.fileName'])
    .where('e.replacedBy', 'is', null)
    .where('e.dispensation', 'in', [...idOf.keys()])
    .orderBy('e.fromDate')
    .orderBy('e.reference')
    .orderBy('e.batchId')
    .orderBy('e.line')
    .execute();
  for (const row of rows) {
    const id = idOf.get(row.dispensation!)!;
    const from = row.fromDate as PlainDate;
    const perWeek = numberParameterAt(rules.parameters, 'hours-per-agency-week', from);
    const engagement = {
      reference: row.reference,
      file: row.fileName,
      importId: row.batchId,
      line: row.line,
      from,
      to: row.toDate as PlainDate,
      hours: row.hours ?? (row.weeks ?? 0) * (perWeek ?? 0),
      onCallHours: row.onCallHours ?? 0,
      unconvertedWeeks: row.hours === null && perWeek === undefined ? (row.weeks ?? 0) : 0,
    };
    drawn.set(id, [...(drawn.get(id) ?? []), engagement]);
  }
  return drawn;
}

export const sumDrawn = (drawn: readonly Drawn[]) => ({
  hours: drawn.reduce((sum, { hours }) => sum + hours, 0),
  onCallHours: drawn.reduce((sum, { onCallHours }) => sum + onCallHours, 0),
  unconvertedWeeks: drawn.reduce((sum, { unconvertedWeeks }) => sum + unconvertedWeeks, 0),
});

/** Booked as dispensed at the unit, from the supplier, in the granted period, net of VAT. */
export async function readBooked(tx: Tx, { request, granted }: Stored): Promise<number | null> {
  if (!granted) return null;
  const { rows } = await sql<{ supplier: string | null; supplierNumber: string | null; amountOre: number }>`
    select f.supplier, f.supplier_number, round(sum(f.amount_ore / (1 + c.includes_vat_rate)))::bigint as amount_ore
    from cost_fact f join cost_class c on c.id = f.cost_class_id
    where f.replaced_by is null and c.sourcing = 'dispensed' and c.unit_code = ${request.unit}
      and f.date between ${granted.from} and ${granted.to} group by 1, 2`.execute(tx);
  const isSame = isSupplier(request);
  return rows.filter(isSame).reduce((sum, { amountOre }) => sum + amountOre, 0);
}

/** Whether a ledger row is of the supplier: by organisation number where it has one, else by name. */
export function isSupplier(asked: { supplierName: string; supplierNumber: string }) {
  const keys = [asked.supplierNumber, asked.supplierName].filter((text) => text.trim() !== '').map(supplierKey);
  return (row: { supplier: string | null; supplierNumber: string | null }): boolean => {
    const texts = row.supplierNumber?.trim() ? [row.supplierNumber] : [row.supplier ?? ''];
    return texts.some((text) => keys.includes(supplierKey(text)));
  };
}
