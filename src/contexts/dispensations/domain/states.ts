/** Where a dispensation is. In use, used up and expired follow from use and date; the others from what somebody did. */
export const STATES = [
  'draft',
  'submitted',
  'reviewed',
  'granted',
  'in-use',
  'used-up',
  'expired',
  'declined',
  'withdrawn',
  'revoked',
] as const;
export type State = (typeof STATES)[number];

export const ACTIONS = ['edit', 'submit', 'review', 'consult', 'decide', 'withdraw', 'revoke', 'extend'] as const;
export type Action = (typeof ACTIONS)[number];

/** What was decided (utfall). */
export const OUTCOMES = ['granted', 'granted-in-part', 'granted-with-conditions', 'declined'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * `requester`: only who asked, or who stands in for them. `acute`: only when it cannot wait for the review.
 * `review-owed`: only when it was decided before the review.
 */
type Condition = 'always' | 'requester' | 'acute' | 'review-owed';

/** The state machine: state → what can be done in it → under which condition. Nothing else can be done. */
export const STATE_TABLE: Readonly<Record<State, Readonly<Partial<Record<Action, Condition>>>>> = {
  draft: { edit: 'requester', submit: 'requester', withdraw: 'requester' },
  submitted: { review: 'always', consult: 'always', decide: 'acute', withdraw: 'requester' },
  reviewed: { consult: 'always', decide: 'always', withdraw: 'requester' },
  granted: { review: 'review-owed', revoke: 'always', extend: 'always' },
  'in-use': { review: 'review-owed', revoke: 'always', extend: 'always' },
  'used-up': { review: 'review-owed', revoke: 'always', extend: 'always' },
  expired: { review: 'review-owed', extend: 'always' },
  declined: { review: 'review-owed' },
  withdrawn: {},
  revoked: { review: 'review-owed' },
};

/** Row of the permission table that each action takes, in the unit that asks. */
export const PERMISSION_OF: Readonly<Record<Action, string>> = {
  edit: 'dispensations.request',
  submit: 'dispensations.request',
  withdraw: 'dispensations.request',
  extend: 'dispensations.request',
  review: 'dispensations.review',
  consult: 'dispensations.consult',
  decide: 'dispensations.decide',
  revoke: 'dispensations.decide',
};
