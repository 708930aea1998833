import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewLocalContractDto } from '../../contract.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';
import type { Who } from './change-contract.ts';
import { checkFacts } from './check-facts.ts';
import { rowOf, writeParts } from './write-contract.ts';

/**
 * Enters a contract, which gets the next number. @throws Refusal `contract-already-there` for the same contract once more,
 * as a second press of the button sends it, and those of `checkFacts`.
 */
export async function addLocalContract(
  tx: Tx,
  facts: NewLocalContractDto,
  { actor, now }: Who,
): Promise<LocalContract> {
  // Numbers are given one at a time.
  await lockData(tx);
  const { last } = await tx
    .selectFrom('localContract')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const contract: LocalContract = {
    ...facts,
    options: facts.options.map((option) => ({ ...option, usedOn: null })),
    number: (last ?? 0) + 1,
    status: 'running',
    noticeGivenOn: null,
    endedOn: null,
    endReason: null,
    version: 1,
  };
  await checkFacts(tx, contract, now);
  await refuseSame(tx, facts);
  const id = newId();
  const made = { createdAt: now.toISOString(), createdBy: actor.id };
  await tx
    .insertInto('localContract')
    .values({ id, ...rowOf(contract), ...made })
    .execute();
  await writeParts(tx, id, contract);
  const entityId = String(contract.number);
  await appendEvent(tx, {
    actor,
    action: 'add-local-contract',
    entity: 'local-contract',
    entityId,
    after: contract,
    at: now,
  });
  return contract;
}

async function refuseSame(tx: Tx, { kind, supplier, unit, validFrom, title }: NewLocalContractDto): Promise<void> {
  const same = await tx
    .selectFrom('localContract')
    .select('number')
    .where('kind', '=', kind)
    .where('supplier', '=', supplier)
    .where('unitCode', '=', unit)
    .where('validFrom', '=', validFrom)
    .where('title', '=', title)
    .executeTakeFirst();
  if (same) throw new Refusal('contract-already-there', { number: same.number }, { httpStatus: 409 });
}
