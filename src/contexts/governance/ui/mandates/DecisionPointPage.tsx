import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Button } from '../../../../web/design/Button.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { RecordOf } from '../../../../web/history/RecordOf.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DecisionPointDto } from '../../contract/mandates.ts';
import { mandateQueries } from './mandate-queries.ts';
import { Attempts } from './point/Attempts.tsx';
import { Checklist } from './point/Checklist.tsx';
import { DecisionForm } from './point/DecisionForm.tsx';
import { ExceptionList } from './point/ExceptionList.tsx';

/** A decision point: what has to be met, what it opens, and the owner's signed decision. */
export default function DecisionPointPage() {
  const text = useText();
  const { id = '' }: { id?: string } = useParams({ strict: false });
  const query = useQuery(mandateQueries.point(id));
  return (
    <Page
      title={query.data?.name ?? text('mandates.point')}
      lead={query.data && <Lead point={query.data} />}
      actions={
        <Button kind="quiet" onPress={() => window.print()}>
          {text('mandates.print')}
        </Button>
      }
    >
      {query.data && (
        <p className="breadcrumb">
          <AppLink to="/styrning/uppdrag/$key" params={{ key: query.data.mandate }}>
            {text('mandates.point.to-mandate', { title: query.data.mandateTitle })}
          </AppLink>
        </p>
      )}
      <Loaded query={query}>{(point) => <Content point={point} />}</Loaded>
    </Page>
  );
}

function Lead({ point }: { point: DecisionPointDto }) {
  const text = useText();
  const format = useFormat();
  const values = {
    missing: point.missing.length,
    all: point.checklist.length,
    date: point.passedOn === null ? '' : format.date(point.passedOn),
    exceptions: point.exceptions,
  };
  return (
    <>
      <p>{text(`mandates.point.is.${point.state}`, values)}</p>
      {point.plannedOn && point.state !== 'passed' && (
        <p>{text('mandates.point.planned', { date: format.date(point.plannedOn) })}</p>
      )}
    </>
  );
}

function Content({ point }: { point: DecisionPointDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      {point.checklist.length > 0 && (
        <Section title={text('mandates.checklist')}>
          <Checklist point={point} />
        </Section>
      )}
      <Section title={text('mandates.point.opens')}>
        <p className="prose">
          {point.phase === null
            ? text('mandates.point.opens.nothing')
            : text('mandates.point.opens.phase', { phase: point.phase, count: point.opens.length })}
        </p>
        {point.opens.length > 0 && (
          <ul className="plain-list">
            {point.opens.map(({ id, name, start }) => (
              <li key={id}>
                {start === null ? name : text('mandates.point.opens.activity', { name, date: format.date(start) })}
              </li>
            ))}
          </ul>
        )}
      </Section>
      {point.allExceptions && (
        <Section title={text('mandates.exceptions.all')}>
          <ExceptionList exceptions={point.allExceptions} />
        </Section>
      )}
      {point.actions.includes('decide') && (
        <Section title={text('mandates.decide.title')}>
          <DecisionForm key={point.id} point={point} />
        </Section>
      )}
      {!point.actions.includes('decide') && (point.state === 'open' || point.state === 'declined') && (
        <Section title={text('mandates.decide.title')}>
          <p className="prose">
            {text('mandates.decide.by-owner', { owners: point.owners.map(({ name }) => name).join(', ') || '–' })}
          </p>
        </Section>
      )}
      {point.attempts.length > 0 && (
        <Section title={text('mandates.attempts')}>
          <Attempts attempts={point.attempts} />
        </Section>
      )}
      <RecordOf entity="decision-point" entityId={point.id} unit={point.unit} />
    </>
  );
}
