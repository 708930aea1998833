import { notComputable } from '../../../../kernel/computed.ts';
import { addCost, allAgency, type CostPart, type MonthlyMeasures, type Sourcing } from '../measures.ts';
import { AGENCY_KINDS, costRows, ledgerGaps, sumCost } from '../cost-calculation.ts';
import type { ComputeInput, Gap, IndicatorDefinition, Words } from '../definition.ts';
import { computeMoney } from './money.ts';

/** Purchases whose supplier is not known cannot be put inside or outside an agreement. */
export function unknownSupplierGaps(input: ComputeInput): Gap[] {
  const unknown = sumCost(input, (measures) => measures.unknownSourcing);
  return unknown.rows > 0 ? [{ code: 'unknown-supplier', amountOre: unknown.amountOre, rows: unknown.rows }] : [];
}

const withSupplier = (measures: MonthlyMeasures): CostPart =>
  [measures.framework, measures.dispensed, measures.offFramework].reduce(addCost);

/** True when there are purchases and not one of them tells its supplier (a SIE file never does). */
export const noSupplierKnown = (input: ComputeInput): boolean =>
  sumCost(input, allAgency).rows > 0 && sumCost(input, withSupplier).rows === 0;

type PurchaseWords = {
  key: string;
  name: Words;
  description: Words;
  formula: Words;
  direction: 'at-most' | 'at-least';
};

/** One of the three kinds of purchase: sorted by the agreements in force on the date of the work, or as it was booked. */
export function purchases(
  words: PurchaseWords,
  sourcing: Sourcing,
  part: (measures: MonthlyMeasures) => CostPart,
): IndicatorDefinition {
  return {
    key: words.key,
    version: 1,
    name: words.name,
    description: words.description,
    formula: () => words.formula,
    unitOfMeasure: 'sek-ore',
    direction: words.direction,
    role: 'context',
    source: 'Regionens avtal med giltighetstid, leverantör och personalkategori',
    manual: false,
    reads: ['ledger'],
    flow: true,
    compute: (input) => {
      const money = computeMoney(input, part);
      const noSupplier = money.result.kind === 'value' && noSupplierKnown(input);
      return {
        ...money,
        result: noSupplier ? notComputable('no-supplier') : money.result,
        gaps: [...ledgerGaps(input), ...unknownSupplierGaps(input)],
      };
    },
    rowsBehind: (input) => ({ numerator: [costRows(input, AGENCY_KINDS, [sourcing])], denominator: [] }),
  };
}
