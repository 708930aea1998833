import { ALL, UNSPECIFIED } from '../../../kernel/grid.ts';
import { monthsOf, type Period, period as periodOf, yearsEarlier } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';
import { type IndicatorValue, indicatorValue } from '../domain/indicator-value.ts';
import { requireCareArea, requireIndicators, requireStaffCategory, requireUnit } from './check-question.ts';
import { type Inputs, loadInputs } from './load-inputs.ts';
import { EACH, type Tree } from './load-sums.ts';
import { readRegionRules, type RegionRules } from './region-rules.ts';
import { unitsBelow } from './units-below.ts';

/** What values are divided by. `unit`: the units right below; `subtree`: every unit from this one down, itself included. */
export const DIVISIONS = ['unit', 'subtree', 'month', 'staff-category', 'care-area'] as const;
export type Division = (typeof DIVISIONS)[number];

export type ValuesQuestion = {
  period: Period;
  /** Keys; all when left out. */
  indicators?: readonly string[] | undefined;
  /** The whole region when left out. */
  unit?: string | undefined;
  by?: Division | undefined;
  staffCategory?: string | undefined;
  careArea?: string | undefined;
  tree?: Tree | undefined;
  /** Period that a second change is counted from, besides the year before. */
  base?: Period | undefined;
};

type Place = { unit: string; staffCategory: string; careArea: string; period: Period };

/**
 * Indicator values, in catalogue order; divided ones follow the order of the tree, the months or the categories.
 * @throws Refusal `region-not-configured`, `unit-unknown`, `indicator-unknown`, `staff-category-unknown`, `care-area-unknown`.
 */
export async function readIndicatorValues(tx: Tx, question: ValuesQuestion): Promise<IndicatorValue[]> {
  const rules = await readRegionRules(tx);
  const definitions = requireIndicators(rules, question.indicators);
  const unit = question.unit ?? rules.root;
  await requireUnit(tx, unit);
  const staffCategory = requireStaffCategory(rules, question.staffCategory ?? ALL);
  const careArea = await requireCareArea(tx, question.careArea ?? ALL);
  const tree = question.tree ?? 'dated';
  const { period, by, base } = question;
  const units =
    by === 'unit' || by === 'subtree' ? await unitsBelow(tx, { unit, tree, period, whole: by === 'subtree' }) : [unit];
  if (units.length === 0) return [];
  const inputs = await loadInputs(tx, rules, {
    definitions,
    units,
    staffCategory: by === 'staff-category' ? EACH : staffCategory,
    careArea: by === 'care-area' ? EACH : careArea,
    tree,
    spans: [period, yearsEarlier(period), ...(base ? [base] : [])],
  });
  const places = placesOf({ by, units, unit, staffCategory, careArea, period }, inputs, rules);
  return definitions.flatMap((definition) => places.map((place) => valueAt(definition, place, inputs, rules, base)));
}

type Undivided = Place & { by: Division | undefined; units: readonly string[] };

function placesOf({ by, units, ...one }: Undivided, inputs: Inputs, rules: RegionRules): Place[] {
  if (by === 'unit' || by === 'subtree') return units.map((unit) => ({ ...one, unit }));
  if (by === 'month') return monthsOf(one.period).map((month) => ({ ...one, period: periodOf(month) }));
  if (by === 'staff-category') {
    const listed = [...rules.staffCategories.map(({ key }) => key), UNSPECIFIED];
    return listed.filter((key) => inputs.staffCategories.has(key)).map((staffCategory) => ({ ...one, staffCategory }));
  }
  if (by === 'care-area') return [...inputs.careAreas].toSorted().map((careArea) => ({ ...one, careArea }));
  return [one];
}

function valueAt(
  definition: IndicatorDefinition,
  { period, ...selection }: Place,
  inputs: Inputs,
  rules: RegionRules,
  base: Period | undefined,
) {
  return indicatorValue({ definition, input: inputs.inputFor(selection, period), targets: rules.targets, base });
}
