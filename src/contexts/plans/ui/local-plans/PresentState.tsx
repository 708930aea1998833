import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { queries } from '../../../../web/queries.ts';
import { useCodeText, useFormat, useLanguage, useText } from '../../../../web/text.ts';
import type { UnitOfMeasure } from '../../../../web/format.ts';
import type { LocalPlanDto, LocalPlanFigureDto } from '../../contract/local-plans.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

/** The department's figures as they read on the day it started, and its own words. */
export function PresentState({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const [isWriting, setIsWriting] = useState(false);
  const change = useChange(() => setIsWriting(false));
  const path = `/local-plans/${plan.key}`;
  return (
    <>
      <FigureTable plan={plan} />
      {isWriting ? (
        <FieldsForm
          id="present"
          fields={[
            {
              name: 'presentState',
              label: text('local-plans.present.words'),
              hint: text('local-plans.present.hint'),
              kind: 'lines',
              rows: 6,
              start: plan.presentState,
              isRequired: true,
            },
          ]}
          action={text('local-plans.present.save')}
          change={{
            ...change,
            mutate: (body) => change.mutate({ method: 'PATCH', path, body, ifMatch: plan.version }),
          }}
          onCancel={() => setIsWriting(false)}
        />
      ) : (
        <>
          <p className="prose local-plan-words">{plan.presentState || text('local-plans.present.none')}</p>
          {plan.steps.includes('describe') && (
            <div className="actions">
              <Button onPress={() => setIsWriting(true)}>{text('local-plans.present.write')}</Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

function FigureTable({ plan }: { plan: LocalPlanDto }) {
  const text = useText();
  const format = useFormat();
  const codeText = useCodeText();
  const { language } = useLanguage();
  const indicators = useQuery(queries.indicators());
  const nameOf = (key: string) => indicators.data?.find((each) => each.key === key)?.name[language] ?? key;
  const columns: Column<LocalPlanFigureDto>[] = [
    {
      key: 'indicator',
      header: text('local-plans.figure'),
      value: ({ indicator }) => nameOf(indicator),
      cell: ({ indicator, period }) => (
        <AppLink to="/nyckeltal/$key" params={{ key: indicator }} search={{ unit: plan.unit.code, period }}>
          {nameOf(indicator)}
        </AppLink>
      ),
    },
    { key: 'period', header: text('local-plans.figure.period'), value: ({ period }) => format.period(period) },
    {
      key: 'value',
      header: text('local-plans.figure.value'),
      value: ({ value }) => value,
      cell: ({ value, unitOfMeasure, reason }) =>
        value === null ? codeText('reason', reason ?? '') : format.value(value, unitOfMeasure as UnitOfMeasure),
      isFigure: true,
    },
    {
      key: 'complete',
      header: text('local-plans.figure.complete'),
      value: ({ complete }) => text(complete ? 'local-plans.figure.whole' : 'local-plans.figure.gaps'),
    },
  ];
  return (
    <DataTable
      caption={text('local-plans.figures', { on: format.date(plan.figures[0]?.readOn ?? plan.orderedOn) })}
      rows={plan.figures}
      rowKey={({ indicator, period }) => `${indicator} ${period}`}
      columns={columns}
    />
  );
}
