import { useId } from 'react';
import { useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { stepOf } from '../../../domain/action-plans/status-table.ts';
import type { AnswerMove } from './answer-draft.ts';

type Props = { asked: RoundAnswerDto; value: AnswerMove | null; onChange(move: AnswerMove): void };

/** The status that the action has come to: one of those that its present one can lead to. */
export function MoveChoice({ asked: { action, moves }, value, onChange }: Props) {
  const text = useText();
  const name = useId();
  if (moves.length === 0) return null;
  return (
    <fieldset className="answer-moves">
      <legend className="field-label">{text('follow-up.answer.status')}</legend>
      {moves.map((move) => (
        <label key={move} className="answer-move">
          <input type="radio" name={name} value={move} checked={value === move} onChange={() => onChange(move)} />{' '}
          {text(`plans.status.${stepOf(action.status, move)?.to ?? action.status}`)}
        </label>
      ))}
    </fieldset>
  );
}
