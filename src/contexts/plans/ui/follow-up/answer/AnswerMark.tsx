import { Button } from '../../../../../web/design/Button.tsx';
import { ErrorState } from '../../../../../web/design/ErrorState.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import type { RowState } from './use-answer.ts';

type Report = NonNullable<RoundAnswerDto['answer']>;

/** How a report reads in one line. */
function useReportWords(): (report: Report) => string {
  const text = useText();
  const format = useFormat();
  return (report) =>
    [
      text('follow-up.answer.report', {
        status: text(`plans.status.${report.status}`),
        progress: report.progress,
        name: report.reportedByName,
        date: format.date(report.reportedAt.slice(0, 10)),
      }),
      ...(report.comment ? [report.comment] : []),
      ...(report.obstacle ? [text('follow-up.answer.hinders', { obstacle: report.obstacle })] : []),
    ].join(' ');
}

/** The last answer, so that nobody needs to remember it. */
export function LastReport({ asked: { before, answer } }: { asked: RoundAnswerDto }) {
  const text = useText();
  const inWords = useReportWords();
  return (
    <div className="answer-last">
      <p>{before ? text('follow-up.answer.before', { report: inWords(before) }) : text('follow-up.answer.first')}</p>
      {answer && <p>{text('follow-up.answer.given', { report: inWords(answer) })}</p>}
    </div>
  );
}

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
