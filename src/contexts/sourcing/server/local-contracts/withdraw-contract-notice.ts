import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { changeContract, type Which, type Who } from './change-contract.ts';

/** Takes a notice back: the contract runs on to its last day. @throws Refusal those of `changeContract`. */
export function withdrawContractNotice(tx: Tx, which: Which, who: Who): Promise<LocalContract> {
  return changeContract(tx, which, 'withdraw-notice', who, (contract) => ({ ...contract, noticeGivenOn: null }));
}
