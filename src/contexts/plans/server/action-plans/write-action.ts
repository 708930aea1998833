import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { ActionContent, ActionEffect } from '../../domain/action-plans/planned-action.ts';
import type { ActionStatus } from '../../domain/action-plans/status-table.ts';
import { followHandover } from '../follow-up/handovers/follow-handover.ts';
import { requireAction } from './stored-actions.ts';
import type { ChangeContext } from './stored-plans.ts';

/** Columns of an action's own row. */
async function columnsOf(tx: Tx, content: ActionContent) {
  return {
    area: content.area,
    level: content.level,
    title: content.title,
    description: content.description,
    unitCode: content.unit,
    responsibleId: content.responsible,
    responsibleFunction: content.responsibleFunction,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    stopDate: content.stopDate,
    budgetOre: content.budgetOre,
    catalogueNumber: content.catalogueNumber,
    catalogueVersion: content.catalogueVersion,
    originActionId: content.origin === null ? null : (await requireAction(tx, content.origin)).id,
  };
}

/** The status an action begins with: not started, unless it comes from a file that says otherwise. */
export type FirstStatus = {
  status: ActionStatus;
  progress: number;
  comment?: string | null;
  receiver?: string | null;
  receiverFunction?: string | null;
};

/** Stores a new action without its prerequisites, with the first row of its history. @returns its id. */
export async function insertAction(
  tx: Tx,
  planId: string,
  content: ActionContent,
  first: FirstStatus,
  { actor, now }: ChangeContext,
): Promise<string> {
  const id = newId();
  const at = now.toISOString();
  await tx
    .insertInto('plannedAction')
    .values({
      id,
      planId,
      number: content.number,
      ...(await columnsOf(tx, content)),
      status: first.status,
      progress: first.progress,
      receiverId: first.receiver ?? null,
      receiverFunction: first.receiverFunction ?? null,
      version: 1,
      createdAt: at,
      createdBy: actor.id,
      changedAt: at,
      changedBy: actor.id,
    })
    .execute();
  await tx
    .insertInto('plannedActionStatus')
    .values({
      id: newId(),
      actionId: id,
      sequence: 1,
      status: first.status,
      progress: first.progress,
      comment: first.comment ?? null,
      reportedAt: at,
      reportedBy: actor.id,
    })
    .execute();
  if (first.status === 'handed-over')
    await followHandover(
      tx,
      id,
      {
        move: 'hand-over',
        comment: first.comment ?? undefined,
        receiver: first.receiver ?? undefined,
        receiverFunction: first.receiverFunction ?? undefined,
      },
      { actor, now },
    );
  await insertIndicators(tx, id, content);
  await insertEffects(tx, id, content.effects);
  await writeCheckpointTexts(tx, id, content.checkpoints);
  return id;
}

/** Rewrites the content of an action, without its prerequisites; what is said of its checkpoints stays. */
export async function updateAction(tx: Tx, id: string, content: ActionContent, context: ChangeContext): Promise<void> {
  await tx
    .updateTable('plannedAction')
    .set(await columnsOf(tx, content))
    .set((eb) => ({
      version: eb('version', '+', 1),
      changedAt: context.now.toISOString(),
      changedBy: context.actor.id,
    }))
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('plannedActionIndicator').where('actionId', '=', id).execute();
  await insertIndicators(tx, id, content);
  await tx.deleteFrom('plannedActionEffect').where('actionId', '=', id).execute();
  await insertEffects(tx, id, content.effects);
  await writeCheckpointTexts(tx, id, content.checkpoints);
}

async function insertIndicators(tx: Tx, actionId: string, { indicators }: ActionContent): Promise<void> {
  if (indicators.length === 0) return;
  await tx
    .insertInto('plannedActionIndicator')
    .values(indicators.map(({ indicator, direction }) => ({ actionId, indicator, direction })))
    .execute();
}

async function insertEffects(tx: Tx, actionId: string, effects: readonly ActionEffect[]): Promise<void> {
  if (effects.length === 0) return;
  await tx
    .insertInto('plannedActionEffect')
    .values(effects.map(({ unit, ...effect }, index) => ({ actionId, number: index + 1, unitCode: unit, ...effect })))
    .execute();
}

/** Checkpoints are kept by number; one that is no longer named stays if anything has been said of it. */
async function writeCheckpointTexts(
  tx: Tx,
  actionId: string,
  checkpoints: ActionContent['checkpoints'],
): Promise<void> {
  const numbers = checkpoints.map(({ number }) => number);
  await tx
    .deleteFrom('plannedActionCheckpoint')
    .where('actionId', '=', actionId)
    .where('reachedOn', 'is', null)
    .where('evidence', 'is', null)
    .$if(numbers.length > 0, (query) => query.where('number', 'not in', numbers))
    .execute();
  for (const { number, text, dueOn } of checkpoints) {
    await tx
      .insertInto('plannedActionCheckpoint')
      .values({ id: newId(), actionId, number, text, dueOn })
      .onConflict((conflict) => conflict.columns(['actionId', 'number']).doUpdateSet({ text, dueOn }))
      .execute();
  }
}

/** Sets what an action waits for, by the numbers of its plan. */
export async function replacePrerequisites(
  tx: Tx,
  actionId: string,
  numbers: readonly number[],
  idOf: ReadonlyMap<number, string>,
): Promise<void> {
  await tx.deleteFrom('plannedActionPrerequisite').where('actionId', '=', actionId).execute();
  if (numbers.length === 0) return;
  await tx
    .insertInto('plannedActionPrerequisite')
    .values(numbers.map((number) => ({ actionId, requiresId: idOf.get(number)! })))
    .execute();
}
