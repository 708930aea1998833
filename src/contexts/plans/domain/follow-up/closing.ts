import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { type ActionStatus, FINISHED } from '../action-plans/status-table.ts';
import type { HandoverState } from './handover-state.ts';

/** What an action lacks for its plan to be ended. */
export const CLOSING_LACKS = [
  'not-finished',
  'stop-reason-missing',
  'receiver-missing',
  'handover-date-missing',
  'not-accepted',
  'handover-declined',
] as const;
export type ClosingLack = (typeof CLOSING_LACKS)[number];

/** An action as the closing of its plan looks at it. */
export type ClosingAction = {
  status: ActionStatus;
  /** Reason given with the latest status. */
  reason: string | null;
  receiver: string | null;
  handover: { state: HandoverState; handsOverOn: PlainDate } | null;
};

/**
 * What is missing: each action is to be done, in ordinary operation, stopped with a reason, or handed over to a named
 * receiver with a date and accepted. Null when nothing is.
 */
export function closingLack({ status, reason, receiver, handover }: ClosingAction): ClosingLack | null {
  switch (status) {
    case 'done':
    case 'in-ordinary-operation':
      return null;
    case 'stopped':
      return reason?.trim() ? null : 'stop-reason-missing';
    case 'not-started':
    case 'ongoing':
      return 'not-finished';
    case 'handed-over':
      if (!receiver?.trim()) return 'receiver-missing';
      if (!handover) return 'handover-date-missing';
      if (handover.state === 'declined') return 'handover-declined';
      return handover.state === 'accepted' ? null : 'not-accepted';
  }
}

/** What a final report lists as remaining: everything that was neither finished nor stopped within the plan. */
export const remains = ({ status }: { status: ActionStatus }): boolean =>
  !FINISHED.includes(status) && status !== 'stopped';
