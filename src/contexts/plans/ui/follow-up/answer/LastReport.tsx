import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';

type Report = NonNullable<RoundAnswerDto['answer']>;

/** How a report reads in one line. */
export function useReportWords(): (report: Report) => string {
  const text = useText();
  const format = useFormat();
  return (report) =>
    [
      text('follow-up.answer.report', {
        status: text(`plans.status.${report.status}`),
        progress: report.progress,
        name: report.reportedByName,
        date: format.date(swedishDate(new Date(report.reportedAt))),
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
