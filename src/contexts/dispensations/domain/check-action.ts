import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { dispensationsRefusals } from '../refusals.ts';
import { type Action, ACTIONS, PERMISSION_OF, type State, STATE_TABLE } from './states.ts';

export type RefusalCode = keyof typeof dispensationsRefusals;

/** What of a dispensation decides what can be done with it. */
export type Situation = {
  state: State;
  requestedBy: string;
  /** In whose name it was asked for, when a substitute did it. */
  requestedFor: string | null;
  /** Who reviewed, and in whose name. */
  reviewers: readonly string[];
  acute: boolean;
  isDecided: boolean;
  /** Last day asked for; null in a draft that does not say. */
  periodTo: PlainDate | null;
};
/** Who does something, and whose duties are then carried out. */
export type Doer = { id: string; onBehalfOf: string | null };

/** Decided before the steering group had seen it: the review is compulsory afterwards. */
export const isReviewOwed = ({ isDecided, reviewers }: Pick<Situation, 'isDecided' | 'reviewers'>): boolean =>
  isDecided && reviewers.length === 0;

/** Why it cannot be done now by that person; undefined when it can. Whether the role allows it is judged elsewhere. */
export function refusalOf(action: Action, situation: Situation, doer: Doer, today: PlainDate): RefusalCode | undefined {
  const condition = STATE_TABLE[situation.state][action];
  if (condition === undefined) return refusalOfState(action, situation.state);
  if (condition === 'requester' && !isOwn(situation, doer)) return 'not-own-request';
  if (condition === 'acute' && !situation.acute) return 'review-missing';
  if (condition === 'review-owed' && !isReviewOwed(situation)) return 'dispensation-reviewed-already';
  const isOver = situation.periodTo !== null && situation.periodTo < today;
  if ((action === 'decide' || action === 'submit') && isOver) return 'dispensation-period-over';
  return refusalOfPerson(action, situation, doer);
}

/** What the person may do now: what buttons are made of. */
export const allowedActions = (
  situation: Situation,
  doer: Doer,
  today: PlainDate,
  may: (permission: string) => boolean,
): Action[] =>
  ACTIONS.filter((action) => may(PERMISSION_OF[action]) && refusalOf(action, situation, doer, today) === undefined);

const isOneOf = (people: readonly (string | null)[], { id, onBehalfOf }: Doer): boolean =>
  people.some((person) => person !== null && (person === id || person === onBehalfOf));

/** Asked for by the person, in the person's name, or by or for whoever the person stands in for. */
const isOwn = ({ requestedBy, requestedFor }: Situation, doer: Doer): boolean =>
  isOneOf([requestedBy, requestedFor], doer);

/** Nobody judges their own request, nor decides on what they reviewed. */
function refusalOfPerson(action: Action, situation: Situation, doer: Doer): RefusalCode | undefined {
  const own = isOwn(situation, doer);
  if (action === 'review' && own) return 'review-own-request';
  if (action === 'consult' && own) return 'consult-own-request';
  if (action !== 'decide') return undefined;
  if (own) return 'decide-own-request';
  return isOneOf(situation.reviewers, doer) ? 'decide-own-review' : undefined;
}

const BEFORE_DECISION: readonly State[] = ['draft', 'submitted', 'reviewed', 'declined'];

function refusalOfState(action: Action, state: State): RefusalCode {
  if (state === 'withdrawn') return 'dispensation-withdrawn';
  if (state === 'revoked') return 'dispensation-revoked';
  if ((action === 'revoke' || action === 'extend') && BEFORE_DECISION.includes(state))
    return 'dispensation-not-granted';
  if (state === 'expired' && action === 'revoke') return 'dispensation-expired';
  if (state === 'draft') return 'dispensation-not-submitted';
  if (state === 'submitted') return 'dispensation-submitted-already';
  if (state === 'reviewed')
    return action === 'review' ? 'dispensation-reviewed-already' : 'dispensation-submitted-already';
  return 'dispensation-decided-already';
}
