import {
  findDoubleImports,
  openCostFactStore,
  recomputeCostMonths,
  removeCostFacts,
  replaceCostFacts,
} from '../../costs/server.ts';
import type { LedgerRow } from '../index.ts';
import type { KindStore } from './kind-store.ts';

/** Ledger rows, from SIE or from an extract. */
export const ledgerStore: KindStore<LedgerRow> = {
  sumUnit: 'ore',
  amountOf: (row) => row.amountOre,
  async open(tx, batchId, rules) {
    const facts = await openCostFactStore(tx, batchId, rules.costs);
    return {
      push: facts.push,
      drain: facts.drain,
      abort: facts.abort,
      async end() {
        const { rows, amountOre, months, unmappedRows, unmappedOre } = await facts.end();
        return { rows, sum: amountOre, months, unmappedRows, unmappedOre };
      },
    };
  },
  findDoubles: findDoubleImports,
  async replace(tx, batchId, replaced, months) {
    await replaceCostFacts(tx, batchId, replaced, months);
    await recomputeCostMonths(tx, months);
  },
  async remove(tx, batchId) {
    await recomputeCostMonths(tx, await removeCostFacts(tx, batchId));
  },
};
