import { AGENCY_KINDS, costRows } from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { allAgency } from '../measures.ts';
import { computeMoney } from './money.ts';

/** Hyrpersonalkostnad. On-call cost is part of it, and shown apart as "of which". */
export const agencyPersonnelCost: IndicatorDefinition = {
  key: 'agency-personnel-cost',
  version: 1,
  name: { sv: 'Hyrpersonalkostnad', en: 'Agency personnel cost' },
  description: {
    sv: 'Bokförd kostnad för inhyrd personal från bemanningsföretag, jour inräknad, utan moms. Hyrpersonal som bokförts som konsult eller köpt vård syns inte här.',
    en: 'Booked cost of staff from staffing agencies, on-call duty included, net of VAT. Agency staff booked as consultants or bought care are not seen here.',
  },
  formula: () => ({
    en: 'agency personnel cost + agency on-call cost, net of VAT',
    sv: 'hyrpersonal + hyrpersonal jour, utan moms',
  }),
  unitOfMeasure: 'sek-ore',
  direction: 'at-most',
  role: 'target',
  source: 'SKR, inhyrd personal i hälso- och sjukvården: bokförd kostnad utan moms',
  manual: false,
  reads: ['ledger'],
  flow: true,
  compute: (input) => computeMoney(input, allAgency),
  rowsBehind: (input) => ({ numerator: [costRows(input, AGENCY_KINDS)], denominator: [] }),
};
