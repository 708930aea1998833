import { ALL } from '../../../../kernel/grid.ts';
import { notComputable } from '../../../../kernel/computed.ts';
import { divide } from '../cost-calculation.ts';
import type { ComputeInput, Gap, IndicatorDefinition } from '../definition.ts';
import { readUnitSeries, type SeriesReading } from '../series.ts';
import { ACTION_SERIES } from './built-in-series.ts';

type ActionPart = keyof typeof ACTION_SERIES;
type ActionCounts = Partial<Record<ActionPart, SeriesReading>>;

function readActions(input: ComputeInput): ActionCounts {
  const counts: ActionCounts = {};
  if (input.selection.careArea !== ALL) return counts;
  for (const [part, indicator] of Object.entries(ACTION_SERIES) as [ActionPart, string][]) {
    const reading = readUnitSeries(input.series, {
      indicator,
      ...input.selection,
      period: input.period,
      aggregation: 'last',
    });
    if (reading) counts[part] = reading;
  }
  return counts;
}

/** The parts of an action plan must add up to its total: official reports have shown 61 done and 6 remaining of 65. */
function partsGap({ total, ...parts }: ActionCounts): Gap[] {
  const given = Object.values(parts);
  if (!total || given.length === 0) return [];
  const difference = given.reduce((sum, reading) => sum + reading.value, 0) - total.value;
  return difference === 0 ? [] : [{ code: 'parts-do-not-add-up', difference }];
}

const finishedParts = ({ done, inOrdinaryOperation }: ActionCounts) =>
  [done, inOrdinaryOperation].filter((reading) => reading !== undefined);

/** Genomförda åtgärder, from the counts entered by hand. */
export const actionProgress: IndicatorDefinition = {
  key: 'action-progress',
  version: 1,
  name: { sv: 'Genomförda åtgärder', en: 'Action progress' },
  description: {
    sv: 'Andelen av handlingsplanens åtgärder som är klara eller i ordinarie drift, enligt de senaste antalen i perioden. Om delarna inte går ihop med totalen sägs det, med skillnaden.',
    en: 'The share of the plan’s actions that are done or in ordinary operation, by the newest counts in the period. When the parts do not add up to the total, it says so, with the difference.',
  },
  formula: () => ({
    en: '(actions done + actions in ordinary operation) ÷ all actions',
    sv: '(klara åtgärder + åtgärder i ordinarie drift) ÷ alla åtgärder',
  }),
  unitOfMeasure: 'ratio',
  direction: 'at-least',
  role: 'target',
  source: 'Inmatade antal åtgärder efter läge',
  manual: false,
  reads: ['series'],
  flow: false,
  compute: (input) => {
    const counts = readActions(input);
    const finished = finishedParts(counts);
    const done = finished.reduce((sum, reading) => sum + reading.value, 0);
    const known = counts.total !== undefined && finished.length > 0;
    return {
      result: known ? divide(done, counts.total!.value) : notComputable('no-series-value'),
      ...(finished.length > 0 ? { numerator: done } : {}),
      ...(counts.total ? { denominator: counts.total.value } : {}),
      rows: finished.length + (counts.total ? 1 : 0),
      unmappedOre: 0,
      gaps: partsGap(counts),
      coveredMonths: known ? 1 : 0,
    };
  },
  rowsBehind: (input) => {
    const counts = readActions(input);
    return {
      numerator: [{ table: 'series', entries: finishedParts(counts).flatMap((reading) => reading.used) }],
      denominator: [{ table: 'series', entries: counts.total?.used ?? [] }],
    };
  },
};
