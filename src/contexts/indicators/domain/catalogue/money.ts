import { computed } from '../../../../kernel/computed.ts';
import { ledgerCoverage, ledgerGaps, sumCost, unmappedOre, withoutLedger } from '../cost-calculation.ts';
import type { Calculation, ComputeInput } from '../definition.ts';
import type { CostPart, MonthlyMeasures } from '../measures.ts';

/** A sum of money over the period. With ledger rows and none of this cost, it is a true 0. */
export function computeMoney(input: ComputeInput, part: (measures: MonthlyMeasures) => CostPart): Calculation {
  const sum = sumCost(input, part);
  return {
    result: withoutLedger(input) ?? computed(sum.amountOre),
    numerator: sum.amountOre,
    rows: sum.rows,
    unmappedOre: unmappedOre(input),
    gaps: ledgerGaps(input),
    coveredMonths: ledgerCoverage(input).covered.length,
  };
}
