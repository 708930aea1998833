import type { PlainDate } from '../../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { type RoundMove, roundStep, type RoundState } from '../../../domain/follow-up/round-state.ts';

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

/** The round, held until the transaction ends. @throws Refusal `round-unknown`. */
export async function lockRound(tx: Tx, key: string): Promise<StoredRound> {
  await tx.selectFrom('followUpRound').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  return requireRound(tx, key);
}

/** @throws Refusal `round-move-not-open`. */
export function requireRoundStep({ state }: StoredRound, move: RoundMove): { to: RoundState } {
  const step = roundStep(state, move);
  if (!step) throw new Refusal('round-move-not-open', { state }, { httpStatus: 409 });
  return step;
}
