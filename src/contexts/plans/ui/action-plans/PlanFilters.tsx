import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { Checkbox } from '../../../../web/design/Checkbox.tsx';
import { ComboBox } from '../../../../web/design/ComboBox.tsx';
import { Select } from '../../../../web/design/Select.tsx';
import { TextField } from '../../../../web/design/TextField.tsx';
import { queries } from '../../../../web/queries.ts';
import { useLanguage, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { PLAN_AREAS } from '../../domain/action-plans/action-areas.ts';
import { ACTION_STATUSES } from '../../domain/action-plans/status-table.ts';
import { FILTER_KEYS, type FilterKey, responsibleOf } from './filter-actions.ts';
import type { usePlanSearch } from './plan-search.ts';

type Search = ReturnType<typeof usePlanSearch>;
type Props = { rows: readonly PlannedActionRowDto[]; search: Search };

const EVERY = 'alla';

/** What narrows the view; all of it stands in the address. */
export function PlanFilters({ rows, search }: Props) {
  const text = useText();
  const { filter, setFilter } = search;
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
    <section className="plan-filters" aria-label={text('plans.filter.title')}>
      <SearchField search={search} />
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
      {FILTER_KEYS.some((name) => filter[name]) && (
        <Button kind="quiet" onPress={search.clear}>
          {text('plans.filter.clear')}
        </Button>
      )}
    </section>
  );
}

/** What is typed narrows at once; the address follows. */
function SearchField({ search }: { search: Search }) {
  const text = useText();
  const [typed, setTyped] = useState(search.filter.sok ?? '');
  const { sok } = search.filter;
  const [seen, setSeen] = useState(sok);
  // Cleared from elsewhere: what is typed follows. What is typed here comes back by the address a moment later.
  if (sok !== seen) {
    setSeen(sok);
    if (sok === undefined) setTyped('');
  }
  return (
    <TextField
      label={text('plans.filter.search')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        search.setFilter('sok', value || undefined, true);
      }}
    />
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
