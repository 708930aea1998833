import { type Column, DataTable } from '../../../../../web/design/DataTable.tsx';
import { Section } from '../../../../../web/design/Page.tsx';
import { useText } from '../../../../../web/text.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { actionColumn } from '../action-column.tsx';
import { StatusMark } from '../../action-plans/StatusMark.tsx';

/** Every action that was asked about; what lacks an answer first. */
export function AnswersTable({ answers }: { answers: readonly RoundAnswerDto[] }) {
  const text = useText();
  const sorted = [...answers.filter(({ answer }) => !answer), ...answers.filter(({ answer }) => answer)];
  const columns: Column<RoundAnswerDto>[] = [
    actionColumn(text, ({ action }) => action),
    { key: 'unit', header: text('follow-up.column.unit'), value: ({ action }) => action.unit.name },
    {
      key: 'asked',
      header: text('follow-up.column.person'),
      value: ({ asked }) => asked?.name ?? text('follow-up.nobody'),
    },
    {
      key: 'answer',
      header: text('follow-up.column.answer'),
      value: ({ answer }) => answer?.status ?? null,
      cell: ({ answer }) =>
        answer ? (
          <StatusMark status={answer.status} />
        ) : (
          <span className="follow-up-late">
            <span aria-hidden="true">■</span> {text('follow-up.unanswered')}
          </span>
        ),
    },
    {
      key: 'progress',
      header: text('follow-up.column.progress'),
      value: ({ answer }) => answer?.progress ?? null,
      isFigure: true,
    },
    {
      key: 'comment',
      header: text('follow-up.column.comment'),
      value: ({ answer }) => [answer?.comment, answer?.obstacle].filter(Boolean).join(' · ') || null,
    },
  ];
  return (
    <Section title={text('follow-up.answers')}>
      <DataTable
        caption={text('follow-up.answers')}
        isCaptionHidden
        columns={columns}
        rows={sorted}
        rowKey={({ action }) => action.id}
      />
    </Section>
  );
}
