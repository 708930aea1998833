import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Claim, PlanContent, PlanState } from '../../domain/action-plans/planned-action.ts';
import type { PlanKind } from '../../domain/action-plans/status-table.ts';

export type StoredPlan = PlanContent & { id: string; state: PlanState; version: number };
export type ChangeContext = { actor: Actor; now: Date };

const selected = (tx: Tx) =>
  tx
    .selectFrom('plan')
    .leftJoin('plan as parent', 'parent.id', 'plan.parentPlanId')
    .select([
      'plan.id',
      'plan.key',
      'plan.name',
      'plan.unitCode',
      'plan.kind',
      'parent.key as parent',
      'plan.validFrom',
      'plan.validTo',
      'plan.effectGoal',
      'plan.state',
      'plan.claimedTotal',
      'plan.claimedDone',
      'plan.claimedRemaining',
      'plan.claimedSource',
      'plan.version',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

/** All plans, the region's first, by key. */
export async function readPlans(tx: Tx): Promise<StoredPlan[]> {
  const rows = await selected(tx).orderBy('plan.kind', 'desc').orderBy('plan.key').execute();
  return rows.map(planOf);
}

export async function findPlan(tx: Tx, key: string): Promise<StoredPlan | undefined> {
  const row = await selected(tx).where('plan.key', '=', key).executeTakeFirst();
  return row && planOf(row);
}

/** @throws Refusal `plan-unknown`. */
export async function requirePlan(tx: Tx, key: string): Promise<StoredPlan> {
  const plan = await findPlan(tx, key);
  if (!plan) throw new Refusal('plan-unknown', { key }, { httpStatus: 404 });
  return plan;
}

/** The plan, held until the transaction ends: whoever changes it or its actions takes turns. @throws Refusal `plan-unknown`. */
export async function lockPlan(tx: Tx, key: string): Promise<StoredPlan> {
  await tx.selectFrom('plan').select('id').where('key', '=', key).forUpdate().executeTakeFirst();
  return requirePlan(tx, key);
}

function planOf(row: Row): StoredPlan {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    unit: row.unitCode,
    kind: row.kind as PlanKind,
    parent: row.parent,
    validFrom: row.validFrom as PlainDate,
    validTo: row.validTo as PlainDate,
    effectGoal: row.effectGoal,
    claim: claimOf(row),
    state: row.state as PlanState,
    version: row.version,
  };
}

function claimOf(row: Row): Claim | null {
  const { claimedTotal: total, claimedDone: done, claimedRemaining: remaining, claimedSource: source } = row;
  return total === null && done === null && remaining === null && source === null
    ? null
    : { total, done, remaining, source };
}

export const claimColumns = (claim: Claim | null) => ({
  claimedTotal: claim?.total ?? null,
  claimedDone: claim?.done ?? null,
  claimedRemaining: claim?.remaining ?? null,
  claimedSource: claim?.source ?? null,
});

/** @throws Refusal `plan-ended`. */
export function requireNotEnded({ state, name }: Pick<StoredPlan, 'state' | 'name'>): void {
  if (state === 'ended') throw new Refusal('plan-ended', { name }, { httpStatus: 409 });
}

/** A plan whose content changes after it was adopted is being revised, until it is adopted again. @throws Refusal `plan-ended`. */
export async function markRevised(tx: Tx, plan: StoredPlan): Promise<void> {
  requireNotEnded(plan);
  if (plan.state !== 'adopted') return;
  await tx.updateTable('plan').set({ state: 'revising' }).where('id', '=', plan.id).execute();
}

/** @throws Refusal `if-match-missing`, `changed-meanwhile`. */
export function requireVersion(stored: { version: number }, ifMatch: string | undefined): void {
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  if (ifMatch !== String(stored.version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
}
