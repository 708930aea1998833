import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { findPersonalNumber } from '../../../../kernel/personal-number.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import { changeContract, type Which, type Who } from './change-contract.ts';
import { todayOf } from './today.ts';

/**
 * Ends a contract, with its last day and why.
 * @throws Refusal `contract-ends-before-start`, `contract-ends-in-future`, `contract-unfit`, and those of `changeContract`.
 */
export function endLocalContract(
  tx: Tx,
  which: Which,
  { endedOn, reason }: { endedOn: PlainDate; reason: string },
  who: Who,
): Promise<LocalContract> {
  return changeContract(tx, which, 'end', who, (contract) => {
    const { validFrom } = contract;
    if (endedOn < validFrom) throw new Refusal('contract-ends-before-start', { validFrom });
    if (endedOn > todayOf(who.now)) throw new Refusal('contract-ends-in-future');
    const found = findPersonalNumber(reason);
    if (found) {
      const problem = { code: 'contract-personal-number', column: 'reason', values: { masked: found.masked } };
      throw new Refusal('contract-unfit', { count: 1 }, { problems: [problem] });
    }
    return { ...contract, endedOn, endReason: reason };
  });
}
