import { isValidOn } from '../../../../kernel/plain-date.ts';
import type { DueSource } from '../../../../platform/due-source.ts';
import { readRules } from '../../../organisation/server.ts';
import { dueItemsOf, dueItemsOfRegion } from '../../domain/local-contracts/due-items.ts';
import { readContractsWithSpend, readCoverEnds, readDirectAwardSums } from './contract-picture.ts';

/** What waits because of local contracts, direct awards and agreements that come to their end. */
export const localContractDueSource: DueSource = async (tx, { today }) => {
  const { units, staffCategories } = await readRules(tx);
  const root = units.find((unit) => unit.parent === undefined && isValidOn(unit, today))?.code;
  if (root === undefined) return [];
  const year = today.slice(0, 4);
  const names = new Map(staffCategories.map(({ key, name }) => [key, name]));
  const contracts = await readContractsWithSpend(tx);
  return [
    ...contracts.flatMap(({ contract, spend }) => dueItemsOf(contract, spend, today)),
    ...dueItemsOfRegion(await readDirectAwardSums(tx, year, today), await readCoverEnds(tx, today), {
      root,
      year,
      nameOf: (key) => names.get(key) ?? key,
    }),
  ];
};
