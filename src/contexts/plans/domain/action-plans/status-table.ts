/** Status of a planned action (åtgärd), in the order they are shown. */
export const ACTION_STATUSES = [
  'not-started',
  'ongoing',
  'done',
  'in-ordinary-operation',
  'stopped',
  'handed-over',
] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What can be done with an action's status. */
export const MOVES = [
  'report',
  'start',
  'finish',
  'put-into-operation',
  'stop',
  'reopen',
  'hand-over',
  'accept',
  'decline',
  'take-back',
] as const;
export type Move = (typeof MOVES)[number];

/** Who may: whoever reports on the action, whoever answers for its plan, whoever hands over, whoever receives. */
export type MoveRole = 'reporter' | 'planner' | 'giver' | 'receiver';

type Step = {
  to: ActionStatus;
  who: MoveRole;
  /** What must be said with it. */
  requires?: 'reason' | 'receiver';
  /** Asks every start guard first. */
  guarded?: true;
};
type Steps = Readonly<Partial<Record<Move, Step>>>;

const stop: Step = { to: 'stopped', who: 'planner', requires: 'reason' };
const handOver: Step = { to: 'handed-over', who: 'giver', requires: 'receiver' };
const reopen: Step = { to: 'ongoing', who: 'reporter', requires: 'reason', guarded: true };

/** Status → what can be done → where it leads and who may. What is not here cannot be done. */
export const STATUS_TABLE: Readonly<Record<ActionStatus, Steps>> = {
  'not-started': {
    report: { to: 'not-started', who: 'reporter' },
    start: { to: 'ongoing', who: 'reporter', guarded: true },
    stop,
    'hand-over': handOver,
  },
  ongoing: {
    report: { to: 'ongoing', who: 'reporter' },
    finish: { to: 'done', who: 'reporter' },
    'put-into-operation': { to: 'in-ordinary-operation', who: 'reporter' },
    stop,
    'hand-over': handOver,
  },
  done: {
    'put-into-operation': { to: 'in-ordinary-operation', who: 'reporter' },
    reopen,
  },
  'in-ordinary-operation': { reopen },
  stopped: {
    reopen: { to: 'not-started', who: 'planner', requires: 'reason' },
  },
  'handed-over': {
    accept: { to: 'handed-over', who: 'receiver' },
    decline: { to: 'handed-over', who: 'receiver', requires: 'reason' },
    'hand-over': handOver,
    'take-back': { to: 'ongoing', who: 'giver', requires: 'reason', guarded: true },
  },
};

export const stepOf = (status: ActionStatus, move: Move): Step | undefined => STATUS_TABLE[status][move];

export const movesFrom = (status: ActionStatus): Move[] =>
  MOVES.filter((move) => STATUS_TABLE[status][move] !== undefined);

/** Nothing more is to be done within the plan. */
export const FINISHED: readonly ActionStatus[] = ['done', 'in-ordinary-operation'];

/** Finished, or no longer the plan's business. */
export const CLOSED: readonly ActionStatus[] = [...FINISHED, 'stopped', 'handed-over'];

/** Permission that each of them takes, in a plan of that kind. */
export function permissionFor(who: MoveRole, kind: PlanKind): string {
  if (who === 'planner') return changePermission(kind);
  return { reporter: 'actions.report', giver: 'handovers.change', receiver: 'handovers.accept' }[who];
}

export const PLAN_KINDS = ['regional', 'local'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** The region's plan is changed by who leads the programme, a local plan by the line. */
export const changePermission = (kind: PlanKind): 'plans.change' | 'local-plans.change' =>
  kind === 'regional' ? 'plans.change' : 'local-plans.change';
