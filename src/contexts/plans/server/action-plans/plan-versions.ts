import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { frozenOf } from '../../domain/action-plans/action-content.ts';
import type { FrozenAction } from '../../domain/action-plans/difference.ts';
import { readActions } from './stored-actions.ts';

/** Adopted versions of a plan, newest first, with the decision each rests on. */
export async function listPlanVersions(tx: Tx, planId: string) {
  const rows = await tx
    .selectFrom('planVersion as version')
    .innerJoin('decision', 'decision.id', 'version.decisionId')
    .select([
      'version.number',
      'version.adoptedOn',
      'decision.number as decision',
      'decision.deciderName as adoptedByName',
      'decision.forum',
    ])
    .select((eb) =>
      eb
        .selectFrom('planVersionAction')
        .select((inner) => inner.fn.countAll<number>().as('count'))
        .whereRef('planVersionAction.versionId', '=', 'version.id')
        .as('actions'),
    )
    .where('version.planId', '=', planId)
    .orderBy('version.number', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, actions: row.actions ?? 0 }));
}

/** The actions of a version as they read that day. @throws Refusal `plan-version-unknown`. */
export async function readFrozenActions(tx: Tx, planId: string, number: number): Promise<FrozenAction[]> {
  const version = await tx
    .selectFrom('planVersion')
    .select('id')
    .where('planId', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!version) throw new Refusal('plan-version-unknown', { number }, { httpStatus: 404 });
  const rows = await tx
    .selectFrom('planVersionAction')
    .select('content')
    .where('versionId', '=', version.id)
    .orderBy('number')
    .execute();
  return rows.map(({ content }) => content as unknown as FrozenAction);
}

/** The actions as they now stand, in the form in which versions are frozen. */
export async function readCurrentActions(tx: Tx, planId: string): Promise<FrozenAction[]> {
  const actions = await readActions(tx, { planId });
  return actions.map((action) => frozenOf(action));
}
