import { notComputable } from '../../../../kernel/computed.ts';
import { monthsOf } from '../../../../kernel/period.ts';
import { divide } from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import {
  engagementCoverage,
  engagementRows,
  fullTimeHours,
  hoursGaps,
  sumByWeekHours,
  withoutHours,
} from '../hours-calculation.ts';

/** Inhyrda årsarbetare. */
export const agencyFullTimeEquivalents: IndicatorDefinition = {
  key: 'agency-full-time-equivalents',
  version: 1,
  name: { sv: 'Inhyrda årsarbetare', en: 'Agency full-time equivalents' },
  description: {
    sv: 'Inhyrda timmar delade med de timmar som en heltid motsvarar under periodens alla dagar. Visas tillsammans med egna årsarbetare, så att det syns om hyrpersonal ersatts av anställda.',
    en: 'Agency hours divided by the hours of one full-time post over all days of the period. Shown with own full-time equivalents, so that it is seen whether agency staff were replaced by employees.',
  },
  formula: () => ({
    en: 'agency hours ÷ (hours per agency week × days in the period ÷ 7)',
    sv: 'inhyrda timmar ÷ (timmar per hyrvecka × dagar i perioden ÷ 7)',
  }),
  unitOfMeasure: 'fte',
  direction: 'at-most',
  role: 'context',
  source: 'Regionens parameter timmar per hyrvecka (hours-per-agency-week)',
  manual: false,
  reads: ['ledger', 'engagements'],
  flow: false,
  compute: (input) => {
    const hours = sumByWeekHours(
      input,
      (engagement, hoursPerWeek) => engagement.hours + engagement.weeks * hoursPerWeek,
      (engagement) => engagement.weeks !== 0,
    );
    const fullTime = fullTimeHours(input);
    const known = hours !== undefined && fullTime !== undefined;
    return {
      result: withoutHours(input) ?? (known ? divide(hours, fullTime) : notComputable('parameter-missing')),
      ...(hours === undefined ? {} : { numerator: hours }),
      ...(fullTime === undefined ? {} : { denominator: fullTime }),
      rows: engagementRows(input),
      unmappedOre: 0,
      gaps: hoursGaps(input),
      coveredMonths: engagementCoverage(input).covered.length,
    };
  },
  rowsBehind: (input) => ({
    numerator: [{ table: 'engagement', measure: 'hours', months: monthsOf(input.period) }],
    denominator: [],
  }),
};
