import { ACTION_AREAS, type ActionArea } from '../catalogue/action.ts';
import { type Dimension, DIMENSIONS } from './scales.ts';
import type { Spread } from './spread.ts';

export type GradedAction = { area: ActionArea; spreads: Readonly<Record<Dimension, Spread | null>> };

/** How many actions stand on each step, and how many nobody has graded; they add up to all. */
export type StepCounts = {
  /** Actions by their median's step 1–4; a median between two steps counts to the upper. */
  steps: readonly [number, number, number, number];
  ungraded: number;
  /** Mean of the medians; null when nothing is graded. */
  mean: number | null;
};

export type AreaSummary = {
  /** `all` is the whole catalogue. */
  area: ActionArea | 'all';
  actions: number;
  /** Actions that have all four grades. */
  fullyGraded: number;
  dimensions: Readonly<Record<Dimension, StepCounts>>;
};

/** Each area in the catalogue's order, then the whole. Counts of the areas add up to those of the whole. */
export function summarise(actions: readonly GradedAction[]): AreaSummary[] {
  return [
    ...ACTION_AREAS.map((area) =>
      summaryOf(
        area,
        actions.filter((action) => action.area === area),
      ),
    ),
    summaryOf('all', actions),
  ];
}

function summaryOf(area: AreaSummary['area'], actions: readonly GradedAction[]): AreaSummary {
  const dimensions = Object.fromEntries(
    DIMENSIONS.map((dimension) => [dimension, countsOf(actions.map(({ spreads }) => spreads[dimension]))]),
  ) as Record<Dimension, StepCounts>;
  const fullyGraded = actions.filter(({ spreads }) => DIMENSIONS.every((dimension) => spreads[dimension])).length;
  return { area, actions: actions.length, fullyGraded, dimensions };
}

function countsOf(spreads: readonly (Spread | null)[]): StepCounts {
  const steps: [number, number, number, number] = [0, 0, 0, 0];
  const medians = spreads.flatMap((spread) => (spread ? [spread.median] : []));
  for (const median of medians) {
    const step = (Math.round(median) - 1) as 0 | 1 | 2 | 3;
    steps[step] += 1;
  }
  const sum = medians.reduce((total, median) => total + median, 0);
  return { steps, ungraded: spreads.length - medians.length, mean: medians.length > 0 ? sum / medians.length : null };
}
