import { Refusal } from '../../../kernel/refusal.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ReviewBodyDto } from '../contract.ts';
import { type Acting, todayAt } from './acting.ts';
import { beginAction, type Change, finishAction } from './begin-action.ts';

export type DispensationsDependencies = {
  /** The meeting by its id or reference, where meetings are kept in the product; undefined when there is none. */
  meetingExists?: (tx: Tx, id: string) => Promise<Meeting | undefined>;
};
type Meeting = { id: string; date: PlainDate; name: string };

/**
 * Records what the steering group said: before the decision, or afterwards where it was acute.
 * @throws Refusal of `beginAction`, `meeting-missing`, `review-meeting-unknown`, `date-ahead`.
 */
export async function reviewDispensation(
  tx: Tx,
  change: Change,
  body: ReviewBodyDto,
  acting: Acting,
  dependencies: DispensationsDependencies,
): Promise<string> {
  const known = await beginAction(tx, 'review', change, acting);
  const meeting = await meetingOf(tx, body, dependencies);
  if (meeting.date > todayAt(acting.now)) throw new Refusal('date-ahead', { date: meeting.date });
  const step = {
    kind: 'reviewed',
    takenOn: meeting.date,
    words: body.minutes,
    endorsed: body.endorsed,
    meetingId: meeting.id,
    meetingName: meeting.name,
  } as const;
  const columns = known.stored.status === 'submitted' ? { status: 'reviewed' } : {};
  await finishAction(tx, known, { action: 'review-dispensation', columns, step }, acting);
  return known.stored.number;
}

async function meetingOf(
  tx: Tx,
  { meetingId, meetingDate, meetingName }: ReviewBodyDto,
  { meetingExists }: DispensationsDependencies,
): Promise<Omit<Meeting, 'id'> & { id?: string }> {
  if (meetingId !== undefined) {
    const meeting = await meetingExists?.(tx, meetingId);
    if (!meeting) throw new Refusal('review-meeting-unknown', {}, { httpStatus: 422 });
    return meeting;
  }
  if (meetingDate === undefined || meetingName === undefined) throw new Refusal('meeting-missing');
  return { date: meetingDate, name: meetingName };
}
