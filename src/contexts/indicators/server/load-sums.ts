import { type RawBuilder, sql } from 'kysely';
import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { CostKind, CostSum, EngagementSum, Sourcing, StaffSum } from '../domain/measures.ts';
import { TRAINING_CATEGORIES } from '../domain/staff-calculation.ts';
import { netOre } from './net-ore.ts';
import { inMonths } from './select-months.ts';

export type Tree = 'dated' | 'latest';

/** Which sums to read: subtrees × months, undivided or divided by staff category or care area. */
export type SumsAsk = {
  tree: Tree;
  units: readonly string[];
  /** Set when it is among the units: rows that belong to no unit are shown there. */
  root: string | undefined;
  spans: readonly Period[];
  /** One key, `all`, or `each`. */
  staffCategory: string;
  careArea: string;
};

/** Stands for every value of a dimension, each by itself. */
export const EACH = 'each';

/** Marks rows that belong to no unit, and so might belong to any care area. */
export const ANY_CARE_AREA = '*';

type Placed<T> = T & { unit: string; careArea: string };

/** Path rows of the asked subtrees, with the care area as the key that sums are grouped by. */
export function paths(ask: SumsAsk): RawBuilder<unknown> {
  const area = ask.careArea === EACH ? sql`coalesce(p.care_area, ${UNSPECIFIED})` : sql`${ask.careArea}::text`;
  const chosen = [ALL, EACH].includes(ask.careArea)
    ? sql`true`
    : sql`coalesce(p.care_area, ${UNSPECIFIED}) = ${ask.careArea}`;
  return sql`select p.ancestor_code as unit, p.unit_code, p.first_month, p.last_month, ${area} as care_area
    from unit_path p where p.tree = ${ask.tree} and p.ancestor_code = any(${ask.units}::text[]) and ${chosen}`;
}

/** What the staff category is grouped by: itself, or only as far as the question needs to tell rows apart. */
export function categoryGroup(ask: SumsAsk, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if (ask.staffCategory === EACH) return column;
  if (ask.staffCategory === ALL) return sql`case when ${column} is not null then ${ALL}::text end`;
  return sql`case when ${column} in (${ask.staffCategory}, ${UNSPECIFIED}) then ${column} when ${column} is not null then ''::text end`;
}

/** Ledger sums, one group-by over the monthly aggregate. Rows without a unit come as unmapped at the root. */
export async function loadCostSums(tx: Tx, ask: SumsAsk): Promise<Placed<CostSum>[]> {
  const category = categoryGroup(ask, sql`c.staff_category`);
  const withoutUnit = ask.root
    ? sql`union all select c.id, ${ask.root}::text, '-infinity'::date, 'infinity'::date, ${ANY_CARE_AREA}::text, 'unmapped', c.sourcing, ${category}, 0::numeric
        from cost_class c where c.unit_code is null and c.kind <> 'excluded'`
    : sql``;
  const { rows } = await sql<CostRow>`
    with class as (
      select c.id, p.unit, p.first_month, p.last_month, p.care_area, c.kind, c.sourcing, ${category} as staff_category, c.includes_vat_rate
      from (${paths(ask)}) p join cost_class c on c.unit_code = p.unit_code
      ${withoutUnit}
    )
    select g.unit, g.care_area, m.month, g.kind, g.sourcing, g.staff_category,
      sum(${netOre(sql`m.amount_ore`, sql`g.includes_vat_rate`)})::bigint as amount_ore, sum(m.row_count)::bigint as row_count
    from class g join cost_month m on m.cost_class_id = g.id and m.month between g.first_month and g.last_month
    where ${inMonths(sql`m.month`, ask.spans)}
    group by 1, 2, 3, 4, 5, 6`.execute(tx);
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount, month: monthOf(row.month) }));
}

const monthOf = (date: string) => date.slice(0, 7) as Month;
type CostRow = {
  unit: string;
  careArea: string;
  month: string;
  kind: CostKind;
  sourcing: Sourcing;
  staffCategory: string;
  amountOre: number;
  rowCount: number;
};
type StaffRow = {
  unit: string;
  careArea: string;
  month: string;
  staffCategory: string | null;
  training: boolean;
  fte: number | null;
  headcount: number | null;
  rowCount: number;
};
type EngagementRow = {
  unit: string;
  careArea: string;
  month: string;
  staffCategory: string | null;
  hours: number;
  weeks: number;
  onCallHours: number;
  rowCount: number;
  startingRows: number;
};

/** Own staff per month, training posts apart. Rows without a unit come at the root, without a category. */
export async function loadStaffSums(tx: Tx, ask: SumsAsk): Promise<Placed<StaffSum>[]> {
  const training = sql`coalesce(s.staff_category = any(${TRAINING_CATEGORIES}::text[]), false)`;
  const figures = sql`sum(s.fte) as fte, sum(s.headcount) as headcount, count(*)::bigint as row_count`;
  const counts = sql`s.replaced_by is null and ${inMonths(sql`s.month`, ask.spans)}`;
  const withoutUnit = ask.root
    ? sql`union all select ${ask.root}::text, ${ANY_CARE_AREA}::text, s.month, null::text, false, ${figures} from staff_month s where s.unit_code is null and ${counts} group by s.month`
    : sql``;
  const { rows } = await sql<StaffRow>`
    select p.unit, p.care_area, s.month, ${categoryGroup(ask, sql`s.staff_category`)} as staff_category, ${training} as training, ${figures}
    from (${paths(ask)}) p join staff_month s on s.unit_code = p.unit_code and s.month between p.first_month and p.last_month
    where ${counts} group by 1, 2, 3, 4, 5 ${withoutUnit}`.execute(tx);
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount, month: monthOf(row.month) }));
}

/** Hours and weeks bought per month. Rows without a unit come at the root, without a category. */
export async function loadEngagementSums(tx: Tx, ask: SumsAsk): Promise<Placed<EngagementSum>[]> {
  const figures = sql`coalesce(sum(m.hours), 0) as hours, coalesce(sum(m.weeks), 0) as weeks, coalesce(sum(m.on_call_hours), 0) as on_call_hours,
    count(*)::bigint as row_count, count(*) filter (where m.month = date_trunc('month', e.from_date))::bigint as starting_rows`;
  const joined = sql`engagement_month m join engagement e using (batch_id, line)`;
  const counts = sql`e.replaced_by is null and ${inMonths(sql`m.month`, ask.spans)}`;
  const withoutUnit = ask.root
    ? sql`union all select ${ask.root}::text, ${ANY_CARE_AREA}::text, m.month, null::text, ${figures} from ${joined} where e.unit_code is null and ${counts} group by m.month`
    : sql``;
  const { rows } = await sql<EngagementRow>`
    select p.unit, p.care_area, m.month, ${categoryGroup(ask, sql`e.staff_category`)} as staff_category, ${figures}
    from ${joined} join (${paths(ask)}) p on p.unit_code = e.unit_code and m.month between p.first_month and p.last_month
    where ${counts} group by 1, 2, 3, 4 ${withoutUnit}`.execute(tx);
  return rows.map(({ rowCount, ...row }) => ({ ...row, rows: rowCount, month: monthOf(row.month) }));
}
