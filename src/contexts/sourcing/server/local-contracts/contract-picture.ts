import { isValidOn, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { numberParameterAt, type UnitVersion } from '../../../organisation/index.ts';
import { readRules } from '../../../organisation/server.ts';
import { type CoverEnd, coverEnds } from '../../domain/local-contracts/agreement-cover.ts';
import { type DirectAwardSum, directAwardSums } from '../../domain/local-contracts/direct-awards.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { spendAfterEnd, type SpendAfterEnd } from '../../domain/local-contracts/spend.ts';
import { readContracts } from './read-contracts.ts';
import { readSupplierSums } from './read-supplier-sums.ts';

export type ContractWithSpend = { contract: LocalContract; spend: SpendAfterEnd };

/** Contracts with what was booked after their end; all of them, or the one with a number. */
export async function readContractsWithSpend(tx: Tx, number?: number): Promise<ContractWithSpend[]> {
  const contracts = await readContracts(tx, number);
  const sums = await readSupplierSums(tx, contracts);
  const { units } = await readRules(tx);
  return contracts.map((contract) => ({
    contract,
    spend: spendAfterEnd(contract, sums, unitsBelow(units, contract.unit)),
  }));
}

/** Direct awards of a year per supplier, against the limit in force on its last day, or today while it runs. */
export async function readDirectAwardSums(tx: Tx, year: string, today: PlainDate): Promise<DirectAwardSum[]> {
  const contracts = await readContracts(tx);
  const { units, parameters } = await readRules(tx);
  const day = today.startsWith(year) ? today : (`${year}-12-31` as PlainDate);
  const limit = numberParameterAt(parameters, 'direct-award-limit', day);
  return directAwardSums(contracts, await readSupplierSums(tx, contracts), {
    year,
    limitOre: limit === undefined ? undefined : Math.round(limit * 100),
    unitsOf: (unit) => unitsBelow(units, unit),
  });
}

/** Staff categories soon without agreement, by the region file's agreements and the local contracts that are not ended. */
export async function readCoverEnds(tx: Tx, today: PlainDate): Promise<CoverEnd[]> {
  const { agreements, staffCategories } = await readRules(tx);
  const contracts = (await readContracts(tx)).filter(({ status }) => status !== 'ended');
  const covering = [
    ...agreements.map(({ name, kind, ...rest }) => ({ ...rest, name, isFramework: kind === 'framework' })),
    ...contracts.map((contract) => ({
      name: `${contract.title} (nr ${contract.number})`,
      isFramework: false,
      staffCategories: contract.staffCategories,
      validFrom: contract.validFrom,
      validTo: contract.validTo ?? undefined,
    })),
  ];
  return coverEnds(
    covering,
    staffCategories.map(({ key }) => key),
    today,
  );
}

/** A unit and every unit that hangs, or once hung, below it. */
export function unitsBelow(units: readonly UnitVersion[], top: string): ReadonlySet<string> {
  const below = new Set([top]);
  for (let size = 0; size !== below.size;) {
    size = below.size;
    for (const { code, parent } of units) if (parent !== undefined && below.has(parent)) below.add(code);
  }
  return below;
}

/** The unit's name today, else the one it had last. */
export function unitNameOf(units: readonly UnitVersion[], code: string, today: PlainDate): string {
  const own = units.filter((unit) => unit.code === code);
  return (own.find((unit) => isValidOn(unit, today)) ?? own.at(-1))?.name ?? code;
}
