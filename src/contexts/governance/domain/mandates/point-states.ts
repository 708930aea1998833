export const POINT_STATES = ['upcoming', 'open', 'passed', 'declined'] as const;
export type PointState = (typeof POINT_STATES)[number];

export const POINT_ACTIONS = ['answer', 'except', 'decide'] as const;
export type PointAction = (typeof POINT_ACTIONS)[number];

/** State → what can be done → by whom. A point that was declined is tried again: a new attempt, the former kept. */
export const POINT_TABLE: Readonly<Record<PointState, Readonly<Partial<Record<PointAction, 'lead' | 'owner'>>>>> = {
  upcoming: {},
  open: { answer: 'lead', except: 'owner', decide: 'owner' },
  declined: { answer: 'lead', except: 'owner', decide: 'owner' },
  passed: {},
};

export const canDoAtPoint = (state: PointState, action: PointAction): boolean =>
  POINT_TABLE[state][action] !== undefined;

/** What a point's order in the mandate makes of it: points are passed one after the other. */
export function statesInOrder(points: readonly { isPassed: boolean; isDeclined: boolean }[]): PointState[] {
  const next = points.findIndex(({ isPassed }) => !isPassed);
  return points.map(({ isPassed, isDeclined }, index) => {
    if (isPassed) return 'passed';
    if (index !== next) return 'upcoming';
    return isDeclined ? 'declined' : 'open';
  });
}
