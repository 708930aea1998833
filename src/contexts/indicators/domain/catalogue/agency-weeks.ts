import { computed, notComputable } from '../../../../kernel/computed.ts';
import { monthsOf } from '../../../../kernel/period.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { engagementCoverage, engagementRows, hoursGaps, sumByWeekHours, withoutHours } from '../hours-calculation.ts';

/** Hyrveckor. No official definition exists: hours are the primary data, and what a week is stands as a dated parameter. */
export const agencyWeeks: IndicatorDefinition = {
  key: 'agency-weeks',
  version: 1,
  name: { sv: 'Hyrveckor', en: 'Agency weeks' },
  description: {
    sv: 'Inhyrda timmar delade med timmarna i en hyrvecka, plus veckor som källan anger direkt. Jourtimmar räknas inte. En officiell definition saknas.',
    en: 'Agency hours divided by the hours of an agency week, plus weeks that the source gives directly. On-call hours are not counted. There is no official definition.',
  },
  formula: () => ({
    en: 'agency hours ÷ hours per agency week + weeks given directly',
    sv: 'inhyrda timmar ÷ timmar per hyrvecka + veckor angivna direkt',
  }),
  unitOfMeasure: 'weeks',
  direction: 'at-most',
  role: 'target',
  source: 'Regionens parameter timmar per hyrvecka (hours-per-agency-week)',
  manual: false,
  reads: ['ledger', 'engagements'],
  flow: true,
  compute: (input) => {
    const weeks = sumByWeekHours(
      input,
      (engagement, hoursPerWeek) => engagement.hours / hoursPerWeek + engagement.weeks,
      (engagement) => engagement.hours !== 0,
    );
    return {
      result: withoutHours(input) ?? (weeks === undefined ? notComputable('parameter-missing') : computed(weeks)),
      ...(weeks === undefined ? {} : { numerator: weeks }),
      rows: engagementRows(input),
      unmappedOre: 0,
      gaps: hoursGaps(input),
      coveredMonths: engagementCoverage(input).covered.length,
    };
  },
  rowsBehind: (input) => ({
    numerator: [{ table: 'engagement', measure: 'weeks', months: monthsOf(input.period) }],
    denominator: [],
  }),
};
