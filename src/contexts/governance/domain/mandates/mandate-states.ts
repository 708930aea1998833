export const MANDATE_STATUSES = ['draft', 'established', 'running', 'handed-over', 'closed'] as const;
export type MandateStatus = (typeof MANDATE_STATUSES)[number];

export const MANDATE_ACTIONS = ['change', 'establish', 'decide', 'start', 'complete', 'close'] as const;
export type MandateAction = (typeof MANDATE_ACTIONS)[number];

/** Who: `lead` holds `mandates.change`, `owner` owns the mandate or stands in for one who does, `responsible` has the activity. */
export type Doer = 'lead' | 'owner' | 'responsible';

/**
 * Status → what can be done → by whom. `decide` is on a decision point, which has a table of its own. A point that has
 * been passed may move the mandate on: the point's `leadsTo`.
 */
export const MANDATE_STATES: Readonly<
  Record<MandateStatus, Readonly<Partial<Record<MandateAction, readonly Doer[]>>>>
> = {
  draft: { change: ['lead'], establish: ['owner'], decide: ['owner'] },
  established: {
    change: ['lead'],
    establish: ['owner'],
    decide: ['owner'],
    start: ['lead', 'responsible'],
    complete: ['lead', 'responsible'],
  },
  running: {
    change: ['lead'],
    establish: ['owner'],
    decide: ['owner'],
    start: ['lead', 'responsible'],
    complete: ['lead', 'responsible'],
  },
  'handed-over': { start: ['lead', 'responsible'], complete: ['lead', 'responsible'], close: ['owner'] },
  closed: {},
};

export const canDo = (status: MandateStatus, action: MandateAction): boolean =>
  MANDATE_STATES[status][action] !== undefined;

/** The status after a point has been passed. */
export const statusAfter = (status: MandateStatus, leadsTo: MandateStatus | null): MandateStatus => leadsTo ?? status;
