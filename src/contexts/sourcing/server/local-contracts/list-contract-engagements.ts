import type { Tx } from '../../../../platform/db/types.ts';
import type { ContractEngagementDto } from '../../contract.ts';
import { lastDayOf } from '../../domain/local-contracts/local-contract.ts';
import { readContract } from './read-contracts.ts';

/** Engagements that name the contract by its key, newest first. @throws Refusal `contract-unknown`. */
export async function listContractEngagements(tx: Tx, number: number): Promise<ContractEngagementDto[]> {
  const contract = await readContract(tx, number);
  if (contract.key === null) return [];
  const lastDay = lastDayOf(contract);
  const rows = await tx
    .selectFrom('engagement')
    .select(['reference', 'unitText', 'unitCode', 'fromDate', 'toDate', 'hours'])
    .where('agreement', '=', contract.key)
    .where('replacedBy', 'is', null)
    .orderBy('fromDate', 'desc')
    .orderBy('reference')
    .orderBy('batchId')
    .orderBy('line')
    .execute();
  return rows.map(({ reference, unitText, unitCode, fromDate, toDate, hours }) => ({
    reference,
    unit: unitCode ?? unitText,
    from: fromDate,
    to: toDate,
    hours,
    isAfterEnd: lastDay !== null && toDate > lastDay,
  }));
}
