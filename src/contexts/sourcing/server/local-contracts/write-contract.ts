import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalContract } from '../../domain/local-contracts/local-contract.ts';

/** The columns of a contract's own row. */
export function rowOf({ options: _options, endPlan: _steps, unit, staffCategories, ...row }: LocalContract) {
  return { ...row, unitCode: unit, staffCategories: [...staffCategories] };
}

/** Writes a contract that is there, with its options and steps. */
export async function writeContract(tx: Tx, contract: LocalContract): Promise<void> {
  const { id } = await tx
    .updateTable('localContract')
    .set(rowOf(contract))
    .where('number', '=', contract.number)
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('localContractOption').where('contractId', '=', id).execute();
  await tx.deleteFrom('localContractEndStep').where('contractId', '=', id).execute();
  await writeParts(tx, id, contract);
}

export async function writeParts(tx: Tx, contractId: string, { options, endPlan }: LocalContract): Promise<void> {
  const numbered = <T extends object>(parts: readonly T[]) =>
    parts.map((part, index) => ({ ...part, contractId, position: index + 1 }));
  if (options.length > 0) await tx.insertInto('localContractOption').values(numbered(options)).execute();
  if (endPlan.length > 0) await tx.insertInto('localContractEndStep').values(numbered(endPlan)).execute();
}
