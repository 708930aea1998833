import { ALL } from '../../../../kernel/grid.ts';
import { lastDate } from '../../../../kernel/period.ts';
import { notComputable } from '../../../../kernel/computed.ts';
import { divide } from '../cost-calculation.ts';
import type { ActionReport } from '../action-book.ts';
import type { Calculation, ComputeInput, Gap, IndicatorDefinition } from '../definition.ts';
import { readUnitSeries, type SeriesReading } from '../series.ts';
import { ACTION_SERIES } from './built-in-series.ts';

/** Status of a planned action → the part it is counted in. */
const PART_OF: Readonly<Record<string, Exclude<ActionPart, 'total'>>> = {
  'not-started': 'notStarted',
  ongoing: 'ongoing',
  done: 'done',
  'in-ordinary-operation': 'inOrdinaryOperation',
  stopped: 'stopped',
  'handed-over': 'handedOver',
};

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

/** The actions of the plans, by the status each had on the last day of the period; none where no plan has been entered. */
function plannedActions({ actions, selection, period }: ComputeInput): readonly ActionReport[] {
  if (selection.careArea !== ALL || selection.staffCategory !== ALL) return [];
  return actions?.actionsOn(selection.unit, lastDate(period)) ?? [];
}

const isFinished = ({ status }: ActionReport) => {
  const part = PART_OF[status];
  return part === 'done' || part === 'inOrdinaryOperation';
};

function computePlanned(entries: readonly ActionReport[]): Calculation {
  const done = entries.filter((entry) => isFinished(entry)).length;
  const placed = entries.filter(({ status }) => PART_OF[status] !== undefined).length;
  const difference = placed - entries.length;
  return {
    result: divide(done, entries.length),
    numerator: done,
    denominator: entries.length,
    rows: entries.length,
    unmappedOre: 0,
    gaps: difference === 0 ? [] : [{ code: 'parts-do-not-add-up', difference }],
    coveredMonths: 1,
  };
}

/** Genomförda åtgärder, from the plans' actions; where no plan has been entered, from the counts entered by hand. */
export const actionProgress: IndicatorDefinition = {
  key: 'action-progress',
  version: 2,
  name: { sv: 'Genomförda åtgärder', en: 'Action progress' },
  description: {
    sv: 'Andelen av handlingsplanens åtgärder som är klara eller i ordinarie drift, enligt planernas läge den sista dagen i perioden eller, där ingen plan finns, de senast inmatade antalen. Om delarna inte går ihop med totalen sägs det, med skillnaden.',
    en: 'The share of the plan’s actions that are done or in ordinary operation, by the plans’ status on the last day of the period or, where there is no plan, the newest counts entered. When the parts do not add up to the total, it says so, with the difference.',
  },
  formula: () => ({
    en: '(actions done + actions in ordinary operation) ÷ all actions',
    sv: '(klara åtgärder + åtgärder i ordinarie drift) ÷ alla åtgärder',
  }),
  unitOfMeasure: 'ratio',
  direction: 'at-least',
  role: 'target',
  source: 'Handlingsplanernas åtgärder; där ingen plan finns, inmatade antal efter läge',
  manual: false,
  reads: ['series', 'actions'],
  flow: false,
  compute: (input) => {
    const entries = plannedActions(input);
    if (entries.length > 0) return computePlanned(entries);
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
    const entries = plannedActions(input);
    if (entries.length > 0)
      return {
        numerator: [{ table: 'action', entries: entries.filter((entry) => isFinished(entry)) }],
        denominator: [{ table: 'action', entries }],
      };
    const counts = readActions(input);
    return {
      numerator: [{ table: 'series', entries: finishedParts(counts).flatMap((reading) => reading.used) }],
      denominator: [{ table: 'series', entries: counts.total?.used ?? [] }],
    };
  },
};
