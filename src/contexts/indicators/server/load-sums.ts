import { type RawBuilder, sql } from 'kysely';
import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { EngagementSum, StaffSum } from '../domain/measures.ts';
import { TRAINING_CATEGORIES } from '../domain/staff-calculation.ts';
import { during, inMonths } from './select-months.ts';

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

export type Placed<T> = T & { unit: string; careArea: string };

/** Path rows of the asked subtrees, with the care area as the key that sums are grouped by. */
export function paths(ask: SumsAsk): RawBuilder<unknown> {
  const area = ask.careArea === EACH ? sql`coalesce(p.care_area, ${UNSPECIFIED})` : sql`${ask.careArea}::text`;
  const chosen = [ALL, EACH].includes(ask.careArea)
    ? sql`true`
    : sql`coalesce(p.care_area, ${UNSPECIFIED}) = ${ask.careArea}`;
  return sql`select p.ancestor_code as unit, p.unit_code, p.first_month, p.last_month, ${area} as care_area
    from unit_path p where p.tree = ${ask.tree} and p.ancestor_code = any(${ask.units}::text[]) and ${chosen}`;
}

/**
 * The same with a number for each unit and care area, and the numbers' meaning: grouping tens of thousands of rows by
 * a number takes half the time of grouping them by texts.
 */
const numberedPaths = (ask: SumsAsk) => sql`path as materialized (
    select p.*, dense_rank() over (order by p.unit, p.care_area)::int as place from (${paths(ask)}) p
  ), place as (select distinct place, unit, care_area from path)`;

/** What the staff category is grouped by: itself, or only as far as the question needs to tell rows apart. */
export function categoryGroup(ask: SumsAsk, column: RawBuilder<unknown>): RawBuilder<unknown> {
  if (ask.staffCategory === EACH) return column;
  if (ask.staffCategory === ALL) return sql`case when ${column} is not null then ${ALL}::text end`;
  return sql`case when ${column} in (${ask.staffCategory}, ${UNSPECIFIED}) then ${column} when ${column} is not null then ''::text end`;
}

/** The group of `categoryGroup` while rows are summed: a number where the question does not need the texts. */
const categoryNumber = (ask: SumsAsk, column: RawBuilder<unknown>) =>
  ask.staffCategory === ALL ? sql`case when ${column} is not null then 0 end` : categoryGroup(ask, column);

const categoryOfNumber = (category: string | number | null): string | null =>
  category === 0 ? ALL : (category as string | null);

export const monthOf = (date: string): Month => date.slice(0, 7) as Month;

type StaffRow = {
  unit: string;
  careArea: string;
  month: string;
  category: string | number | null;
  training: number;
  fte: number | null;
  headcount: number | null;
  rowCount: number;
};

/** Own staff per month, training posts apart. Rows without a unit come at the root, without a category. */
export async function loadStaffSums(tx: Tx, ask: SumsAsk): Promise<Placed<StaffSum>[]> {
  const training = sql`case when s.staff_category in (${sql.join(TRAINING_CATEGORIES)}) then 1 else 0 end`;
  const figures = sql`sum(s.fte) as fte, sum(s.headcount) as headcount, count(*)::bigint as row_count`;
  const counts = sql`s.replaced_by is null and ${inMonths(sql`s.month`, ask.spans)}`;
  const withoutUnit = ask.root
    ? sql`union all select ${ask.root}::text, ${ANY_CARE_AREA}::text, s.month, null, 0, ${figures} from staff_month s where s.unit_code is null and ${counts} group by s.month`
    : sql``;
  const { rows } = await sql<StaffRow>`
    with ${numberedPaths(ask)}, sums as (
      select p.place, s.month, ${categoryNumber(ask, sql`s.staff_category`)} as category, ${training} as training, ${figures}
      from path p join staff_month s on s.unit_code = p.unit_code
      where ${during(sql`s.month`)} and ${counts} group by 1, 2, 3, 4
    )
    select unit, care_area, month, category, training, fte, headcount, row_count from sums join place using (place) ${withoutUnit}`.execute(
    tx,
  );
  return rows.map(({ rowCount, category, training: isTraining, ...row }) => ({
    ...row,
    staffCategory: categoryOfNumber(category),
    training: isTraining === 1,
    rows: rowCount,
    month: monthOf(row.month),
  }));
}

type EngagementRow = {
  unit: string;
  careArea: string;
  month: string;
  category: string | number | null;
  hours: number;
  weeks: number;
  onCallHours: number;
  rowCount: number;
  startingRows: number;
};

/** Hours and weeks bought per month. Rows without a unit come at the root, without a category. */
export async function loadEngagementSums(tx: Tx, ask: SumsAsk): Promise<Placed<EngagementSum>[]> {
  // A month of an engagement is never before its first, so the first is the one that does not begin before it.
  const figures = sql`coalesce(sum(m.hours), 0) as hours, coalesce(sum(m.weeks), 0) as weeks, coalesce(sum(m.on_call_hours), 0) as on_call_hours,
    count(*)::bigint as row_count, count(*) filter (where e.from_date >= m.month)::bigint as starting_rows`;
  const joined = sql`engagement_month m join engagement e using (batch_id, line)`;
  const counts = sql`e.replaced_by is null and ${inMonths(sql`m.month`, ask.spans)}`;
  const withoutUnit = ask.root
    ? sql`union all select ${ask.root}::text, ${ANY_CARE_AREA}::text, m.month, null, ${figures} from ${joined} where e.unit_code is null and ${counts} group by m.month`
    : sql``;
  const { rows } = await sql<EngagementRow>`
    with ${numberedPaths(ask)}, sums as (
      select p.place, m.month, ${categoryNumber(ask, sql`e.staff_category`)} as category, ${figures}
      from ${joined} join path p on p.unit_code = e.unit_code
      where ${during(sql`m.month`)} and ${counts} group by 1, 2, 3
    )
    select unit, care_area, month, category, hours, weeks, on_call_hours, row_count, starting_rows
    from sums join place using (place) ${withoutUnit}`.execute(tx);
  return rows.map(({ rowCount, category, ...row }) => ({
    ...row,
    staffCategory: categoryOfNumber(category),
    rows: rowCount,
    month: monthOf(row.month),
  }));
}
