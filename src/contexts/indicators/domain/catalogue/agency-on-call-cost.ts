import { costRows } from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { computeMoney } from './money.ts';

/** Hyrpersonalkostnad för jour: part of the agency personnel cost. */
export const agencyOnCallCost: IndicatorDefinition = {
  key: 'agency-on-call-cost',
  version: 1,
  name: { sv: 'Hyrpersonalkostnad, varav jour', en: 'Agency on-call cost' },
  description: {
    sv: 'Den del av hyrpersonalkostnaden som är jour, utan moms. Den ingår i hyrpersonalkostnaden och läggs inte till den.',
    en: 'The part of agency personnel cost that is on-call duty, net of VAT. It is included in that cost, not added to it.',
  },
  formula: () => ({ en: 'agency on-call cost, net of VAT', sv: 'hyrpersonal jour, utan moms' }),
  unitOfMeasure: 'sek-ore',
  direction: 'at-most',
  role: 'context',
  source: 'Regionens kontoregler: konton med slaget Hyrpersonal, jour (agency-on-call)',
  manual: false,
  reads: ['ledger'],
  flow: true,
  compute: (input) => computeMoney(input, (measures) => measures.agencyOnCall),
  rowsBehind: (input) => ({ numerator: [costRows(input, ['agency-on-call'])], denominator: [] }),
};
