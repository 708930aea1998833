import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type {
  ActionContent,
  ActionEffect,
  ActionLevel,
  Checkpoint,
  StandingAction,
} from '../../domain/action-plans/planned-action.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';

export type StoredAction = Omit<StandingAction, 'checkpoints'> & {
  id: string;
  planId: string;
  checkpoints: (Checkpoint & { id: string })[];
  receiver: string | null;
  receiverFunction: string | null;
  receiverAcceptedAt: string | null;
  version: number;
};

type Which = { planId: string } | { actionId: string } | 'all';

/** Actions with all that belongs to them, by plan and number. */
export async function readActions(tx: Tx, which: Which): Promise<StoredAction[]> {
  const rows = await readRows(tx, which);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const prerequisites = await readPrerequisites(tx, ids);
  const indicators = groupById(
    await tx
      .selectFrom('plannedActionIndicator')
      .select(['actionId', 'indicator', 'direction'])
      .where('actionId', 'in', ids)
      .orderBy('indicator')
      .execute(),
  );
  const effects = groupById(await readEffects(tx, ids));
  const checkpoints = groupById(await readCheckpoints(tx, ids));
  return rows.map((row) => ({
    ...row,
    level: row.level as ActionLevel,
    status: row.status as ActionStatus,
    startsOn: row.startsOn as PlainDate | null,
    endsOn: row.endsOn as PlainDate | null,
    stopDate: row.stopDate as PlainDate | null,
    prerequisites: (prerequisites.get(row.id) ?? []).map(({ number }) => number),
    indicators: (indicators.get(row.id) ?? []).map(({ indicator, direction }) => ({
      indicator,
      direction: direction as ActionContent['indicators'][number]['direction'],
    })),
    effects: (effects.get(row.id) ?? []).map(({ actionId: _, ...effect }) => effect as ActionEffect),
    checkpoints: (checkpoints.get(row.id) ?? []).map(
      ({ actionId: _, ...checkpoint }) => checkpoint as Checkpoint & { id: string },
    ),
  }));
}

function readRows(tx: Tx, which: Which) {
  const query = tx
    .selectFrom('plannedAction as action')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .leftJoin('plannedAction as origin', 'origin.id', 'action.originActionId')
    .leftJoin('plan as originPlan', 'originPlan.id', 'origin.planId')
    .select([
      'action.id',
      'action.planId',
      'action.number',
      'action.area',
      'action.level',
      'action.title',
      'action.description',
      'action.unitCode as unit',
      'action.responsibleId as responsible',
      'action.responsibleFunction',
      'action.status',
      'action.progress',
      'action.startsOn',
      'action.endsOn',
      'action.stopDate',
      'action.budgetOre',
      'action.catalogueNumber',
      'action.catalogueVersion',
      'action.receiverId as receiver',
      'action.receiverFunction',
      'action.receiverAcceptedAt',
      'action.version',
    ])
    .select(sql<string | null>`"origin_plan"."key" || '.' || origin.number`.as('origin'))
    .orderBy('plan.key')
    .orderBy('action.number');
  if (which === 'all') return query.execute();
  if ('planId' in which) return query.where('action.planId', '=', which.planId).execute();
  return query.where('action.id', '=', which.actionId).execute();
}

async function readPrerequisites(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .selectFrom('plannedActionPrerequisite as link')
    .innerJoin('plannedAction as required', 'required.id', 'link.requiresId')
    .select(['link.actionId', 'required.number'])
    .where('link.actionId', 'in', ids)
    .orderBy('required.number')
    .execute();
  return groupById(rows);
}

const readEffects = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('plannedActionEffect')
    .select([
      'actionId',
      'measure',
      'unitCode as unit',
      'staffCategory',
      'fromMonth',
      'rampUpMonths',
      'low',
      'central',
      'high',
    ])
    .where('actionId', 'in', ids)
    .orderBy('number')
    .execute();

const readCheckpoints = (tx: Tx, ids: readonly string[]) =>
  tx
    .selectFrom('plannedActionCheckpoint')
    .select(['actionId', 'id', 'number', 'text', 'dueOn', 'reachedOn', 'reachedBy', 'evidence', 'link', 'attachmentId'])
    .where('actionId', 'in', ids)
    .orderBy('number')
    .execute();

function groupById<Row extends { actionId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const known = groups.get(row.actionId);
    if (known) known.push(row);
    else groups.set(row.actionId, [row]);
  }
  return groups;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Finds an action by its id, or by plan and number as people write it: `regional-2026.7`. */
export async function findAction(
  tx: Tx,
  reference: string,
): Promise<{ id: string; planKey: string; number: number; unit: string } | undefined> {
  const query = tx
    .selectFrom('plannedAction as action')
    .innerJoin('plan', 'plan.id', 'action.planId')
    .select(['action.id', 'plan.key as planKey', 'action.number', 'action.unitCode as unit']);
  if (UUID.test(reference)) return query.where('action.id', '=', reference).executeTakeFirst();
  const match = /^(.+)\.(\d{1,6})$/.exec(reference);
  if (!match) return undefined;
  return query.where('plan.key', '=', match[1]!).where('action.number', '=', Number(match[2])).executeTakeFirst();
}

/** @throws Refusal `planned-action-unknown`. */
export async function requireAction(tx: Tx, reference: string) {
  const found = await findAction(tx, reference);
  if (!found) throw new Refusal('planned-action-unknown', { reference }, { httpStatus: 404 });
  return found;
}

/** The action with all that belongs to it, held until the transaction ends. @throws Refusal `planned-action-unknown`. */
export async function lockAction(tx: Tx, reference: string): Promise<StoredAction & { planKey: string }> {
  const { id, planKey } = await requireAction(tx, reference);
  await tx.selectFrom('plannedAction').select('id').where('id', '=', id).forUpdate().executeTakeFirst();
  const [action] = await readActions(tx, { actionId: id });
  return { ...action!, planKey };
}
