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

/** @throws Refusal `region-not-configured` while there are no units. */
export async function readRegionRules(tx: Tx): Promise<RegionRules> {
  const root = await tx
    .selectFrom('unitVersion')
    .select('code')
    .where('parentCode', 'is', null)
    .orderBy('validFrom', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!root) throw new Refusal('region-not-configured', {}, { httpStatus: 409 });
  const [parameters, targets, series, staffCategories] = [
    await tx.selectFrom('parameterValue').selectAll().execute(),
    await tx.selectFrom('target').selectAll().orderBy('position').execute(),
    await readSeriesDefinitions(tx),
    await tx.selectFrom('staffCategory').select(['key', 'name']).orderBy('position').execute(),
  ];
  return {
    root: root.code,
    parameters: indicatorParameters(
      parameters.map((row) => ({
        key: row.key,
        value: row.value,
        validFrom: row.validFrom as PlainDate,
        validTo: (row.validTo ?? undefined) as PlainDate | undefined,
      })),
    ),
    targets: targets.map((row) => ({
      indicator: row.indicator,
      unit: row.unitCode,
      staffCategory: row.staffCategory,
      careArea: row.careArea,
      from:
        row.fromDate !== null && row.fromValue !== null
          ? { date: row.fromDate as PlainDate, value: row.fromValue }
          : null,
      due: row.due as PlainDate,
      value: row.value,
      direction: row.direction as Direction,
      decision: row.decision,
      toBeDecidedBy: row.toBeDecidedBy as PlainDate | null,
      note: row.note,
    })),
    series,
    indicators: indicatorsOf(series),
    staffCategories,
  };
}

async function readSeriesDefinitions(tx: Tx): Promise<SeriesDefinition[]> {
  const rows = await tx.selectFrom('seriesDefinition').selectAll().orderBy('sourceLine').execute();
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    unitOfMeasure: row.unitOfMeasure as UnitOfMeasure,
    direction: row.direction as Direction,
    role: row.role as IndicatorRole,
    careArea: row.careArea,
    aggregation: row.aggregation as SeriesAggregation,
  }));
}
