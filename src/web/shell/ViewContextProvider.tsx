import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import type { StaffCategoryDto, UnitVersionDto } from '../../contexts/organisation/contract.ts';
import { ALL, UNSPECIFIED } from '../../kernel/grid.ts';
import { lastDate, parsePeriod } from '../../kernel/period.ts';
import { ApiError } from '../api.ts';
import { AppLink } from '../design/AppLink.tsx';
import { Empty } from '../design/Empty.tsx';
import { ErrorState } from '../design/ErrorState.tsx';
import { Loading } from '../design/Loading.tsx';
import { queries } from '../queries.ts';
import type { ContextSearch } from '../search.ts';
import { useText } from '../text.ts';
import { useRetryFailed } from '../use-retry-failed.ts';
import { ContextBar } from './ContextBar.tsx';
import { type DataMonths, dataMonths, yearToDate } from './period-choices.ts';
import { unitTreeAt } from './unit-tree.ts';
import { ViewContextContext } from './view-context.ts';

/** Fills in what the address leaves open — the whole region, the year so far, all staff — before any figure is asked for. */
export function ViewContextProvider({ children }: { children: ReactNode }) {
  const retry = useRetryFailed();
  const region = useQuery(queries.region());
  const units = useQuery(queries.units());
  const staff = useQuery(queries.staffCategories());
  const newest = useQuery(queries.overview());
  const failed = [region, units, staff, newest].find((query) => query.isError && query.data === undefined);
  if (failed?.error instanceof ApiError && failed.error.problem.status === 404) return <NoRegion />;
  if (failed) return <ErrorState level={1} error={failed.error} onRetry={retry} />;
  if (!region.data || !units.data || !staff.data || !newest.data) return <Loading shape="page" />;
  if (newest.data.lastMonth === null) return <NoData />;
  return (
    <Filled
      root={region.data.rootUnit}
      units={units.data}
      categories={staff.data}
      months={dataMonths(newest.data.months[0]?.month, newest.data.lastMonth)}
    >
      {children}
    </Filled>
  );
}

type FilledProps = {
  root: string;
  units: readonly UnitVersionDto[];
  categories: readonly StaffCategoryDto[];
  months: DataMonths;
  children: ReactNode;
};

function Filled({ root, units, categories, months, children }: FilledProps) {
  const text = useText();
  const search: ContextSearch = useSearch({ strict: false });
  const { first, last } = months;
  const period = search.period ?? yearToDate(last);
  const unit = search.unit ?? root;
  const staff = search.staff ?? ALL;
  const context = useMemo(() => {
    const parsed = parsePeriod(period);
    const tree = unitTreeAt(units, parsed ? lastDate(parsed) : `${last}-28`);
    // A closed unit has no place in the tree of today, but still its name.
    const unitName = tree.byCode.get(unit)?.name ?? units.findLast((each) => each.code === unit)?.name ?? unit;
    const staffName =
      categories.find((each) => each.key === staff)?.name ??
      text(staff === UNSPECIFIED ? 'staff.unspecified' : 'staff.all');
    return { unit, unitName, period, staff, staffName, dataMonths: { first, last }, tree };
  }, [units, categories, unit, period, staff, first, last, text]);
  return (
    <ViewContextContext value={context}>
      <ContextBar context={context} categories={categories} />
      {children}
    </ViewContextContext>
  );
}

function NoRegion() {
  const text = useText();
  return (
    <Empty
      level={1}
      title={text('no-region.title')}
      actions={<AppLink to="/installningar/fil">{text('no-region.to-file')}</AppLink>}
    >
      <p>{text('no-region.detail')}</p>
    </Empty>
  );
}

function NoData() {
  const text = useText();
  return (
    <Empty
      level={1}
      title={text('no-data.title')}
      actions={<AppLink to="/data/inlasning">{text('no-data.to-import')}</AppLink>}
    >
      <p>{text('no-data.detail')}</p>
    </Empty>
  );
}
