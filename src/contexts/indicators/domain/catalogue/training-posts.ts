import { ALL } from '../../../../kernel/grid.ts';
import { computed, notComputable } from '../../../../kernel/computed.ts';
import type { Month } from '../../../../kernel/month.ts';
import { monthsOf } from '../../../../kernel/period.ts';
import type { ComputeInput, IndicatorDefinition } from '../definition.ts';
import { readUnitSeries, type SeriesReading } from '../series.ts';
import { staffGaps, TRAINING_CATEGORIES } from '../staff-calculation.ts';

/** The newest month of the period with staff rows for the selection, where the region's staff files hold training posts at all. */
function countedMonth(input: ComputeInput): { month: Month; headcount: number; rows: number } | undefined {
  const { staffCategory } = input.selection;
  for (const month of monthsOf(input.period).toReversed()) {
    const staff = input.months.get(month)?.staff;
    const hasRows = staffCategory === ALL ? staff && staff.rows > 0 : staff && staff.trainingRows > 0;
    if (!staff || !hasRows || !input.coverage.trainingMonths.has(month)) continue;
    if (staff.trainingRows > 0 && staff.trainingHeadcount === null) continue;
    return { month, headcount: staff.trainingHeadcount ?? 0, rows: staff.trainingRows };
  }
  return undefined;
}

const enteredByHand = (input: ComputeInput): SeriesReading | undefined =>
  input.selection.careArea === ALL
    ? readUnitSeries(input.series, {
        indicator: 'training-posts',
        ...input.selection,
        period: input.period,
        aggregation: 'last',
      })
    : undefined;

/** Utbildningstjänster: AT, ST and specialist training, from staff files or entered by hand. */
export const trainingPosts: IndicatorDefinition = {
  key: 'training-posts',
  version: 1,
  name: { sv: 'Utbildningstjänster', en: 'Training posts' },
  description: {
    sv: 'Antal personer på utbildningstjänst (AT, ST och sjuksköterskor i specialistutbildning) i periodens senaste månad med personaluppgifter. Saknas de i personalfilen gäller värdet som matats in för hand.',
    en: 'Persons in training posts (interns, residents and nurses in specialist training) in the newest month of the period with staff data. Where the staff file has none, the value entered by hand holds.',
  },
  formula: () => ({
    en: 'headcount in training posts in the last month with data',
    sv: 'antal personer på utbildningstjänst den senaste månaden med uppgifter',
  }),
  unitOfMeasure: 'count',
  direction: 'at-least',
  role: 'target',
  source: 'Regionens personalfiler, eller inmatad serie',
  manual: false,
  reads: ['staff', 'series'],
  flow: false,
  compute: (input) => {
    const counted = countedMonth(input);
    const entered = counted ? undefined : enteredByHand(input);
    const headcount = counted?.headcount ?? entered?.value;
    return {
      result: headcount === undefined ? notComputable('no-rows') : computed(headcount),
      ...(headcount === undefined ? {} : { numerator: headcount }),
      rows: counted?.rows ?? entered?.used.length ?? 0,
      unmappedOre: 0,
      gaps: entered ? [] : staffGaps(input),
      coveredMonths: headcount === undefined ? 0 : 1,
    };
  },
  rowsBehind: (input) => {
    const counted = countedMonth(input);
    if (!counted)
      return { numerator: [{ table: 'series', entries: enteredByHand(input)?.used ?? [] }], denominator: [] };
    const staffCategories = TRAINING_CATEGORIES;
    return {
      numerator: [{ table: 'staff', measure: 'headcount', staffCategories, months: [counted.month] }],
      denominator: [],
    };
  },
};
