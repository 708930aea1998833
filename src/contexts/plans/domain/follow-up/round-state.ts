/** State of a follow-up round (uppföljningsomgång). */
export const ROUND_STATES = ['planned', 'open', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

export const ROUND_MOVES = ['change', 'open', 'answer', 'close'] as const;
export type RoundMove = (typeof ROUND_MOVES)[number];

type Step = { to: RoundState; permission: 'rounds.change' | 'actions.report' };

/** State → what can be done → where it leads and who may. What is not here cannot be done. */
export const ROUND_TABLE: Readonly<Record<RoundState, Readonly<Partial<Record<RoundMove, Step>>>>> = {
  planned: {
    change: { to: 'planned', permission: 'rounds.change' },
    open: { to: 'open', permission: 'rounds.change' },
  },
  open: {
    change: { to: 'open', permission: 'rounds.change' },
    answer: { to: 'open', permission: 'actions.report' },
    close: { to: 'closed', permission: 'rounds.change' },
  },
  closed: {},
};

export const roundStep = (state: RoundState, move: RoundMove): Step | undefined => ROUND_TABLE[state][move];

export const roundMoves = (state: RoundState, may: (permission: string) => boolean): RoundMove[] =>
  ROUND_MOVES.filter((move) => {
    const step = roundStep(state, move);
    return step !== undefined && may(step.permission);
  });
