import { lastDayOf } from '../../../kernel/month.ts';
import type { ComputeInput, IndicatorDefinition } from './definition.ts';
import type { DatedTarget } from './target-path.ts';

/**
 * The target that came with a manual series' values in the period: it holds where the region file sets none. What is
 * added up over months has such a target only for the very period it was entered for.
 */
export function readUnitSeriesTarget(definition: IndicatorDefinition, input: ComputeInput): DatedTarget | undefined {
  const { unit, staffCategory, careArea } = input.selection;
  const [entry] = input.series
    .entriesOf(definition.key, unit)
    .filter((candidate) => candidate.target !== null && candidate.staffCategory === staffCategory)
    .filter(
      ({ first, last }) =>
        last >= input.period.first &&
        last <= input.period.last &&
        (!definition.flow || (first === input.period.first && last === input.period.last)),
    )
    .toSorted((a, b) => (a.last < b.last ? 1 : -1));
  if (!entry) return undefined;
  return {
    indicator: definition.key,
    unit,
    staffCategory,
    careArea,
    from: null,
    due: lastDayOf(entry.last),
    value: entry.target,
    direction: definition.direction,
    decision: null,
    toBeDecidedBy: null,
    note: null,
  };
}
