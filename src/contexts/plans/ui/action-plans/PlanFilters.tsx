import { useQuery } from '@tanstack/react-query';
import { memo, useMemo } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { queries } from '../../../../web/queries.ts';
import { useLanguage, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { PLAN_AREAS } from '../../domain/action-plans/action-areas.ts';
import { ACTION_STATUSES } from '../../domain/action-plans/status-table.ts';
import { type ActionFilter, type FilterKey, responsibleOf } from './filter-actions.ts';
import type { PlanSearch } from './plan-search.ts';

type Props = { rows: readonly PlannedActionRowDto[]; filter: ActionFilter; setFilter: PlanSearch['setFilter'] };

const EVERY = 'alla';

/** What narrows the view by choices; all of it stands in the address. Not drawn again while the search is typed. */
export const PlanFilters = memo(function PlanFilters({ rows, filter, setFilter }: Props) {
  const text = useText();
  const choices = useChoices(rows);
  const select = (name: FilterKey, label: string, options: readonly { key: string; label: string }[]) => (
    <Select
      label={label}
      options={[{ key: EVERY, label: text('plans.filter.all') }, ...options]}
      value={filter[name] ?? EVERY}
      onChange={(key) => setFilter(name, key === EVERY ? undefined : key)}
    />
  );
  return (
    <>
      {select(
        'status',
        text('plans.column.status'),
        ACTION_STATUSES.map((key) => ({ key, label: text(`plans.status.${key}`) })),
      )}
      {select(
        'omrade',
        text('plans.column.area'),
        PLAN_AREAS.map((key) => ({ key, label: text(`plans.area.${key}`) })),
      )}
      {select('nyckeltal', text('plans.column.indicator'), choices.indicators)}
      <ComboBox
        key={`enhet ${filter.enhet ?? ''}`}
        label={text('plans.column.unit')}
        options={choices.units}
        value={filter.enhet ?? null}
        onChange={(key) => setFilter('enhet', key ?? undefined)}
      />
      <ComboBox
        key={`ansvarig ${filter.ansvarig ?? ''}`}
        label={text('plans.column.responsible')}
        options={choices.responsibles}
        value={filter.ansvarig ?? null}
        onChange={(key) => setFilter('ansvarig', key ?? undefined)}
      />
      <Checkbox isSelected={filter.sena !== undefined} onChange={(on) => setFilter('sena', on ? 'ja' : undefined)}>
        {text('plans.filter.late')}
      </Checkbox>
    </>
  );
});

export function ClearFilter({ isShown, onClear }: { isShown: boolean; onClear(): void }) {
  const text = useText();
  if (!isShown) return null;
  return (
    <Button kind="quiet" onPress={onClear}>
      {text('plans.filter.clear')}
    </Button>
  );
}

function useChoices(rows: readonly PlannedActionRowDto[]) {
  const indicators = useQuery(queries.indicators());
  const { language } = useLanguage();
  return useMemo(() => {
    const names = new Map(indicators.data?.map(({ key, name }) => [key, name[language]]));
    const units = new Map(rows.map(({ unit }) => [unit.code, unit.name]));
    const people = new Set(rows.map((row) => responsibleOf(row)).filter(Boolean));
    const moved = new Set(rows.flatMap((row) => row.indicators.map(({ indicator }) => indicator)));
    return {
      units: sorted([...units].map(([key, label]) => ({ key, label }))),
      responsibles: sorted([...people].map((name) => ({ key: name, label: name }))),
      indicators: sorted([...moved].map((key) => ({ key, label: names.get(key) ?? key }))),
    };
  }, [rows, indicators.data, language]);
}

const sorted = (options: { key: string; label: string }[]) =>
  options.toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));
