import type { Problem } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { findPersonalNumber } from '../../../imports/index.ts';
import { checkAction, type PlanWorld } from '../../domain/action-plans/check-action.ts';
import { actionChanges, moveBetween } from '../../domain/action-plans/file/plan-changes.ts';
import type { FileAction, PlanFile, RawPlanFile, RawRecord } from '../../domain/action-plans/file/plan-file.ts';
import { findCycle } from '../../domain/action-plans/find-cycle.ts';
import { stepOf } from '../../domain/action-plans/status-table.ts';
import { STATUS_LABELS } from '../../domain/action-plans/file/labels.ts';
import { readPlanWorld } from './read-plan-world.ts';
import type { StoredAction } from './stored-actions.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';

type Checked = { raw: RawPlanFile; file: PlanFile; stored: readonly StoredAction[]; today: PlainDate };

/** Everything in a plan file that does not hold against what is stored, each fault at its place. */
export async function planFileProblems(tx: Tx, { raw, file, stored, today }: Checked): Promise<Problem[]> {
  const world = await readPlanWorld(tx, file.plan.unit, today);
  const numbers = new Set(file.actions.map(({ number }) => number));
  const known = new Map(stored.map((action) => [action.number, action]));
  const problems = personalNumbers(raw);
  for (const [index, action] of file.actions.entries()) {
    const record = raw.actions[index]!;
    const before = known.get(action.number);
    for (const fault of checkAction(action, withPlace(world, before), numbers))
      problems.push(placed(fault, record, raw, action.number));
    const faults = before ? changeFaults(before, action) : firstFaults(action, world);
    problems.push(...faults.map((fault) => placed(fault, record, raw, action.number)));
  }
  const cycle = findCycle(new Map(file.actions.map(({ number, prerequisites }) => [number, prerequisites])));
  if (cycle) {
    const record = raw.actions[file.actions.findIndex(({ number }) => number === cycle[0])]!;
    const fault = { code: 'prerequisites-in-circle', column: 'prerequisites', values: { circle: cycle.join(' → ') } };
    problems.push(placed(fault, record, raw, cycle[0]!));
  }
  for (const { number, title } of stored)
    if (!numbers.has(number))
      problems.push({ code: 'plan-file-action-missing', file: raw.plan.place.file, values: { number, title } });
  return problems;
}

/** A unit that has moved away keeps its actions. */
const withPlace = (world: PlanWorld, before: StoredAction | undefined): PlanWorld =>
  before ? { ...world, planUnits: new Set([...world.planUnits, before.unit]) } : world;

type Fault = Problem & { column: string };

function firstFaults(action: FileAction, world: PlanWorld): Fault[] {
  return [...unknownReceiver(action, world), ...saidWith(action)];
}

/** What must be said with a status: why it was stopped, who takes it over. */
function saidWith({ number, status, statusComment, receiver, receiverFunction }: FileAction): Fault[] {
  const values = { number, to: STATUS_LABELS[status] };
  if (status === 'stopped' && statusComment === null)
    return [{ code: 'plan-file-reason', column: 'statusComment', values }];
  if (status === 'handed-over' && receiver === null && receiverFunction === null)
    return [{ code: 'plan-file-receiver', column: 'receiverFunction', values }];
  return [];
}

const unknownReceiver = ({ receiver }: FileAction, world: PlanWorld): Fault[] =>
  receiver !== null && !world.persons.has(receiver)
    ? [{ code: 'plan-person-unknown', column: 'receiver', value: receiver }]
    : [];

function changeFaults(before: StoredAction, action: FileAction): Fault[] {
  const { number, status: to } = action;
  if (actionChanges(before, action).length === 0) return [];
  if (action.version !== null && action.version !== before.version)
    return [{ code: 'plan-file-changed-since', column: 'version', values: { number } }];
  if (before.status === to && before.progress === action.progress) return [];
  const move = moveBetween(before.status, to);
  const names = { number, from: STATUS_LABELS[before.status], to: STATUS_LABELS[to] };
  if (!move) return [{ code: 'plan-file-move', column: 'status', values: names }];
  const { requires } = stepOf(before.status, move)!;
  if (requires === 'reason' && action.statusComment === null)
    return [{ code: 'plan-file-reason', column: 'statusComment', values: names }];
  return requires === 'receiver' ? saidWith(action) : [];
}

/** Puts a fault at the cell or line of its field; a fault in an effect at the effect's own. */
function placed({ column, ...fault }: Fault, record: RawRecord, raw: RawPlanFile, number: number): Problem {
  const effect = Number(fault.values?.['effect'] ?? 0);
  const own = raw.effects.filter(({ cells }) => Number(cells.get('action')?.value) === number)[effect - 1];
  const place = own?.place ?? record.cells.get(column)?.place ?? record.place;
  const { file, line } = place;
  return { ...fault, file, ...(line === undefined ? {} : { line }), column: place.column || column };
}

/** Personal identity numbers are refused wherever they stand. */
function personalNumbers(raw: RawPlanFile): Problem[] {
  return [raw.plan, ...raw.actions, ...raw.effects, ...raw.checkpoints].flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ value, place: { file, line, column } }) => {
      const found = typeof value === 'string' ? findPersonalNumber(value) : undefined;
      if (!found || found.bare) return [];
      const where = line === undefined ? { file } : { file, line };
      return [{ code: 'plan-file-personal-number', ...where, column, value: found.masked }];
    }),
  );
}
