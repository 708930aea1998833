import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { stepOf } from '../../../domain/action-plans/status-table.ts';

export type AnswerMove = RoundAnswerDto['moves'][number];
/** What is typed in a row of the answer page. */
export type AnswerDraft = { move: AnswerMove | null; progress: string; comment: string; obstacle: string };

/** A row begins as things last stood: nothing needs to be typed for what has not changed. */
export const draftOf = ({ action, moves, answer }: RoundAnswerDto): AnswerDraft => ({
  move: moves[0] ?? null,
  progress: String(action.progress),
  comment: answer?.comment ?? '',
  obstacle: answer?.obstacle ?? '',
});

export const sameDraft = (one: AnswerDraft, other: AnswerDraft): boolean =>
  one.move === other.move &&
  one.progress.trim() === other.progress.trim() &&
  one.comment.trim() === other.comment.trim() &&
  one.obstacle.trim() === other.obstacle.trim();

export type DraftFault = 'progress' | 'reason';

/** What is finished stands at 100 percent whatever is typed. */
export const asksProgress = (move: AnswerMove | null): boolean =>
  move !== 'finish' && move !== 'put-into-operation' && move !== null;

export function draftFaults({ move, progress, comment }: AnswerDraft, status: RoundAnswerDto['action']['status']) {
  const faults: DraftFault[] = [];
  if (asksProgress(move) && !/^(\d{1,2}|100)$/.test(progress.trim())) faults.push('progress');
  if (move !== null && stepOf(status, move)?.requires === 'reason' && comment.trim() === '') faults.push('reason');
  return faults;
}

/** What is sent: only what was said. */
export function bodyOf(action: string, { move, progress, comment, obstacle }: AnswerDraft) {
  return {
    action,
    move,
    ...(asksProgress(move) ? { progress: Number(progress) } : {}),
    ...(comment.trim() ? { comment: comment.trim() } : {}),
    ...(obstacle.trim() ? { obstacle: obstacle.trim() } : {}),
  };
}
