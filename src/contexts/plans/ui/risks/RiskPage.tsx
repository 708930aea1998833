import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { RiskDetailsDto } from '../../contract/risks.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';
import { AcceptanceSection } from './AcceptanceSection.tsx';
import { RiskFacts } from './RiskFacts.tsx';
import { RiskHistory } from './RiskHistory.tsx';
import { RiskMark } from './RiskTable.tsx';
import { riskBody, useRiskFields } from './use-risk-fields.ts';

/** One risk: how high before and after its measure, whether it is accepted, and what has happened to it. */
export default function RiskPage() {
  const text = useText();
  const { risk: number = '' } = useParams({ strict: false }) as { risk?: string };
  const query = useQuery(aroundQueries.risk(number));
  const risk = query.data;
  return (
    <Page title={risk ? `${risk.number} ${risk.cause}` : text('risks.risk')} lead={risk && <Lead risk={risk} />}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/risker">{text('nav.risks')}</AppLink>
      </p>
      <Loaded query={query}>{(loaded) => <Content key={loaded.version} risk={loaded} />}</Loaded>
    </Page>
  );
}

function Lead({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  return (
    <p>
      <RiskMark risk={risk} />.{' '}
      {text('risks.risk.lead', { before: risk.score, after: risk.residualScore, threshold: risk.threshold })}
    </p>
  );
}

function Content({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  const [isChanging, setIsChanging] = useState(false);
  return (
    <>
      <Section title={text('risks.assessment')}>
        {isChanging ? (
          <ChangeRisk risk={risk} onDone={() => setIsChanging(false)} />
        ) : (
          <>
            <RiskFacts risk={risk} />
            {risk.may.change && (
              <div className="actions">
                <Button onPress={() => setIsChanging(true)}>{text('risks.change')}</Button>
              </div>
            )}
          </>
        )}
      </Section>
      <AcceptanceSection risk={risk} />
      {risk.may.review.length > 0 && (
        <Section title={text('risks.review.title')}>
          <ReviewRisk risk={risk} />
        </Section>
      )}
      <Section title={text('risks.history')}>
        <RiskHistory risk={risk} />
      </Section>
    </>
  );
}

function ChangeRisk({ risk, onDone }: { risk: RiskDetailsDto; onDone(): void }) {
  const text = useText();
  const fields = useRiskFields(risk);
  const change = useChange(onDone);
  return (
    <FieldsForm
      id="risk"
      fields={fields}
      action={text('save')}
      consequence={text('risks.change.consequence')}
      change={{
        ...change,
        mutate: (values) =>
          change.mutate({
            method: 'PATCH',
            path: `/risks/${risk.number}`,
            body: riskBody(values),
            ifMatch: risk.version,
          }),
      }}
      onCancel={onDone}
    />
  );
}

function ReviewRisk({ risk }: { risk: RiskDetailsDto }) {
  const text = useText();
  const change = useChange();
  const outcomes = risk.may.review.map((key) => ({ key, label: text(`risks.review.${key}`) }));
  return (
    <FieldsForm
      id="review"
      fields={[
        {
          name: 'outcome',
          label: text('risks.review.outcome'),
          kind: 'choice',
          options: outcomes,
          start: outcomes[0]?.key ?? '',
          isRequired: true,
        },
        { name: 'words', label: text('risks.review.words'), kind: 'lines', isRequired: true },
        { name: 'reviewOn', label: text('risks.review.next'), kind: 'date', start: risk.reviewOn },
      ]}
      action={text('risks.review.save')}
      change={{
        ...change,
        mutate: ({ reviewOn, ...body }) =>
          change.mutate({
            method: 'POST',
            path: `/risks/${risk.number}/reviews`,
            body: { ...body, ...(reviewOn ? { reviewOn } : {}) },
            ifMatch: risk.version,
          }),
      }}
    />
  );
}
