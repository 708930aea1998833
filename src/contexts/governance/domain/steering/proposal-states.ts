/** väntar på svar, antaget, avslaget, återremitterat */
export const PROPOSAL_STATUSES = ['waiting', 'adopted', 'declined', 'returned'] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];
export const PROPOSAL_ANSWERS = ['adopted', 'declined', 'returned'] as const;
export type ProposalAction = 'answer' | 'resend';

/** A returned proposal may be written anew and sent again; an adopted or declined one is done with. */
export const PROPOSAL_TABLE: Readonly<Record<ProposalStatus, readonly ProposalAction[]>> = {
  waiting: ['answer', 'resend'],
  returned: ['resend'],
  adopted: [],
  declined: [],
};
