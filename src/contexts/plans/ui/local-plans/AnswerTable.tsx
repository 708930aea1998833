import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import type { AnsweredActionDto, LocalPlanDto } from '../../contract/local-plans.ts';
import { AnswerForm } from './AnswerForm.tsx';

/** The region's actions and what the department answers to each; the parts are told with their sum. */
export function AnswerTable({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const [answering, setAnswering] = useState<number | null>(null);
  const mayAnswer = plan.steps.includes('answer');
  const { answers } = plan;
  const action = plan.actions.find(({ number }) => number === answering);
  const columns: Column<AnsweredActionDto>[] = [
    {
      key: 'action',
      header: text('local-plans.action'),
      value: ({ number, title }) => `${number} ${title}`,
      cell: ({ number, title }) => (
        <AppLink to="/handlingsplan/$key/$number" params={{ key: plan.parent, number: String(number) }}>
          {number} {title}
        </AppLink>
      ),
    },
    {
      key: 'answer',
      header: text('local-plans.answer'),
      value: ({ answer }) => text(`local-plans.answer.${answer ?? 'unanswered'}`),
      cell: (row) => <Answer row={row} />,
    },
    { key: 'reason', header: text('local-plans.reason'), value: ({ reason }) => reason },
    {
      key: 'own',
      header: text('local-plans.own'),
      value: ({ localNumber, localTitle }) => (localNumber === null ? null : `${localNumber} ${localTitle}`),
      cell: ({ localNumber, localTitle }) =>
        localNumber === null ? (
          '–'
        ) : (
          <AppLink to="/handlingsplan/$key/$number" params={{ key: plan.key, number: String(localNumber) }}>
            {localNumber} {localTitle}
          </AppLink>
        ),
    },
    ...(mayAnswer ? [pressColumn(text, setAnswering)] : []),
  ];
  return (
    <>
      <p>{text('local-plans.answers.sum', { ...answers, own: plan.ownActions })}</p>
      {answers.astray !== 0 && <p role="alert">{text('local-plans.answers.astray', { count: answers.astray })}</p>}
      <DataTable
        caption={text('local-plans.answers.table')}
        rows={plan.actions}
        rowKey={({ number }) => String(number)}
        columns={columns}
        empty={text('local-plans.answers.none')}
      />
      {action && mayAnswer && (
        <AnswerForm key={action.number} plan={plan} action={action} onDone={() => setAnswering(null)} />
      )}
    </>
  );
}

const pressColumn = (
  text: ReturnType<typeof useText>,
  onPress: (number: number) => void,
): Column<AnsweredActionDto> => ({
  key: 'press',
  header: text('local-plans.answer.do'),
  isSortable: false,
  value: () => null,
  cell: ({ number }) => (
    <Button kind="quiet" onPress={() => onPress(number)} aria-label={text('local-plans.answer.to', { number })}>
      {text('local-plans.answer.do')}
    </Button>
  ),
});

function Answer({ row }: { row: AnsweredActionDto }) {
  const text = useText();
  return (
    <>
      {text(`local-plans.answer.${row.answer ?? 'unanswered'}`)}
      {row.isNew && <span className="plan-line">{text('local-plans.answer.new')}</span>}
    </>
  );
}
