import { useQuery } from '@tanstack/react-query';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { useText } from '../../../../web/text.ts';
import type { LocalPlanDeviationDto } from '../../contract/local-plans.ts';
import { planQueries } from '../action-plans/plan-queries.ts';
import { aroundQueries } from '../around/around-queries.ts';

/** How the departments answer the region's plan: counts by action, and every reason for doing otherwise. */
export default function DeviationsPage() {
  const text = useText();
  const plans = useQuery(planQueries.plans());
  return (
    <Page title={text('local-plans.deviations')} lead={<p>{text('local-plans.deviations.lead')}</p>}>
      <p className="breadcrumb">
        <AppLink to="/handlingsplan/lokala">{text('nav.local-plans')}</AppLink>
      </p>
      <Loaded query={plans} shape="table">
        {(items) =>
          items
            .filter(({ kind }) => kind === 'regional')
            .map(({ key, name }) => <PlanDeviations key={key} plan={key} name={name} />)
        }
      </Loaded>
    </Page>
  );
}

function PlanDeviations({ plan, name }: { plan: string; name: string }) {
  const query = useQuery(aroundQueries.deviations(plan));
  return (
    <Loaded query={query} shape="table">
      {(items) =>
        items.length > 0 && (
          <Section title={name}>
            <CountTable plan={plan} items={items} />
            <ReasonTable items={items} />
          </Section>
        )
      }
    </Loaded>
  );
}

type Item = LocalPlanDeviationDto;

function CountTable({ plan, items }: { plan: string; items: readonly Item[] }) {
  const text = useText();
  const part = (key: 'total' | 'takenOver' | 'adapted' | 'declined' | 'unanswered'): Column<Item> => ({
    key,
    header: text(`local-plans.count.${key}`),
    value: ({ counts }) => counts[key],
    isFigure: true,
  });
  const parts = [part('total'), part('takenOver'), part('adapted'), part('declined'), part('unanswered')];
  const columns: Column<Item>[] = [
    {
      key: 'action',
      header: text('local-plans.action'),
      value: ({ number, title }) => `${number} ${title}`,
      cell: ({ number, title }) => (
        <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
          {number} {title}
        </AppLink>
      ),
    },
    { key: 'unit', header: text('local-plans.unit'), value: ({ unit }) => unit.name },
    ...parts,
  ];
  const sums = Object.fromEntries(
    parts.map(({ key, value }) => [key, items.reduce((sum, item) => sum + Number(value(item)), 0)]),
  );
  return (
    <DataTable
      caption={text('local-plans.count')}
      rows={items}
      rowKey={({ number }) => String(number)}
      columns={columns}
      sums={{ ...sums, action: text('local-plans.count.sum') }}
    />
  );
}

function ReasonTable({ items }: { items: readonly Item[] }) {
  const text = useText();
  const rows = items.flatMap(({ number, title, deviations }) =>
    deviations.map((deviation) => ({ ...deviation, number, title })),
  );
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    { key: 'action', header: text('local-plans.action'), value: ({ number, title }) => `${number} ${title}` },
    {
      key: 'unit',
      header: text('local-plans.unit'),
      value: ({ unit }) => unit.name,
      cell: ({ localPlan, unit }) => (
        <AppLink to="/handlingsplan/lokala/$plan" params={{ plan: localPlan }}>
          {unit.name}
        </AppLink>
      ),
    },
    { key: 'answer', header: text('local-plans.answer'), value: ({ answer }) => text(`local-plans.answer.${answer}`) },
    { key: 'reason', header: text('local-plans.reason'), value: ({ reason }) => reason },
  ];
  return (
    <DataTable
      caption={text('local-plans.reasons', { count: rows.length })}
      rows={rows}
      rowKey={({ number, localPlan }) => `${number} ${localPlan}`}
      columns={columns}
      empty={text('local-plans.reasons.none')}
    />
  );
}
