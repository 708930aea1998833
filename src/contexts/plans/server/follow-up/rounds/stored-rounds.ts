import type { Updateable } from 'kysely';
import type { PlainDate } from '../../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import { lockData } from '../../../../../platform/db/data-version.ts';
import type { DB } from '../../../../../platform/db/schema.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { type RoundMove, roundStep, type RoundState } from '../../../domain/follow-up/round-state.ts';
import { type ChangeContext, requireVersion } from '../../action-plans/stored-plans.ts';

export type StoredRound = {
  id: string;
  key: string;
  period: string;
  opensOn: PlainDate;
  dueOn: PlainDate;
  instruction: string;
  state: RoundState;
  openedAt: string | null;
  closedAt: string | null;
  version: number;
  plans: { id: string; key: string; name: string; unit: string }[];
};

const selected = (tx: Tx) =>
  tx
    .selectFrom('followUpRound')
    .select(['id', 'key', 'period', 'opensOn', 'dueOn', 'instruction', 'state', 'openedAt', 'closedAt', 'version']);
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

async function withPlans(tx: Tx, rows: readonly Row[]): Promise<StoredRound[]> {
  const links = await tx
    .selectFrom('followUpRoundPlan as link')
    .innerJoin('plan', 'plan.id', 'link.planId')
    .select(['link.roundId', 'plan.id', 'plan.key', 'plan.name', 'plan.unitCode as unit'])
    .orderBy('plan.key')
    .execute();
  return rows.map((row) => ({
    ...row,
    opensOn: row.opensOn as PlainDate,
    dueOn: row.dueOn as PlainDate,
    state: row.state as RoundState,
    plans: links.filter(({ roundId }) => roundId === row.id).map(({ roundId: _, ...plan }) => plan),
  }));
}

/** All rounds, the one that is due last first. */
export const readRounds = async (tx: Tx): Promise<StoredRound[]> =>
  withPlans(tx, await selected(tx).orderBy('dueOn', 'desc').orderBy('key', 'desc').execute());

export async function findRound(tx: Tx, key: string): Promise<StoredRound | undefined> {
  const [round] = await withPlans(tx, await selected(tx).where('key', '=', key).execute());
  return round;
}

/** @throws Refusal `round-unknown`. */
export async function requireRound(tx: Tx, key: string): Promise<StoredRound> {
  const round = await findRound(tx, key);
  if (!round) throw new Refusal('round-unknown', { key }, { httpStatus: 404 });
  return round;
}

/**
 * The round for a move that it allows, on the version that the caller has seen; held until the transaction ends.
 * @throws Refusal `round-unknown`, `if-match-missing`, `changed-meanwhile`, `round-move-not-open`.
 */
export async function lockRoundFor(
  tx: Tx,
  move: RoundMove,
  key: string,
  ifMatch: string | undefined,
): Promise<{ round: StoredRound; to: RoundState }> {
  await lockData(tx);
  await tx.selectFrom('followUpRound').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  const round = await requireRound(tx, key);
  requireVersion(round, ifMatch);
  const step = roundStep(round.state, move);
  if (!step) throw new Refusal('round-move-not-open', { state: round.state }, { httpStatus: 409 });
  return { round, to: step.to };
}

/** Stores what has changed of a locked round, as its next version. */
export async function storeRound(
  tx: Tx,
  round: StoredRound,
  changed: Updateable<DB['followUpRound']>,
  { actor, now }: ChangeContext,
): Promise<void> {
  await tx
    .updateTable('followUpRound')
    .set({ ...changed, version: round.version + 1, changedAt: now.toISOString(), changedBy: actor.id })
    .where('id', '=', round.id)
    .execute();
}
