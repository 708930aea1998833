import {
  AGENCY_KINDS,
  costRows,
  divide,
  ledgerCoverage,
  ledgerGaps,
  ownCategoryGaps,
  ownCost,
  ownRows,
  sumCost,
  unmappedOre,
  withoutLedger,
  withoutOwnCategory,
} from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { allAgency } from '../measures.ts';
import { pensionWords } from '../pension-words.ts';

/** Hyrkostnad som andel av total personalkostnad: the other formula in circulation. */
export const agencyShareOfPersonnelCost: IndicatorDefinition = {
  key: 'agency-share-of-personnel-cost',
  version: 1,
  name: { sv: 'Hyrkostnad som andel av total personalkostnad', en: 'Agency share of personnel cost' },
  description: {
    sv: 'Hyrpersonalkostnaden delad med egen och hyrd personalkostnad tillsammans. Vid 17 % av egen kostnad är andelen 14,5 %: skilj på de två formlerna.',
    en: 'Agency personnel cost divided by own and agency personnel cost together. At 17 % of own cost the share is 14.5 %: keep the two formulas apart.',
  },
  formula: (period, parameters) => {
    const words = pensionWords(period, parameters);
    return {
      en: `agency personnel cost ÷ (own personnel cost (${words.en}) + agency personnel cost)`,
      sv: `hyrpersonalkostnad ÷ (egen personalkostnad (${words.sv}) + hyrpersonalkostnad), utan moms`,
    };
  },
  unitOfMeasure: 'ratio',
  direction: 'at-most',
  role: 'target',
  source: 'Andel av total personalkostnad, som den förekommer i regioners budgetar och årsredovisningar',
  manual: false,
  reads: ['ledger'],
  flow: false,
  compute: (input) => {
    const agency = sumCost(input, allAgency);
    const own = sumCost(input, ownCost(input));
    const total = own.amountOre + agency.amountOre;
    return {
      result: withoutLedger(input) ?? withoutOwnCategory(input) ?? divide(agency.amountOre, total),
      numerator: agency.amountOre,
      denominator: total,
      rows: agency.rows + own.rows,
      unmappedOre: unmappedOre(input),
      gaps: [...ledgerGaps(input), ...ownCategoryGaps(input)],
      coveredMonths: ledgerCoverage(input).covered.length,
    };
  },
  rowsBehind: (input) => {
    const agency = costRows(input, AGENCY_KINDS);
    return { numerator: [agency], denominator: [...ownRows(input), agency] };
  },
};
