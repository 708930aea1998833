import { ownCategoryGaps, ownCost, ownRows, withoutOwnCategory } from '../cost-calculation.ts';
import type { IndicatorDefinition } from '../definition.ts';
import { pensionWords } from '../pension-words.ts';
import { computeMoney } from './money.ts';

/** Egen personalkostnad. */
export const ownPersonnelCost: IndicatorDefinition = {
  key: 'own-personnel-cost',
  version: 1,
  name: { sv: 'Egen personalkostnad', en: 'Own personnel cost' },
  description: {
    sv: 'Bokförd kostnad för egen personal. Om pensioner räknas in följer regionens daterade inställning och står i formeln.',
    en: 'Booked cost of own employees. Whether pensions count follows the region’s dated setting and stands in the formula.',
  },
  formula: (period, parameters) => {
    const words = pensionWords(period, parameters);
    return { en: `own personnel cost (${words.en})`, sv: `egen personalkostnad (${words.sv})` };
  },
  unitOfMeasure: 'sek-ore',
  direction: 'at-most',
  role: 'context',
  source:
    'Regionens kontoregler: slagen Egen personal (own-personnel) och Egen personal, pensioner (own-personnel-pension)',
  manual: false,
  reads: ['ledger'],
  flow: true,
  compute: (input) => {
    const money = computeMoney(input, ownCost(input));
    const absent = money.result.kind === 'value' ? withoutOwnCategory(input) : undefined;
    return { ...money, result: absent ?? money.result, gaps: [...money.gaps, ...ownCategoryGaps(input)] };
  },
  rowsBehind: (input) => ({ numerator: ownRows(input), denominator: [] }),
};
