import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContractChangeDto } from '../../contract.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { changeContract, type Which, type Who } from './change-contract.ts';
import { checkFacts } from './check-facts.ts';

/** Puts a contract's facts right. Options that have been used stay as they are. @throws Refusal those of `changeContract` and `checkFacts`. */
export function changeLocalContract(
  tx: Tx,
  which: Which,
  { options, ...change }: LocalContractChangeDto,
  who: Who,
): Promise<LocalContract> {
  return changeContract(tx, which, 'change', who, async (contract) => {
    const used = contract.options.filter(({ usedOn }) => usedOn !== null);
    const unused = options?.map((option) => ({ ...option, usedOn: null }));
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const changed: LocalContract = {
      ...contract,
      ...given,
      options: unused ? [...used, ...unused] : contract.options,
    };
    await checkFacts(tx, changed, who.now, contract.number);
    return changed;
  });
}
