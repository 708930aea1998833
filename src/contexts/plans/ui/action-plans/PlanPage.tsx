import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { apiPath } from '../../../../web/api.ts';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { Page } from '../../../../web/design/Page.tsx';
import { type TabItem, Tabs } from '../../../../web/design/Tabs.tsx';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { useLanguage, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto, PlanSummaryDto } from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { unitsToday } from '../../domain/action-plans/units-today.ts';
import { ActionTable } from './ActionTable.tsx';
import { BoardView } from './BoardView.tsx';
import { EffectsView } from './EffectsView.tsx';
import { filterActions, responsibleOf } from './filter-actions.ts';
import { GroupView } from './GroupView.tsx';
import { EVERY_PLAN, planQueries } from './plan-queries.ts';
import { usePlanSearch, type View, VIEWS } from './plan-search.ts';
import { PlanFilters } from './PlanFilters.tsx';
import { SumFaults } from './SumFaults.tsx';
import { TimelineView } from './TimelineView.tsx';

type Row = PlannedActionRowDto;

/** A plan's actions: how far they have come in words, then as a table, a board, over time, or by whatever they share. */
export default function PlanPage() {
  const text = useText();
  const search = usePlanSearch();
  const { key } = search;
  const plan = useQuery(planQueries.plan(key)).data?.data;
  const first = useQuery(planQueries.firstActions(key));
  const hasMore = first.data !== undefined && first.data.next !== null;
  const all = useQuery({ ...planQueries.allActions(key), enabled: hasMore });
  const title = key === EVERY_PLAN ? text('plans.every') : (plan?.name ?? text('nav.plans'));
  return (
    <Page title={title} lead={plan && <Lead plan={plan} />} actions={plan && <Downloads plan={plan} />}>
      {plan && <SumFaults counts={plan.counts} />}
      <Loaded query={first} shape="table">
        {(page) => <Views rows={all.data ?? page.items} search={search} isPartial={hasMore && !all.data} />}
      </Loaded>
    </Page>
  );
}

function Lead({ plan }: { plan: PlanSummaryDto }) {
  const text = useText();
  const { counts, late, state, adoptedVersion } = plan;
  const finished = counts.byStatus.done + counts.byStatus['in-ordinary-operation'];
  return (
    <p>
      {text('plans.plan.lead', { finished, total: counts.total, late, ongoing: counts.byStatus.ongoing })}{' '}
      {text('plans.plan.state', { state: text(`plans.state.${state}`), version: adoptedVersion ?? 0 })}
    </p>
  );
}

function Downloads({ plan }: { plan: PlanSummaryDto }) {
  const text = useText();
  const { may } = useSession();
  const params = { key: plan.key };
  return (
    <>
      {may(changePermission(plan.kind)) && (
        <AppLink to="/handlingsplan/$key/ny" params={params} className="button button-primary">
          {text('plans.add')}
        </AppLink>
      )}
      <AppLink to="/handlingsplan/$key/jamfor" params={params}>
        {text('plans.compare')}
      </AppLink>
      <a className="link" href={apiPath(`/plans/${plan.key}/plan.xlsx`)} download>
        XLSX
      </a>
      <a className="link" href={apiPath(`/plans/${plan.key}/plan.yaml`)} download>
        YAML
      </a>
    </>
  );
}

type ViewsProps = { rows: readonly Row[]; search: ReturnType<typeof usePlanSearch>; isPartial: boolean };

function Views({ rows, search, isPartial }: ViewsProps) {
  const text = useText();
  const units = useQuery(queries.units());
  const [today] = useState(readToday);
  const tree = useMemo(() => unitsToday((units.data ?? []).map(unitOf), today), [units.data, today]);
  const filter = useDeferredValue(search.filter);
  const fitting = useMemo(() => filterActions(rows, filter, tree.below), [rows, filter, tree]);
  const words = isPartial
    ? text('plans.partial', { count: rows.length })
    : text('plans.shown', { shown: fitting.length, count: rows.length });
  return (
    <div className="stack">
      <PlanFilters rows={rows} search={search} />
      <p role="status" className="plan-shown">
        {words}
      </p>
      <ViewTabs rows={fitting} search={search} today={today} />
    </div>
  );
}

function ViewTabs({ rows, search, today }: { rows: readonly Row[]; search: ViewsProps['search']; today: PlainDate }) {
  const text = useText();
  const mayEdit = useMayEdit();
  const { key, view } = search;
  const indicatorName = useIndicatorNames();
  const group = (
    filterKey: 'omrade' | 'ansvarig' | 'nyckeltal' | 'enhet',
    keysOf: (row: Row) => { key: string; name: string }[],
  ) => (
    <GroupView plan={key} title={text(`plans.group.${filterKey}`)} rows={rows} filterKey={filterKey} keysOf={keysOf} />
  );
  const contents: Readonly<Record<View, () => TabItem['content']>> = {
    tabell: () => <ActionTable plan={key} rows={rows} mayEdit={mayEdit} caption={text('plans.table-caption')} />,
    tavla: () => <BoardView rows={rows} />,
    tidslinje: () => <TimelineView rows={rows} today={today} />,
    omraden: () => group('omrade', ({ area }) => [{ key: area, name: text(`plans.area.${area}`) }]),
    ansvariga: () =>
      group('ansvarig', (row) => [{ key: responsibleOf(row), name: responsibleOf(row) || text('plans.nobody') }]),
    nyckeltal: () =>
      group('nyckeltal', (row) =>
        row.indicators.map(({ indicator }) => ({ key: indicator, name: indicatorName(indicator) })),
      ),
    enheter: () => group('enhet', ({ unit }) => [{ key: unit.code, name: unit.name }]),
    effekter: () => (key === EVERY_PLAN ? <p>{text('plans.effects.one-plan')}</p> : <EffectsView plan={key} />),
  };
  return (
    <Tabs
      label={text('plans.views')}
      value={view}
      onChange={search.setView}
      tabs={VIEWS.map((name) => ({
        key: name,
        label: text(`plans.view.${name}`),
        content: name === view ? contents[name]() : null,
      }))}
    />
  );
}

function useMayEdit(): (row: Row) => boolean {
  const { may } = useSession();
  const plans = useQuery(planQueries.plans());
  return useMemo(() => {
    const kinds = new Map(plans.data?.map(({ key, kind }) => [key, kind]));
    return (row) => may(changePermission(kinds.get(row.plan) ?? 'regional'), row.unit.code);
  }, [may, plans.data]);
}

function useIndicatorNames(): (key: string) => string {
  const { language } = useLanguage();
  const indicators = useQuery(queries.indicators());
  return useMemo(() => {
    const names = new Map(indicators.data?.map(({ key, name }) => [key, name[language]]));
    return (key) => names.get(key) ?? key;
  }, [indicators.data, language]);
}

const readToday = (): PlainDate =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date()) as PlainDate;

type UnitVersion = { code: string; name: string; parent: string | null; validFrom: string; validTo: string | null };
const unitOf = ({ code, name, parent, validFrom, validTo }: UnitVersion) => ({
  code,
  name,
  parent: parent ?? undefined,
  validFrom: validFrom as PlainDate,
  validTo: (validTo ?? undefined) as PlainDate | undefined,
});
