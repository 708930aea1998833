/** State of a handover (överlämning). */
export const HANDOVER_STATES = ['waiting', 'accepted', 'declined', 'withdrawn'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export const HANDOVER_MOVES = ['accept', 'decline', 'withdraw'] as const;
export type HandoverMove = (typeof HANDOVER_MOVES)[number];

type Step = { to: HandoverState; who: 'receiver' | 'giver'; requires?: 'reason' };

/** State → what can be done → where it leads and who may. A handover is settled once; a new one is a new row. */
export const HANDOVER_TABLE: Readonly<Record<HandoverState, Readonly<Partial<Record<HandoverMove, Step>>>>> = {
  waiting: {
    accept: { to: 'accepted', who: 'receiver' },
    decline: { to: 'declined', who: 'receiver', requires: 'reason' },
    withdraw: { to: 'withdrawn', who: 'giver', requires: 'reason' },
  },
  accepted: {},
  declined: {},
  withdrawn: {},
};

export const handoverStep = (state: HandoverState, move: HandoverMove): Step | undefined => HANDOVER_TABLE[state][move];
