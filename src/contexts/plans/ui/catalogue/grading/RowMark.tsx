import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { Button } from '../../../../../web/design/Button.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import { DIMENSIONS } from '../../../domain/grading/scales.ts';
import { isBlank, isComplete } from './row-grade.ts';
import type { Row } from './row-saver.ts';

type Props = Row & { onSave(): void; onSettle(keep: 'mine' | 'theirs'): void };

/** Whether the row is saved, in words and shape; and the way on when it is not. */
export function RowMark({ state, saved, grade, onSave, onSettle }: Props) {
  const text = useText();
  const format = useFormat();
  if (state.kind === 'conflict') {
    const { theirs } = state;
    const there = theirs ? DIMENSIONS.map((dimension) => theirs[dimension] ?? '–').join(' · ') : '–';
    return (
      <div className="row-mark row-mark-wrong" role="alert">
        <p>{text('catalogue.row.conflict', { there, motive: theirs?.motive ?? '–' })}</p>
        <div className="actions">
          <Button onPress={() => onSettle('mine')}>{text('catalogue.row.keep-mine')}</Button>
          <Button onPress={() => onSettle('theirs')}>{text('catalogue.row.take-theirs')}</Button>
        </div>
      </div>
    );
  }
  if (state.kind === 'failed') {
    return (
      <div className="row-mark row-mark-wrong" role="alert">
        <p>{text('catalogue.row.failed')}</p>
        <div className="actions">
          <Button onPress={onSave}>{text('catalogue.row.again')}</Button>
        </div>
      </div>
    );
  }
  const words = () => {
    if (saved && isBlank(grade)) return text('catalogue.row.cleared');
    if (state.kind === 'waiting' || state.kind === 'saving') return text('catalogue.row.saving');
    if (!saved) return text('catalogue.row.none');
    const date = format.date(swedishDate(new Date(saved.gradedAt)));
    return text(isComplete(saved) ? 'catalogue.row.saved' : 'catalogue.row.half', { date });
  };
  return (
    <p className="row-mark" role="status">
      <span aria-hidden="true">{saved && (state.kind === 'saved' || state.kind === 'idle') ? '✓ ' : ''}</span>
      {words()}
    </p>
  );
}
