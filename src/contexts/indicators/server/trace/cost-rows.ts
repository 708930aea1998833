import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readDispensationFinder } from '../../../sourcing/server.ts';
import type { TraceRowDto } from '../../contract.ts';
import { netOre, vatInside } from '../net-ore.ts';
import {
  type After,
  categoryIs,
  daysOf,
  type FileSum,
  monthIn,
  type Part,
  type PartAsk,
  selectionPaths,
} from './part-selection.ts';

const factMonth = sql`date_trunc('month', f.date)::date`;

/** Ledger rows of a part with their class: the same joins as the sums are made with. */
function facts(ask: PartAsk<'cost'>, days: { first: string; last: string }): RawBuilder<unknown> {
  const chosen = ask.rows.map((row) => {
    const sourcing = row.sourcings ? sql`c.sourcing = any(${row.sourcings}::text[])` : sql`true`;
    return sql`(c.kind = any(${row.kinds}::text[]) and ${sourcing} and ${monthIn(factMonth, row.months)})`;
  });
  return sql`cost_fact f
    join cost_class c on c.id = f.cost_class_id
    join (${selectionPaths(ask)}) p on p.unit_code = c.unit_code and ${factMonth} between p.first_month and p.last_month
    where f.replaced_by is null and f.date between ${days.first}::date and ${days.last}::date and ${categoryIs(sql`c.staff_category`, ask)}
      and (${sql.join(chosen, sql` or `)})`;
}

/**
 * Sum per file, in öre net of VAT. Net is rounded per class and month, so each file gets the step that the rounded
 * running total takes with it: the files add up to the value exactly.
 */
export async function costFileSums(tx: Tx, ask: PartAsk<'cost'>): Promise<FileSum[]> {
  const days = daysOf(ask.rows);
  if (!days) return [];
  const { rows } = await sql<{ importId: number; rowCount: number; sum: number }>`
    with booked as (
      select f.batch_id, f.cost_class_id, ${vatInside} as vat, ${factMonth} as month, sum(f.amount_ore) as ore, count(*) as row_count
      from ${facts(ask, days)} group by 1, 2, 3, 4
    ), running as (
      select *, sum(ore) over (partition by cost_class_id, month order by batch_id) as total from booked
    )
    select batch_id as import_id, sum(row_count)::bigint as row_count,
      sum(${netOre(sql`total`, sql`vat`)} - ${netOre(sql`(total - ore)`, sql`vat`)})::bigint as sum
    from running group by 1 order by 1`.execute(tx);
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount }));
}

type FactRow = {
  importId: number;
  file: string;
  line: number;
  date: string;
  account: string;
  costCentre: string;
  unit: string;
  staffCategory: string;
  amountOre: number;
  vat: number;
  quantity: number | null;
  voucher: string | null;
  supplier: string | null;
  supplierNumber: string | null;
  sourcing: string | null;
  text: string | null;
};

/** The rows themselves, by import and line. */
export async function costRowsAfter(
  tx: Tx,
  part: Part,
  ask: PartAsk<'cost'>,
  after: After,
  limit: number,
): Promise<TraceRowDto[]> {
  const days = daysOf(ask.rows);
  if (!days) return [];
  const { rows } = await sql<FactRow>`
    select f.batch_id as import_id, b.file_name as file, f.line, f.date, f.account, f.cost_centre, c.unit_code as unit, c.staff_category,
      f.amount_ore, c.includes_vat_rate as vat, f.quantity, f.voucher, f.supplier, f.supplier_number, c.sourcing, f.text
    from import_batch b cross join ${facts(ask, days)} and b.id = f.batch_id and (f.batch_id, f.line) > (${after.importId}, ${after.line})
    order by f.batch_id, f.line limit ${limit}`.execute(tx);
  const dispensationOf = await dispensationFinder(tx, rows);
  return rows.map((fact) => {
    const { vat, quantity, voucher, supplier, supplierNumber, sourcing: _sourcing, text, ...row } = fact;
    const shownSupplier = supplier ?? supplierNumber;
    const dispensation = dispensationOf(fact);
    return {
      part,
      ...row,
      ...(vat === 0 ? {} : { includesVatRate: vat }),
      ...(quantity === null ? {} : { quantity }),
      ...(voucher === null ? {} : { voucher }),
      ...(shownSupplier === null ? {} : { supplier: shownSupplier }),
      ...(dispensation === undefined ? {} : { dispensation }),
      ...(text === null ? {} : { text }),
    };
  });
}

/** A ledger row names no dispensation: the engagement that makes it a dispensed purchase does. */
async function dispensationFinder(tx: Tx, rows: readonly FactRow[]): Promise<(row: FactRow) => string | undefined> {
  if (!rows.some(({ sourcing }) => sourcing === 'dispensed')) return () => undefined;
  const dispensationOf = await readDispensationFinder(tx);
  return ({ sourcing, unit, date, ...row }) =>
    sourcing === 'dispensed' ? dispensationOf({ ...row, unitCode: unit, date: date as PlainDate }) : undefined;
}
