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

/** Hyrkostnad i förhållande till egen personalkostnad: the measure that the 2 % definition of independence rests on. */
export const agencyCostToOwnPersonnelCost: IndicatorDefinition = {
  key: 'agency-cost-to-own-personnel-cost',
  version: 1,
  name: { sv: 'Hyrkostnad i förhållande till egen personalkostnad', en: 'Agency cost to own personnel cost' },
  description: {
    sv: 'Hyrpersonalkostnaden delad med den egna personalkostnaden. Två formler är i omlopp; den andra delar med egen och hyrd tillsammans och ger en lägre procent. Jämför bara tal med samma formel.',
    en: 'Agency personnel cost divided by own personnel cost. Two formulas circulate; the other divides by own and agency together and gives a lower percentage. Compare only figures with the same formula.',
  },
  formula: (period, parameters) => {
    const words = pensionWords(period, parameters);
    return {
      en: `agency personnel cost ÷ own personnel cost (${words.en})`,
      sv: `hyrpersonalkostnad ÷ egen personalkostnad (${words.sv}), utan moms`,
    };
  },
  unitOfMeasure: 'ratio',
  direction: 'at-most',
  role: 'target',
  source: 'SKR, inhyrd personal i hälso- och sjukvården: kostnad i relation till egen personalkostnad',
  manual: false,
  reads: ['ledger'],
  flow: false,
  compute: (input) => {
    const agency = sumCost(input, allAgency);
    const own = sumCost(input, ownCost(input));
    return {
      result: withoutLedger(input) ?? withoutOwnCategory(input) ?? divide(agency.amountOre, own.amountOre),
      numerator: agency.amountOre,
      denominator: own.amountOre,
      rows: agency.rows + own.rows,
      unmappedOre: unmappedOre(input),
      gaps: [...ledgerGaps(input), ...ownCategoryGaps(input)],
      coveredMonths: ledgerCoverage(input).covered.length,
    };
  },
  rowsBehind: (input) => ({ numerator: [costRows(input, AGENCY_KINDS)], denominator: ownRows(input) }),
};
