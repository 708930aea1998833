import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { useReportWords } from './LastReport.tsx';
import type { RowState } from './use-answer.ts';

type Props = { state: RowState; hasDraft: boolean; known: RoundAnswerDto; onMine(): void; onTheirs(): void };

/** Whether the row is answered and saved, in words and shape; and the way on when it is not. */
export function AnswerMark({ state, hasDraft, known, onMine, onTheirs }: Props) {
  const text = useText();
  const inWords = useReportWords();
  if (state.kind === 'conflict') {
    const { theirs } = state;
    const latest = theirs.answer ?? theirs.before;
    return (
      <div className="answer-wrong" role="alert">
        <p>{text('follow-up.answer.conflict', { report: latest ? inWords(latest) : '–' })}</p>
        <div className="actions">
          <Button onPress={onMine}>{text('follow-up.answer.mine')}</Button>
          <Button onPress={onTheirs}>{text('follow-up.answer.theirs')}</Button>
        </div>
      </div>
    );
  }
  if (state.kind === 'failed') return <ErrorState error={state.error} during="change" />;
  const key = state.kind === 'saving' ? 'saving' : hasDraft ? 'draft' : known.answer ? 'answered' : 'unanswered';
  return (
    <p className="answer-mark" role="status" data-mark={key}>
      <span aria-hidden="true">{key === 'answered' ? '✓ ' : key === 'unanswered' ? '○ ' : '… '}</span>
      {text(`follow-up.answer.${key}`)}
    </p>
  );
}
