import { Refusal } from '../../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import {
  CONTRACT_STATES,
  type ContractAction,
  type LocalContract,
} from '../../domain/local-contracts/local-contract.ts';
import { readContract } from './read-contracts.ts';
import { writeContract } from './write-contract.ts';

export type Who = { actor: Actor; now: Date };
/** Which contract, and the version that the change is made on: the ETag without quotes. */
export type Which = { number: number; ifMatch: string | undefined };

/** Action of the event that each change of a contract appends. */
const EVENTS: Readonly<Record<ContractAction, string>> = {
  change: 'change-local-contract',
  'use-option': 'use-contract-option',
  'give-notice': 'give-contract-notice',
  'withdraw-notice': 'withdraw-contract-notice',
  end: 'end-local-contract',
};

/**
 * What every change of a contract has in common: locks it, sees that it is the version the change was made on and that
 * its state allows it, writes, and appends the event. `decide` gives what becomes of it.
 * @throws Refusal `if-match-missing`, `contract-unknown`, `changed-meanwhile`, `contract-not-in-state`, and those of `decide`.
 */
export async function changeContract(
  tx: Tx,
  { number, ifMatch }: Which,
  action: ContractAction,
  { actor, now }: Who,
  decide: (contract: LocalContract) => LocalContract | Promise<LocalContract>,
): Promise<LocalContract> {
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  await tx.selectFrom('localContract').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
  const before = await readContract(tx, number);
  if (String(before.version) !== ifMatch) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const status = CONTRACT_STATES[before.status][action];
  if (status === null) throw new Refusal('contract-not-in-state', {}, { httpStatus: 409 });
  const after = { ...(await decide(before)), status, version: before.version + 1 };
  await writeContract(tx, after);
  const at = now;
  await appendEvent(tx, {
    actor,
    action: EVENTS[action],
    entity: 'local-contract',
    entityId: String(number),
    before,
    after,
    at,
  });
  return after;
}
