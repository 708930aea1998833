import { notComputable } from '../../../../kernel/computed.ts';
import { monthsOf } from '../../../../kernel/period.ts';
import { divide } from '../cost-calculation.ts';
import type { ComputeInput, IndicatorDefinition } from '../definition.ts';
import { staffGaps } from '../staff-calculation.ts';

/** Months of the selection that have a figure: those without are gaps, not zeros. */
const monthsWithFte = (input: ComputeInput) =>
  monthsOf(input.period).flatMap((month) => {
    const staff = input.months.get(month)?.staff;
    return staff && staff.fte !== null ? [{ month, fte: staff.fte, rows: staff.rows }] : [];
  });

/** Egna årsarbetare. */
export const ownFullTimeEquivalents: IndicatorDefinition = {
  key: 'own-full-time-equivalents',
  version: 1,
  name: { sv: 'Egna årsarbetare', en: 'Own full-time equivalents' },
  description: {
    sv: 'Årsarbetare enligt personalsystemet: summan över enheterna, i genomsnitt över de månader som har uppgifter. En månad utan uppgifter räknas inte som noll.',
    en: 'Full-time equivalents from the HR system: the sum over units, as a mean over the months with data. A month without data does not count as zero.',
  },
  formula: () => ({
    en: 'sum of own full-time equivalents per month ÷ months with data',
    sv: 'summan av egna årsarbetare per månad ÷ månader med uppgifter',
  }),
  unitOfMeasure: 'fte',
  direction: 'at-least',
  role: 'context',
  source: 'Regionens personalfiler',
  manual: false,
  reads: ['staff'],
  flow: false,
  compute: (input) => {
    const months = monthsWithFte(input);
    const fteMonths = months.reduce((sum, { fte }) => sum + fte, 0);
    return {
      result: months.length === 0 ? notComputable('no-rows') : divide(fteMonths, months.length),
      ...(months.length === 0 ? {} : { numerator: fteMonths, denominator: months.length }),
      rows: months.reduce((sum, { rows }) => sum + rows, 0),
      unmappedOre: 0,
      gaps: staffGaps(input),
      coveredMonths: months.length,
    };
  },
  rowsBehind: (input) => ({
    numerator: [{ table: 'staff', measure: 'fte', months: monthsWithFte(input).map(({ month }) => month) }],
    denominator: [],
  }),
};
