import { Refusal } from '../../../../kernel/refusal.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ContractKind, ContractStatus, LocalContract } from '../../domain/local-contracts/local-contract.ts';

/** Every contract, or the one with a number, each with its options and steps; newest first. */
export async function readContracts(tx: Tx, number?: number): Promise<LocalContract[]> {
  const rows = await tx
    .selectFrom('localContract')
    .selectAll()
    .$if(number !== undefined, (query) => query.where('number', '=', number!))
    .orderBy('number', 'desc')
    .execute();
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const options = await tx
    .selectFrom('localContractOption')
    .selectAll()
    .where('contractId', 'in', ids)
    .orderBy('position')
    .execute();
  const steps = await tx
    .selectFrom('localContractEndStep')
    .selectAll()
    .where('contractId', 'in', ids)
    .orderBy('position')
    .execute();
  return rows.map(({ id, createdAt: _at, createdBy: _by, unitCode, ...row }) => ({
    ...row,
    kind: row.kind as ContractKind,
    status: row.status as ContractStatus,
    unit: unitCode,
    validFrom: row.validFrom as PlainDate,
    validTo: row.validTo as PlainDate | null,
    noticeGivenOn: row.noticeGivenOn as PlainDate | null,
    endedOn: row.endedOn as PlainDate | null,
    options: options
      .filter(({ contractId }) => contractId === id)
      .map(({ extendsTo, callBy, usedOn }) => ({
        extendsTo: extendsTo as PlainDate,
        callBy: callBy as PlainDate | null,
        usedOn: usedOn as PlainDate | null,
      })),
    endPlan: steps
      .filter(({ contractId }) => contractId === id)
      .map(({ what, who, personId, due, doneOn }) => ({
        what,
        who,
        personId,
        due: due as PlainDate,
        doneOn: doneOn as PlainDate | null,
      })),
  }));
}

/** @throws Refusal `contract-unknown`. */
export async function readContract(tx: Tx, number: number): Promise<LocalContract> {
  const [contract] = await readContracts(tx, number);
  if (!contract) throw new Refusal('contract-unknown', { number }, { httpStatus: 404 });
  return contract;
}

/** The unit that a contract is for, by its number as text; undefined when there is no such contract. */
export async function unitOfLocalContract(tx: Tx, number: string): Promise<string | undefined> {
  if (!/^\d{1,9}$/.test(number)) return undefined;
  const row = await tx
    .selectFrom('localContract')
    .select('unitCode')
    .where('number', '=', Number(number))
    .executeTakeFirst();
  return row?.unitCode;
}
