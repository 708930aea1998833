import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { HandoverState } from '../../../domain/follow-up/handover-state.ts';

const selected = (tx: Tx) =>
  tx
    .selectFrom('handover')
    .innerJoin('plannedAction as action', 'action.id', 'handover.actionId')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select([
      'handover.id',
      'handover.number',
      'handover.actionId',
      'handover.receiverId',
      'handover.receiverFunction',
      'handover.receiverUnit',
      'handover.handsOverOn',
      'handover.words',
      'handover.state',
      'handover.givenAt',
      'handover.givenBy',
      'handover.settledAt',
      'handover.settledBy',
      'handover.reason',
      'handover.version',
      'plan.key as plan',
      'plan.kind as planKind',
      'plan.name as planName',
      'action.number as actionNumber',
      'action.title',
      'action.status',
      'action.unitCode as unit',
      'action.version as actionVersion',
    ])
    .orderBy('handover.number', 'desc');

export type StoredHandover = Omit<Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number], 'state'> & {
  state: HandoverState;
};

/** Handovers, the newest first. */
export async function readHandovers(
  tx: Tx,
  { plan, state }: { plan?: string | undefined; state?: string | undefined } = {},
): Promise<StoredHandover[]> {
  const rows = await selected(tx)
    .$if(plan !== undefined, (query) => query.where('plan.key', '=', plan!))
    .$if(state !== undefined, (query) => query.where('handover.state', '=', state!))
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as HandoverState }));
}

/** @throws Refusal `handover-unknown`. */
export async function requireHandover(tx: Tx, number: number): Promise<StoredHandover> {
  const row = await selected(tx).where('handover.number', '=', number).executeTakeFirst();
  if (!row) throw new Refusal('handover-unknown', { number }, { httpStatus: 404 });
  return { ...row, state: row.state as HandoverState };
}

/** The handover, held until the transaction ends. @throws Refusal `handover-unknown`. */
export async function lockHandover(tx: Tx, number: number): Promise<StoredHandover> {
  await tx.selectFrom('handover').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
  return requireHandover(tx, number);
}
