import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { HistoryOf } from '../../../../web/history/HistoryOf.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ConsultationDto, ConsultationPartyDto } from '../../contract/risks.ts';
import { STANDPOINTS } from '../../domain/consultations/standpoints.ts';
import { aroundQueries } from '../around/around-queries.ts';
import { FieldsForm } from '../around/FieldsForm.tsx';
import { useChange } from '../around/use-change.ts';

/** One consultation: what was dealt with, and where each union stands. */
export default function ConsultationPage() {
  const text = useText();
  const { number = '' } = useParams({ strict: false }) as { number?: string };
  const query = useQuery(aroundQueries.consultation(number));
  const held = query.data;
  return (
    <Page
      title={held ? `${held.number} ${held.subject}` : text('consultations.title')}
      lead={held && <Lead held={held} />}
    >
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/risker">{text('nav.risks')}</AppLink>
      </p>
      <Loaded query={query}>{(loaded) => <Content key={loaded.version} held={loaded} />}</Loaded>
    </Page>
  );
}

function Lead({ held }: { held: ConsultationDto }) {
  const text = useText();
  const format = useFormat();
  const outcome = text(`consultations.outcome.${held.outcome}`);
  return <p>{text('consultations.lead', { on: format.date(held.heldOn), plan: held.planName, outcome })}</p>;
}

function Content({ held }: { held: ConsultationDto }) {
  const text = useText();
  return (
    <>
      <Section title={text('consultations.dealt-with')}>
        <ul>
          {held.actions.map(({ plan, number, title }) => (
            <li key={number}>
              <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
                {number} {title}
              </AppLink>
            </li>
          ))}
          {held.actions.length === 0 && <li>{text('consultations.whole-plan')}</li>}
        </ul>
        <p>{text('consultations.minutes-are', { minutes: held.minutes ?? '–' })}</p>
      </Section>
      <Section title={text('consultations.standpoints')}>
        <PartyTable held={held} />
        {held.may.respond && <Respond held={held} />}
      </Section>
      {held.may.change && (
        <Section title={text('consultations.change')}>
          <Change held={held} />
        </Section>
      )}
      <Section title={text('local-plans.history')}>
        <HistoryOf entity="consultation" entityId={String(held.number)} />
      </Section>
    </>
  );
}

function PartyTable({ held }: { held: ConsultationDto }) {
  const text = useText();
  const columns: Column<ConsultationPartyDto>[] = [
    { key: 'union', header: text('consultations.union'), value: ({ union }) => union },
    { key: 'person', header: text('consultations.person'), value: ({ person }) => person?.name ?? null },
    {
      key: 'standpoint',
      header: text('consultations.standpoint'),
      value: ({ standpoint }) => text(`consultations.standpoint.${standpoint ?? 'none'}`),
    },
    { key: 'words', header: text('consultations.words'), value: ({ words }) => words },
    { key: 'by', header: text('consultations.stated-by'), value: ({ statedByName }) => statedByName },
  ];
  return (
    <DataTable
      caption={text('consultations.standpoints')}
      isCaptionHidden
      rows={held.parties}
      rowKey={({ number }) => String(number)}
      columns={columns}
    />
  );
}

function Respond({ held }: { held: ConsultationDto }) {
  const text = useText();
  const change = useChange();
  const path = `/consultations/${held.number}/standpoints`;
  return (
    <FieldsForm
      id="standpoint"
      fields={[
        {
          name: 'standpoint',
          label: text('consultations.own'),
          kind: 'choice',
          options: STANDPOINTS.map((key) => ({ key, label: text(`consultations.standpoint.${key}`) })),
          isRequired: true,
        },
        { name: 'words', label: text('consultations.words'), kind: 'lines', isRequired: true },
      ]}
      action={text('consultations.own.save')}
      consequence={text('consultations.own.consequence')}
      change={{ ...change, mutate: (body) => change.mutate({ method: 'POST', path, body, ifMatch: held.version }) }}
    />
  );
}

function Change({ held }: { held: ConsultationDto }) {
  const text = useText();
  const change = useChange();
  const path = `/consultations/${held.number}`;
  return (
    <FieldsForm
      id="consultation"
      fields={[
        { name: 'subject', label: text('consultations.subject'), kind: 'lines', start: held.subject, isRequired: true },
        { name: 'heldOn', label: text('consultations.on'), kind: 'date', start: held.heldOn, isRequired: true },
        { name: 'minutes', label: text('consultations.minutes'), kind: 'text', start: held.minutes ?? '' },
      ]}
      action={text('save')}
      change={{
        ...change,
        mutate: ({ minutes, ...body }) =>
          change.mutate({ method: 'PATCH', path, body: { ...body, minutes: minutes || null }, ifMatch: held.version }),
      }}
    />
  );
}
