import { useQuery } from '@tanstack/react-query';
import { memo, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { type PlainDate, swedishDate } from '../../../../kernel/plain-date.ts';
import { Tabs } from '../../../../web/design/Tabs.tsx';
import { queries } from '../../../../web/queries.ts';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { unitsToday } from '../../domain/action-plans/units-today.ts';
import { type ActionFilter, filterActions, prepareSearch } from './filter-actions.ts';
import { OpenView, ShownActions } from './OpenView.tsx';
import { type PlanSearch, type View, VIEWS } from './plan-search.ts';
import { ClearFilter, PlanFilters } from './PlanFilters.tsx';
import { SearchField } from './SearchField.tsx';
import { useTypedSearch } from './use-typed-search.ts';

type Row = PlannedActionRowDto;
type Props = { rows: readonly Row[]; search: PlanSearch; isPartial: boolean };

/** The actions that fit the filter, in the view that the address names. What is typed is shown before they are sought. */
export function PlanViews({ rows, search, isPartial }: Props) {
  const { filter, setFilter, clear } = search;
  const text = useText();
  const put = useCallback((sok: string | undefined) => setFilter('sok', sok, true), [setFilter]);
  const { typed, onType, onLeave, forget } = useTypedSearch(filter.sok, put);
  const wanted = useMemo(() => withSearch(filter, typed), [filter, typed]);
  const fitting = useFitting(rows, useDeferredValue(wanted));
  const clearAll = useCallback(() => {
    forget();
    clear();
  }, [forget, clear]);
  const words = isPartial
    ? text('plans.partial', { count: rows.length })
    : text('plans.shown', { shown: fitting.length, count: rows.length });
  return (
    <div className="stack">
      <section className="plan-filters" aria-label={text('plans.filter.title')}>
        <SearchField typed={typed} onType={onType} onLeave={onLeave} />
        <PlanFilters rows={rows} filter={filter} setFilter={setFilter} />
        <ClearFilter isShown={Object.keys(wanted).length > 0} onClear={clearAll} />
      </section>
      <p role="status" className="plan-shown">
        {words}
      </p>
      <ShownActions value={fitting}>
        <ViewTabs plan={search.key} view={search.view} onView={search.setView} />
      </ShownActions>
    </div>
  );
}

function withSearch({ sok: _, ...filter }: ActionFilter, typed: string): ActionFilter {
  return typed.trim() ? { ...filter, sok: typed } : filter;
}

function useFitting(rows: readonly Row[], filter: ActionFilter): readonly Row[] {
  const units = useQuery(queries.units());
  const tree = useMemo(() => unitsToday((units.data ?? []).map(unitOf), readToday()), [units.data]);
  useEffect(() => {
    const idle = setTimeout(() => prepareSearch(rows), 50);
    return () => clearTimeout(idle);
  }, [rows]);
  return useMemo(() => filterActions(rows, filter, tree.below), [rows, filter, tree]);
}

type TabsProps = { plan: string; view: View; onView(view: View): void };

/** The tabs themselves stay as they are while the actions change: only what is in the open one is drawn again. */
const ViewTabs = memo(function ViewTabs({ plan, view, onView }: TabsProps) {
  const text = useText();
  const [today] = useState(readToday);
  return (
    <Tabs
      label={text('plans.views')}
      value={view}
      onChange={onView}
      tabs={VIEWS.map((name) => ({
        key: name,
        label: text(`plans.view.${name}`),
        content: name === view ? <OpenView plan={plan} view={view} today={today} /> : null,
      }))}
    />
  );
});

const readToday = (): PlainDate => swedishDate(new Date());

type UnitVersion = { code: string; name: string; parent: string | null; validFrom: string; validTo: string | null };
const unitOf = ({ code, name, parent, validFrom, validTo }: UnitVersion) => ({
  code,
  name,
  parent: parent ?? undefined,
  validFrom: validFrom as PlainDate,
  validTo: (validTo ?? undefined) as PlainDate | undefined,
});
