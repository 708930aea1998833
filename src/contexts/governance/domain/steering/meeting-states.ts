import type { MeetingPart } from './membership.ts';

/** planerat, kallat, hållet, justerat, inställt */
export const MEETING_STATUSES = ['planned', 'called', 'held', 'adjusted', 'cancelled'] as const;
export type MeetingStatus = (typeof MEETING_STATUSES)[number];

export type MeetingAction = 'edit' | 'agenda' | 'call' | 'hold' | 'minutes' | 'decide' | 'adjust' | 'cancel';

const LEADING = ['keeper', 'chair', 'secretary'] as const satisfies readonly MeetingPart[];

/**
 * What can be done with a meeting, and by whom. The server decides by this table and the web shows its buttons by it.
 * Adjusted minutes allow nothing: they are what was agreed on.
 */
export const MEETING_TABLE: Readonly<
  Record<MeetingStatus, Readonly<Partial<Record<MeetingAction, readonly MeetingPart[]>>>>
> = {
  planned: { edit: LEADING, agenda: LEADING, call: LEADING, cancel: LEADING },
  called: { edit: LEADING, agenda: LEADING, hold: LEADING, cancel: LEADING },
  held: { agenda: LEADING, minutes: LEADING, decide: LEADING, adjust: ['keeper', 'adjuster'] },
  adjusted: {},
  cancelled: {},
};

const ACTIONS: readonly MeetingAction[] = ['edit', 'agenda', 'call', 'hold', 'minutes', 'decide', 'adjust', 'cancel'];

export const allowedActions = (status: MeetingStatus, parts: readonly MeetingPart[]): MeetingAction[] =>
  ACTIONS.filter((action) => MEETING_TABLE[status][action]?.some((part) => parts.includes(part)));

/** Why an action is not allowed; undefined when it is. */
export function refusalOf(
  status: MeetingStatus,
  action: MeetingAction,
  parts: readonly MeetingPart[],
): 'meeting-state' | 'minutes-adjusted' | 'meeting-not-yours' | undefined {
  const allowed = MEETING_TABLE[status][action];
  if (!allowed) return status === 'adjusted' ? 'minutes-adjusted' : 'meeting-state';
  return allowed.some((part) => parts.includes(part)) ? undefined : 'meeting-not-yours';
}
