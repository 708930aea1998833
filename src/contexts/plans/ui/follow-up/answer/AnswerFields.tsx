import { Button } from '../../../../../web/design/Button.tsx';
import { TextField } from '../../../../../web/design/TextField.tsx';
import { useText } from '../../../../../web/text.ts';
import { asksProgress } from './answer-draft.ts';
import { MoveChoice } from './MoveChoice.tsx';
import type { useAnswer } from './use-answer.ts';

type Props = { answer: ReturnType<typeof useAnswer>; isSaving: boolean; onUnchanged(): void; onSave(): void };

/** What is said of one action. Enter in a field saves the row. */
export function AnswerFields({ answer: { known, draft, faults, change }, isSaving, onUnchanged, onSave }: Props) {
  const text = useText();
  const { number } = known.action;
  return (
    <form
      className="answer-form"
      aria-label={text('follow-up.answer.form', { number })}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div className="answer-line">
        {' '}
        {known.moves.includes('report') && (
          <Button
            isDisabled={isSaving}
            onPress={onUnchanged}
            aria-label={text('follow-up.answer.unchanged-of', { number })}
          >
            {text('follow-up.answer.unchanged')}
          </Button>
        )}
        <MoveChoice asked={known} value={draft.move} onChange={(move) => change({ move })} />
        {asksProgress(draft.move) && (
          <TextField
            label={text('follow-up.answer.progress')}
            inputMode="numeric"
            value={draft.progress}
            onChange={(progress) => change({ progress })}
            error={faults.includes('progress') ? text('follow-up.answer.progress-wrong') : undefined}
          />
        )}
      </div>
      <div className="answer-line">
        {' '}
        <TextField
          label={text('follow-up.answer.comment')}
          value={draft.comment}
          onChange={(comment) => change({ comment })}
          error={faults.includes('reason') ? text('follow-up.answer.reason-missing') : undefined}
        />
        <TextField
          label={text('follow-up.answer.obstacle')}
          value={draft.obstacle}
          onChange={(obstacle) => change({ obstacle })}
        />
        <Button type="submit" isDisabled={isSaving} aria-label={text('follow-up.answer.save-of', { number })}>
          {text('follow-up.answer.save')}
        </Button>
      </div>{' '}
    </form>
  );
}
