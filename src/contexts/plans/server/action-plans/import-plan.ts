import { type Problem, Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { type FieldChange, fieldChanges } from '../../domain/action-plans/difference.ts';
import { contentOf } from '../../domain/action-plans/action-content.ts';
import { actionChanges, moveBetween, planFieldChanges } from '../../domain/action-plans/file/plan-changes.ts';
import type { FileAction, PlanFile } from '../../domain/action-plans/file/plan-file.ts';
import { readPlanFile } from '../../domain/action-plans/file/read-plan-file.ts';
import { changePermission, permissionFor, stepOf } from '../../domain/action-plans/status-table.ts';
import { planFileProblems } from './check-plan-file.ts';
import { insertPlan } from './create-plan.ts';
import { parsePlanBytes } from './plan-workbook.ts';
import { todayOf } from './read-plan-world.ts';
import { requireMayStart, storeReport } from './report-status.ts';
import { readActions, type StoredAction } from './stored-actions.ts';
import { type ChangeContext, claimColumns, findPlan, lockPlan, markRevised, type StoredPlan } from './stored-plans.ts';
import { insertAction, replacePrerequisites, updateAction } from './write-action.ts';

export type PlanFileChange = { number: number | null; field: string | null; before: unknown; after: unknown };
export type ImportedPlan = { key: string; created: boolean; changes: PlanFileChange[] };
type Importer = ChangeContext & { may(permission: string, unit?: string): boolean };

/**
 * Reads a plan file in: makes the plan, or brings it up to what the file says. Every fault is told at once with its
 * place, and then nothing is written; an action that is not in the file is a fault, as none is ever removed.
 * @throws Refusal `plan-file-unfit`, `not-permitted`, what the start guards say, and those of `createPlan`.
 */
export async function importPlan(
  tx: Tx,
  { bytes, fileName }: { bytes: Uint8Array; fileName: string },
  importer: Importer,
): Promise<ImportedPlan> {
  await lockData(tx);
  const raw = await parsePlanBytes(bytes, fileName);
  if (!raw.ok) throw unfit(fileName, raw.error);
  const { file, problems } = readPlanFile(raw.value);
  if (problems.length > 0) throw unfit(fileName, problems);
  const { plan } = file;
  if (!importer.may(changePermission(plan.kind), plan.unit))
    throw new Refusal('not-permitted', {}, { httpStatus: 403 });
  const known = (await findPlan(tx, plan.key)) && (await lockPlan(tx, plan.key));
  const stored = known ? await readActions(tx, { planId: known.id }) : [];
  const faults = await planFileProblems(tx, { raw: raw.value, file, stored, today: todayOf(importer.now) });
  if (known && (known.unit !== plan.unit || known.kind !== plan.kind || known.parent !== plan.parent))
    faults.push({ code: 'plan-file-place-differs', ...raw.value.plan.place, values: { key: plan.key } });
  if (faults.length > 0) throw unfit(fileName, faults);
  if (!known) await insertPlan(tx, plan, importer);
  const changes = await applyFile(tx, file, stored, importer);
  if (known && changes.length === 0) return { key: plan.key, created: false, changes };
  if (known) await markRevised(tx, known);
  await bumpDataVersion(tx);
  const after = { file: fileName, created: !known, changes };
  const { actor, now } = importer;
  await appendEvent(tx, { actor, action: 'import-plan', entity: 'plan', entityId: plan.key, after, at: now });
  return { key: plan.key, created: !known, changes };
}

const unfit = (file: string, problems: readonly Problem[]) =>
  new Refusal('plan-file-unfit', { file, count: problems.length }, { problems });

async function applyFile(
  tx: Tx,
  { plan: content, actions }: PlanFile,
  stored: readonly StoredAction[],
  importer: Importer,
): Promise<PlanFileChange[]> {
  const plan = await lockPlan(tx, content.key);
  const changes: PlanFileChange[] = [];
  const note = (number: number | null, fields: readonly FieldChange[]) =>
    changes.push(...fields.map(({ field, before, after }) => ({ number, field, before, after })));
  const fields = planFieldChanges(plan, content);
  if (fields.length > 0) await updatePlan(tx, plan, content, importer);
  note(null, fields);
  const known = new Map(stored.map((action) => [action.number, action]));
  const idOf = new Map(stored.map(({ number, id }) => [number, id]));
  for (const action of actions) {
    const before = known.get(action.number);
    if (before) {
      note(action.number, actionChanges(before, action));
      continue;
    }
    const first = { ...action, comment: action.statusComment };
    idOf.set(action.number, await insertAction(tx, plan.id, contentOf(action), first, importer));
    changes.push({ number: action.number, field: null, before: null, after: action.title });
  }
  // What an action waits for may come after it in the file; whether it may start is asked when all of that is known.
  for (const action of actions) {
    const before = known.get(action.number);
    const changed = before && fieldChanges(contentOf(before), contentOf(action)).length > 0;
    if (changed) await updateAction(tx, before.id, contentOf(action), importer);
    if (changed || !before) await replacePrerequisites(tx, idOf.get(action.number)!, action.prerequisites, idOf);
  }
  for (const action of actions) {
    const before = known.get(action.number);
    if (before) await applyStatus(tx, plan, before, action, importer);
  }
  return changes;
}

async function updatePlan(tx: Tx, plan: StoredPlan, content: PlanFile['plan'], { actor, now }: ChangeContext) {
  const { name, validFrom, validTo, effectGoal, claim } = content;
  await tx
    .updateTable('plan')
    .set({
      name,
      validFrom,
      validTo,
      effectGoal,
      ...claimColumns(claim),
      version: plan.version + 1,
      changedAt: now.toISOString(),
      changedBy: actor.id,
    })
    .where('id', '=', plan.id)
    .execute();
}

/** A status that differs is a report like any other: it follows the table, asks the guards, and stays in the history. */
async function applyStatus(
  tx: Tx,
  plan: StoredPlan,
  before: StoredAction,
  after: FileAction,
  importer: Importer,
): Promise<void> {
  if (before.status === after.status && before.progress === after.progress) return;
  const move = moveBetween(before.status, after.status) ?? 'report';
  const step = stepOf(before.status, move);
  if (step && !importer.may(permissionFor(step.who, plan.kind), before.unit))
    throw new Refusal('not-permitted', {}, { httpStatus: 403 });
  if (step?.guarded) await requireMayStart(tx, plan, before);
  const [current] = await readActions(tx, { actionId: before.id });
  const { receiver, receiverFunction, status, progress, statusComment } = after;
  const report = {
    move,
    status,
    progress,
    ...(statusComment === null ? {} : { comment: statusComment }),
    ...(receiver === null ? {} : { receiver }),
    ...(receiverFunction === null ? {} : { receiverFunction }),
  };
  await storeReport(tx, current!, report, importer);
}
