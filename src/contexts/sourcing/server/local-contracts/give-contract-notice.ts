import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { changeContract, type Which, type Who } from './change-contract.ts';

/** Registers that notice was given, and the last day that follows from it. @throws Refusal `contract-ends-before-start` and those of `changeContract`. */
export function giveContractNotice(
  tx: Tx,
  which: Which,
  { noticeGivenOn, validTo }: { noticeGivenOn: PlainDate; validTo?: PlainDate | undefined },
  who: Who,
): Promise<LocalContract> {
  return changeContract(tx, which, 'give-notice', who, (contract) => {
    const { validFrom } = contract;
    if (validTo !== undefined && validTo < validFrom) throw new Refusal('contract-ends-before-start', { validFrom });
    return { ...contract, noticeGivenOn, validTo: validTo ?? contract.validTo };
  });
}
