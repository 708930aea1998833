import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page, Section } from '../../../../web/design/Page.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { useSession } from '../../../../web/session.ts';
import { useText } from '../../../../web/text.ts';
import type { PlanDifferenceDto, PlanVersionDto } from '../../contract/plans.ts';
import { AdoptForm } from './AdoptForm.tsx';
import { FieldChanges } from './FieldChanges.tsx';
import { planQueries } from './plan-queries.ts';

type Difference = PlanDifferenceDto['items'][number];
const NOW = 'nu';

/** What was added, dropped, moved and changed between two versions; and the decision that makes a new one. */
export default function PlanComparePage() {
  const text = useText();
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const search = useSearch({ strict: false }) as { fran?: string; till?: string };
  const plan = useQuery(planQueries.plan(key));
  const versions = useQuery(planQueries.versions(key));
  const summary = plan.data?.data;
  const { may } = useSession();
  const mayAdopt = summary && summary.state !== 'adopted' && may('plans.adopt', summary.unit.code);
  return (
    <Page
      title={text('plans.compare.title', { name: summary?.name ?? '' })}
      lead={summary && <p>{text(`plans.compare.lead.${summary.state}`, { version: summary.adoptedVersion ?? 0 })}</p>}
      actions={
        <AppLink to="/handlingsplan/$key" params={{ key }}>
          {text('plans.back')}
        </AppLink>
      }
    >
      <Loaded query={versions} shape="table">
        {(items) =>
          items.length === 0 ? (
            <p className="prose">{text('plans.compare.never')}</p>
          ) : (
            <Comparison plan={key} versions={items} from={search.fran} to={search.till} />
          )
        }
      </Loaded>
      {mayAdopt && (
        <Section title={text('plans.adopt.title')}>
          <AdoptForm plan={summary} tag={plan.data?.tag ?? null} />
        </Section>
      )}
      <Versions versions={versions.data ?? []} />
    </Page>
  );
}

type ComparisonProps = {
  plan: string;
  versions: readonly PlanVersionDto[];
  from: string | undefined;
  to: string | undefined;
};

function Comparison({ plan, versions, from, to }: ComparisonProps) {
  const text = useText();
  const navigate = useNavigate();
  const differences = useQuery(planQueries.differences(plan, from, to));
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: ((before: object) => ({ ...before, ...change })) as never });
  const options = versions.map(({ number, adoptedOn }) => ({
    key: String(number),
    label: text('plans.version', { number, date: adoptedOn }),
  }));
  return (
    <div className="stack">
      <div className="plan-filters">
        <Select
          label={text('plans.compare.from')}
          options={options}
          value={from ?? String(differences.data?.from ?? versions[0]?.number ?? '')}
          onChange={(key) => set({ fran: key })}
        />
        <Select
          label={text('plans.compare.to')}
          options={[{ key: NOW, label: text('plans.compare.now') }, ...options]}
          value={to ?? NOW}
          onChange={(key) => set({ till: key === NOW ? undefined : key })}
        />
      </div>
      <Loaded query={differences} shape="table">
        {(data) => <Differences plan={plan} data={data} />}
      </Loaded>
    </div>
  );
}

function Differences({ plan, data }: { plan: string; data: PlanDifferenceDto }) {
  const text = useText();
  const count = (kind: Difference['kind']) => data.items.filter((item) => item.kind === kind).length;
  const columns: Column<Difference>[] = [
    { key: 'number', header: text('plans.column.number'), value: ({ number }) => number, isFigure: true },
    {
      key: 'title',
      header: text('plans.column.title'),
      value: ({ title }) => title,
      cell: ({ number, title }) => (
        <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
          {title}
        </AppLink>
      ),
    },
    { key: 'kind', header: text('plans.compare.kind'), value: ({ kind }) => text(`plans.difference.${kind}`) },
    {
      key: 'what',
      header: text('plans.compare.what'),
      value: ({ fields }) => fields.length,
      isSortable: false,
      cell: ({ fields, reason }) => (reason ? reason : <FieldChanges fields={fields} />),
    },
  ];
  return (
    <>
      <p role="status">
        {text('plans.compare.sum', {
          added: count('added'),
          dropped: count('dropped'),
          moved: count('moved'),
          changed: count('changed'),
          before: data.before,
          after: data.after,
        })}
      </p>
      <DataTable
        caption={text('plans.compare.table')}
        columns={columns}
        rows={data.items}
        rowKey={({ number }) => String(number)}
        empty={text('plans.compare.same')}
      />
    </>
  );
}

function Versions({ versions }: { versions: readonly PlanVersionDto[] }) {
  const text = useText();
  if (versions.length === 0) return null;
  const columns: Column<PlanVersionDto>[] = [
    { key: 'number', header: text('plans.versions.number'), value: ({ number }) => number },
    { key: 'on', header: text('plans.versions.on'), value: ({ adoptedOn }) => adoptedOn, isWhole: true },
    { key: 'decision', header: text('plans.versions.decision'), value: ({ decision }) => decision },
    { key: 'by', header: text('plans.versions.by'), value: ({ adoptedByName }) => adoptedByName },
    { key: 'forum', header: text('plans.versions.forum'), value: ({ forum }) => forum },
    { key: 'actions', header: text('plans.group.count'), value: ({ actions }) => actions, isFigure: true },
  ];
  return (
    <Section title={text('plans.versions.title')}>
      <DataTable
        caption={text('plans.versions.title')}
        isCaptionHidden
        columns={columns}
        rows={versions}
        rowKey={({ number }) => String(number)}
      />
    </Section>
  );
}
