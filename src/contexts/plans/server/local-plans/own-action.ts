import type * as z from 'zod';
import type { Tx } from '../../../../platform/db/types.ts';
import type { NewLocalAnswer } from '../../contract/local-plans.ts';
import { contentOf, EMPTY_CONTENT } from '../../domain/action-plans/action-content.ts';
import type { FrozenAction } from '../../domain/action-plans/difference.ts';
import type { ActionContent } from '../../domain/action-plans/planned-action.ts';
import { requireFitAction } from '../action-plans/check-plan-actions.ts';
import { storeReport } from '../action-plans/report-status.ts';
import { lockAction, readActions, type StoredAction } from '../action-plans/stored-actions.ts';
import type { ChangeContext, StoredPlan } from '../action-plans/stored-plans.ts';
import { insertAction, updateAction } from '../action-plans/write-action.ts';

type Carried = {
  plan: StoredPlan;
  /** The region's action as last adopted. */
  origin: FrozenAction;
  given: z.output<typeof NewLocalAnswer>;
  /** The department's action from an earlier answer. */
  standingActionId: string | null;
};

/**
 * The department's own action that carries out the region's: made, or brought up to the new answer and opened again if
 * it was stopped. @returns its id. @throws Refusal `planned-action-unfit`.
 */
export async function carryOutLocally(tx: Tx, carried: Carried, context: ChangeContext): Promise<string> {
  const { plan, standingActionId } = carried;
  const others = await readActions(tx, { planId: plan.id });
  const reference = `${plan.parent}.${carried.origin.number}`;
  const standing = others.find(({ id, origin }) => id === standingActionId || origin === reference);
  const number = standing?.number ?? Math.max(0, ...others.map((other) => other.number)) + 1;
  const content = { ...localContent(carried, reference), number };
  await requireFitAction(tx, plan, content, others, context.now);
  if (!standing) return insertAction(tx, plan.id, content, { status: 'not-started', progress: 0 }, context);
  await updateAction(tx, standing.id, content, context);
  if (standing.status === 'stopped')
    await reportOn(
      tx,
      standing,
      { move: 'reopen', status: 'not-started' as const, comment: 'Tas över på nytt' },
      context,
    );
  return standing.id;
}

/** What is declined after all is stopped with the reason. @returns null: a declined action has no action of its own. */
export async function stopLocally(
  tx: Tx,
  actionId: string | null,
  reason: string,
  context: ChangeContext,
): Promise<null> {
  const [action] = actionId === null ? [] : await readActions(tx, { actionId });
  if (action && action.status !== 'stopped')
    await reportOn(tx, action, { move: 'stop', status: 'stopped' as const, comment: reason }, context);
  return null;
}

type Said = { move: 'stop' | 'reopen'; status: 'stopped' | 'not-started'; comment: string };

async function reportOn(tx: Tx, { id }: StoredAction, said: Said, context: ChangeContext): Promise<void> {
  const action = await lockAction(tx, id);
  await storeReport(tx, action, { ...said, progress: action.progress }, context);
}

/**
 * The region's words, dates and indicators with what the department has put in their place. The region's expected
 * effects are not taken along: they would be counted twice.
 */
function localContent({ plan, origin, given }: Carried, reference: string): ActionContent {
  const { answer, action: _, reason: __, ...changes } = given;
  const own =
    answer === 'adapted' ? Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) : {};
  return contentOf({
    ...EMPTY_CONTENT,
    number: 0,
    area: origin.area,
    level: origin.level,
    title: origin.title,
    description: origin.description,
    startsOn: origin.startsOn,
    endsOn: origin.endsOn,
    stopDate: origin.stopDate,
    catalogueNumber: origin.catalogueNumber,
    catalogueVersion: origin.catalogueVersion,
    indicators: origin.indicators,
    checkpoints: origin.checkpoints,
    unit: plan.unit,
    origin: reference,
    ...own,
  });
}
