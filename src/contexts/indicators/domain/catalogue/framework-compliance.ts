import { notComputable } from '../../../../kernel/computed.ts';
import {
  AGENCY_KINDS,
  costRows,
  divide,
  ledgerCoverage,
  ledgerGaps,
  sumCost,
  unmappedOre,
  withoutLedger,
} from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { allAgency } from '../measures.ts';
import { noSupplierKnown, unknownSupplierGaps } from './purchases.ts';

/** Avtalstrohet. Purchases without a known supplier stay in the base: leaving them out would flatter. */
export const frameworkCompliance: IndicatorDefinition = {
  key: 'framework-compliance',
  version: 1,
  name: { sv: 'Avtalstrohet', en: 'Framework compliance' },
  description: {
    sv: 'Andelen av all hyrpersonalkostnad som köptes på ramavtal. Köp utan känd leverantör räknas med i nämnaren, och värdet märks då som ofullständigt.',
    en: 'The share of all agency personnel cost that was bought on a framework agreement. Purchases without a known supplier count in the denominator, and the value is then marked incomplete.',
  },
  formula: () => ({
    en: 'framework purchases ÷ all agency personnel cost, net of VAT',
    sv: 'köp på ramavtal ÷ all hyrpersonalkostnad, utan moms',
  }),
  unitOfMeasure: 'ratio',
  direction: 'at-least',
  role: 'target',
  source: 'Regionens avtal med giltighetstid, leverantör och personalkategori',
  manual: false,
  reads: ['ledger'],
  flow: false,
  compute: (input) => {
    const inside = sumCost(input, (measures) => measures.framework);
    const all = sumCost(input, allAgency);
    const noSupplier = noSupplierKnown(input) ? notComputable('no-supplier') : undefined;
    return {
      result: withoutLedger(input) ?? noSupplier ?? divide(inside.amountOre, all.amountOre),
      numerator: inside.amountOre,
      denominator: all.amountOre,
      rows: all.rows,
      unmappedOre: unmappedOre(input),
      gaps: [...ledgerGaps(input), ...unknownSupplierGaps(input)],
      coveredMonths: ledgerCoverage(input).covered.length,
    };
  },
  rowsBehind: (input) => ({
    numerator: [costRows(input, AGENCY_KINDS, ['framework'])],
    denominator: [costRows(input, AGENCY_KINDS)],
  }),
};
