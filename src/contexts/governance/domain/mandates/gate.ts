import type { PointState } from './point-states.ts';

export type GatePoint = {
  key: string;
  name: string;
  phase: string | null;
  leadsTo: string | null;
  state: PointState;
};

/** What is to begin: the work of a phase, what a certain point opens, or the mandate's work as a whole. */
export type Work = { phase?: string | null | undefined; point?: string | undefined };

/**
 * The decision point that still keeps something from being started; undefined when it may start. Whoever names neither
 * phase nor point asks for the point with which the mandate starts running.
 */
export function pointInTheWay<Point extends GatePoint>(points: readonly Point[], work: Work): Point | undefined {
  const gate = points.find(({ key, phase, leadsTo }) => {
    if (work.point !== undefined) return key === work.point;
    if (work.phase !== undefined && work.phase !== null) return phase === work.phase;
    return leadsTo === 'running';
  });
  return gate === undefined || gate.state === 'passed' ? undefined : gate;
}

export type ActivityState = 'waiting' | 'ready' | 'started' | 'completed';

/** Where an activity stands: from what has been recorded of it, and from the gate. */
export function activityState(
  done: { startedOn: string | null; completedOn: string | null } | undefined,
  isGateOpen: boolean,
): ActivityState {
  if (done?.completedOn) return 'completed';
  if (done?.startedOn) return 'started';
  return isGateOpen ? 'ready' : 'waiting';
}
