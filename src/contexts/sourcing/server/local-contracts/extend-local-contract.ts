import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { changeContract, type Which, type Who } from './change-contract.ts';

/** Extends a contract by one of its options. @throws Refusal `contract-option-unknown`, `contract-option-late`, and those of `changeContract`. */
export function extendLocalContract(
  tx: Tx,
  which: Which,
  { extendsTo, usedOn }: { extendsTo: PlainDate; usedOn: PlainDate },
  who: Who,
): Promise<LocalContract> {
  return changeContract(tx, which, 'use-option', who, (contract) => {
    const chosen = contract.options.find((option) => option.extendsTo === extendsTo && option.usedOn === null);
    if (!chosen) throw new Refusal('contract-option-unknown', { extendsTo });
    const { callBy } = chosen;
    if (callBy !== null && usedOn > callBy) throw new Refusal('contract-option-late', { callBy });
    const options = contract.options.map((option) => (option === chosen ? { ...option, usedOn } : option));
    return { ...contract, options, validTo: extendsTo };
  });
}
