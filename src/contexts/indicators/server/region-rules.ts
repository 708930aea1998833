import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { Direction, IndicatorDefinition, IndicatorRole, UnitOfMeasure } from '../domain/definition.ts';
import { indicatorsOf } from '../domain/catalogue/catalogue.ts';
import type { SeriesDefinition } from '../domain/manual-indicator.ts';
import { type IndicatorParameters, indicatorParameters } from '../domain/parameters.ts';
import type { SeriesAggregation } from '../domain/series.ts';
import type { DatedTarget } from '../domain/target-path.ts';

/** What the region has configured that indicators depend on. */
export type RegionRules = {
  /** Code of the unit that is the whole region. */
  root: string;
  parameters: IndicatorParameters;
  targets: readonly DatedTarget[];
  series: readonly SeriesDefinition[];
  indicators: readonly IndicatorDefinition[];
  /** Keys in listed order. */
  staffCategories: readonly { key: string; name: string }[];
};

type RulesRow = {
  root: string | null;
  parameters: { key: string; value: unknown; valid_from: PlainDate; valid_to: PlainDate | null }[];
  targets: TargetJson[];
  series: SeriesJson[];
  staffCategories: { key: string; name: string }[];
};

type TargetJson = {
  indicator: string;
  unit_code: string;
  staff_category: string;
  care_area: string;
  from_date: PlainDate | null;
  from_value: number | null;
  due: PlainDate;
  value: number | null;
  direction: Direction;
  decision: string | null;
  to_be_decided_by: PlainDate | null;
  note: string | null;
};

type SeriesJson = {
  key: string;
  name: string;
  unit_of_measure: UnitOfMeasure;
  direction: Direction;
  role: IndicatorRole;
  care_area: string;
  aggregation: SeriesAggregation;
};

/** In one statement, for every answer begins with it. @throws Refusal `region-not-configured` while there are no units. */
export async function readRegionRules(tx: Tx): Promise<RegionRules> {
  const { rows } = await sql<RulesRow>`select
    (select code from unit_version where parent_code is null order by valid_from desc limit 1) as root,
    (select coalesce(jsonb_agg(p), '[]') from parameter_value p) as parameters,
    (select coalesce(jsonb_agg(t order by t.position), '[]') from target t) as targets,
    (select coalesce(jsonb_agg(d order by d.source_line), '[]') from series_definition d) as series,
    (select coalesce(jsonb_agg(c order by c.position), '[]') from (select key, name, position from staff_category) c) as staff_categories`.execute(
    tx,
  );
  const { root, parameters, targets, series, staffCategories } = rows[0]!;
  if (root === null) throw new Refusal('region-not-configured', {}, { httpStatus: 409 });
  const definitions = series.map(seriesOf);
  return {
    root,
    parameters: indicatorParameters(
      parameters.map((row) => ({
        key: row.key,
        value: row.value,
        validFrom: row.valid_from,
        validTo: row.valid_to ?? undefined,
      })),
    ),
    targets: targets.map(targetOf),
    series: definitions,
    indicators: indicatorsOf(definitions),
    staffCategories: staffCategories.map(({ key, name }) => ({ key, name })),
  };
}

const targetOf = (row: TargetJson): DatedTarget => ({
  indicator: row.indicator,
  unit: row.unit_code,
  staffCategory: row.staff_category,
  careArea: row.care_area,
  from: row.from_date !== null && row.from_value !== null ? { date: row.from_date, value: row.from_value } : null,
  due: row.due,
  value: row.value,
  direction: row.direction,
  decision: row.decision,
  toBeDecidedBy: row.to_be_decided_by,
  note: row.note,
});

const seriesOf = (row: SeriesJson): SeriesDefinition => ({
  key: row.key,
  name: row.name,
  unitOfMeasure: row.unit_of_measure,
  direction: row.direction,
  role: row.role,
  careArea: row.care_area,
  aggregation: row.aggregation,
});
