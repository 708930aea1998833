import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { Activity } from '../../domain/mandates/directive.ts';
import { pointInTheWay } from '../../domain/mandates/gate.ts';
import { readGatePoints } from './require-passed-point.ts';
import {
  type ChangeContext,
  lockMandate,
  readDirective,
  requireAction,
  type StoredMandate,
  updateMandate,
} from './stored-mandate.ts';

export type ActivityInput = {
  key: string;
  activity: string;
  ifMatch: string | undefined;
  /** Whether the caller may change the mandate; whoever is responsible for the activity may report it as well. */
  mayChange: boolean;
};

/**
 * Starts an activity of the established directive, if the point that opens its phase has been passed.
 * @throws Refusal `decision-point-not-passed`, `activity-unknown`, `activity-started-already`, `not-responsible`, `mandate-state`.
 */
export async function startActivity(tx: Tx, input: ActivityInput, context: ChangeContext): Promise<void> {
  const { mandate, activity, done } = await lockActivity(tx, input, 'start', context);
  if (done) throw new Refusal('activity-started-already', { date: done.startedOn }, { httpStatus: 409 });
  const gate = activity.phase === null ? undefined : pointInTheWay(await readGatePoints(tx, mandate.key), activity);
  if (gate) throw new Refusal('decision-point-not-passed', { name: gate.name, point: gate.id }, { httpStatus: 409 });
  const startedOn = swedishDate(context.now);
  await tx
    .insertInto('mandateActivity')
    .values({ mandateKey: mandate.key, activityId: activity.id, startedOn, startedBy: context.actor.id })
    .execute();
  await updateMandate(tx, mandate, {});
  await record(tx, 'start-activity', mandate, activity, context, { startedOn });
}

/** @throws Refusal `activity-not-started`, `activity-completed-already`, and those of `startActivity`. */
export async function completeActivity(tx: Tx, input: ActivityInput, context: ChangeContext): Promise<void> {
  const { mandate, activity, done } = await lockActivity(tx, input, 'complete', context);
  if (!done) throw new Refusal('activity-not-started', {}, { httpStatus: 409 });
  if (done.completedOn)
    throw new Refusal('activity-completed-already', { date: done.completedOn }, { httpStatus: 409 });
  const completedOn = swedishDate(context.now);
  await tx
    .updateTable('mandateActivity')
    .set({ completedOn, completedBy: context.actor.id })
    .where('mandateKey', '=', mandate.key)
    .where('activityId', '=', activity.id)
    .execute();
  await updateMandate(tx, mandate, {});
  await record(tx, 'complete-activity', mandate, activity, context, { completedOn });
}

async function lockActivity(tx: Tx, input: ActivityInput, action: 'start' | 'complete', { actor }: ChangeContext) {
  const mandate = await lockMandate(tx, input.key, input.ifMatch);
  requireAction(mandate, action);
  const number = mandate.establishedNumber;
  const directive = number === null ? undefined : await readDirective(tx, mandate.key, number);
  const activity = directive?.activities.find(({ id }) => id === input.activity);
  if (!activity) throw new Refusal('activity-unknown', {}, { httpStatus: 404 });
  if (!input.mayChange && activity.responsible !== actor.id)
    throw new Refusal('not-responsible', {}, { httpStatus: 403 });
  const done = await tx
    .selectFrom('mandateActivity')
    .selectAll()
    .where('mandateKey', '=', mandate.key)
    .where('activityId', '=', activity.id)
    .executeTakeFirst();
  return { mandate, activity, done };
}

const record = (
  tx: Tx,
  action: string,
  { key }: StoredMandate,
  { id, name }: Activity,
  { actor, now }: ChangeContext,
  after: object,
): Promise<void> =>
  appendEvent(tx, {
    actor,
    action,
    entity: 'mandate',
    entityId: key,
    after: { activity: id, name, ...after },
    at: now,
  });
