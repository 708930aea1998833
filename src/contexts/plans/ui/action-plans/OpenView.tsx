import { useQuery } from '@tanstack/react-query';
import { createContext, useContext, useMemo } from 'react';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { queries } from '../../../../web/queries.ts';
import { useSession } from '../../../../web/session.ts';
import { useLanguage, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { changePermission } from '../../domain/action-plans/status-table.ts';
import { ActionTable } from './ActionTable.tsx';
import { BoardView } from './BoardView.tsx';
import { EffectsView } from './EffectsView.tsx';
import { responsibleOf } from './filter-actions.ts';
import { GroupView } from './GroupView.tsx';
import { EVERY_PLAN, planQueries } from './plan-queries.ts';
import type { View } from './plan-search.ts';
import { TimelineView } from './TimelineView.tsx';

type Row = PlannedActionRowDto;
type GroupKey = { key: string; name: string };
type Props = { plan: string; view: View; today: PlainDate };

/** The actions that fit the filter. */
export const ShownActions = createContext<readonly Row[]>([]);

/** One way of looking at the actions. */
export function OpenView({ plan, view, today }: Props) {
  const text = useText();
  const rows = useContext(ShownActions);
  const mayEdit = useMayEdit();
  const indicatorName = useIndicatorNames();
  const group = (filterKey: 'omrade' | 'ansvarig' | 'nyckeltal' | 'enhet', keysOf: (row: Row) => GroupKey[]) => (
    <GroupView plan={plan} title={text(`plans.group.${filterKey}`)} rows={rows} filterKey={filterKey} keysOf={keysOf} />
  );
  switch (view) {
    case 'tabell':
      return <ActionTable plan={plan} rows={rows} mayEdit={mayEdit} caption={text('plans.table-caption')} />;
    case 'tavla':
      return <BoardView rows={rows} />;
    case 'tidslinje':
      return <TimelineView rows={rows} today={today} />;
    case 'omraden':
      return group('omrade', ({ area }) => [{ key: area, name: text(`plans.area.${area}`) }]);
    case 'ansvariga':
      return group('ansvarig', (row) => [
        { key: responsibleOf(row), name: responsibleOf(row) || text('plans.nobody') },
      ]);
    case 'nyckeltal':
      return group('nyckeltal', (row) =>
        row.indicators.map(({ indicator }) => ({ key: indicator, name: indicatorName(indicator) })),
      );
    case 'enheter':
      return group('enhet', ({ unit }) => [{ key: unit.code, name: unit.name }]);
    case 'effekter':
      return plan === EVERY_PLAN ? <p>{text('plans.effects.one-plan')}</p> : <EffectsView plan={plan} />;
  }
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
