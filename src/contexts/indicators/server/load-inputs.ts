import { ALL } from '../../../kernel/grid.ts';
import type { Month } from '../../../kernel/month.ts';
import type { Period } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ComputeInput, IndicatorDefinition, Reads } from '../domain/definition.ts';
import { foldMeasures, type Sums } from '../domain/fold-measures.ts';
import type { MonthlyMeasures, Selection } from '../domain/measures.ts';
import { seriesBook } from '../domain/series.ts';
import { loadActions } from './load-actions.ts';
import { loadCostSums } from './load-cost-sums.ts';
import { loadCoverage } from './load-coverage.ts';
import { loadHourlessCost } from './load-hourless-cost.ts';
import { loadSeries } from './load-series.ts';
import { ANY_CARE_AREA, EACH, loadEngagementSums, loadStaffSums, type SumsAsk, type Tree } from './load-sums.ts';
import type { RegionRules } from './region-rules.ts';

export type InputsAsk = {
  definitions: readonly IndicatorDefinition[];
  units: readonly string[];
  /** One key, `all`, or `each`. */
  staffCategory: string;
  careArea: string;
  tree: Tree;
  /** Every period that any value or change is counted for. */
  spans: readonly Period[];
};

export type Inputs = {
  /** What an indicator needs for one value. */
  inputFor(selection: Selection, period: Period): ComputeInput;
  /** Staff categories and care areas with any rows, when asked for `each`. */
  staffCategories: ReadonlySet<string>;
  careAreas: ReadonlySet<string>;
};

const NO_SUMS: Sums = { costs: [], staff: [], engagements: [], hourless: [] };

/** Reads everything the asked values need: one query per kind of data, whatever the number of units. */
export async function loadInputs(tx: Tx, rules: RegionRules, ask: InputsAsk): Promise<Inputs> {
  const reads = new Set<Reads>(ask.definitions.flatMap((definition) => definition.reads));
  const sumsAsk: SumsAsk = { ...ask, root: ask.units.includes(rules.root) ? rules.root : undefined };
  const costs = reads.has('ledger') ? await loadCostSums(tx, sumsAsk) : [];
  const staff = reads.has('staff') ? await loadStaffSums(tx, sumsAsk) : [];
  const engagements = reads.has('engagements') ? await loadEngagementSums(tx, sumsAsk) : [];
  const hourless = reads.has('engagements') ? await loadHourlessCost(tx, sumsAsk) : [];
  const coverageOf = await loadCoverage(tx, { units: ask.units, root: rules.root, spans: ask.spans, reads });
  const keys = ask.definitions.filter((definition) => definition.reads.includes('series')).map(({ key }) => key);
  const series =
    keys.length > 0 ? await loadSeries(tx, { keys, spans: ask.spans, tree: ask.tree }) : seriesBook([], () => []);
  const actions = reads.has('actions') ? await loadActions(tx, { ...ask, root: rules.root }) : undefined;
  const placed = placeSums({ costs, staff, engagements, hourless });
  const folded = new Map<string, ReadonlyMap<Month, MonthlyMeasures>>();
  const monthsOf = ({ unit, staffCategory, careArea }: Selection) => {
    const place = [unit, careArea, staffCategory].join('\n');
    const known = folded.get(place);
    if (known) return known;
    const months = foldMeasures(
      joinSums(placed.get(`${unit}\n${careArea}`), placed.get(`${unit}\n${ANY_CARE_AREA}`)),
      staffCategory,
    );
    folded.set(place, months);
    return months;
  };
  const inputFor = (selection: Selection, period: Period): ComputeInput => ({
    selection,
    period,
    months: monthsOf(selection),
    parameters: rules.parameters,
    coverage: coverageOf(selection.unit),
    series,
    ...(actions ? { actions } : {}),
  });
  const seen = [...costs, ...staff, ...engagements];
  return {
    inputFor,
    staffCategories: new Set(
      seen.flatMap(({ staffCategory }) =>
        staffCategory === null || ask.staffCategory !== EACH ? [] : [staffCategory],
      ),
    ),
    careAreas: new Set(
      seen.flatMap(({ careArea }) => (careArea === ANY_CARE_AREA || careArea === ALL ? [] : [careArea])),
    ),
  };
}

type PlacedSums = { [Part in keyof Sums]: readonly (Sums[Part][number] & { unit: string; careArea: string })[] };
type MutableSums = { [Part in keyof Sums]: Sums[Part][number][] };

function placeSums(sums: PlacedSums): Map<string, Sums> {
  const places = new Map<string, MutableSums>();
  const at = ({ unit, careArea }: { unit: string; careArea: string }) => {
    const place = `${unit}\n${careArea}`;
    let found = places.get(place);
    if (!found) places.set(place, (found = { costs: [], staff: [], engagements: [], hourless: [] }));
    return found;
  };
  for (const sum of sums.costs) at(sum).costs.push(sum);
  for (const sum of sums.staff) at(sum).staff.push(sum);
  for (const sum of sums.engagements) at(sum).engagements.push(sum);
  for (const sum of sums.hourless) at(sum).hourless.push(sum);
  return places;
}

function joinSums(own: Sums = NO_SUMS, anywhere: Sums = NO_SUMS): Sums {
  if (anywhere === NO_SUMS) return own;
  return {
    costs: [...own.costs, ...anywhere.costs],
    staff: [...own.staff, ...anywhere.staff],
    engagements: [...own.engagements, ...anywhere.engagements],
    hourless: own.hourless,
  };
}
