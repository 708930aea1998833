import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queries } from '../../../../web/queries.ts';
import { useLanguage, useRoleName, useText } from '../../../../web/text.ts';
import { planQueries } from './plan-queries.ts';

/** What forms about actions choose among. Each list is remade only when its answer is. */
export function useUnitOptions() {
  const units = useQuery(queries.units());
  return useMemo(() => {
    const newest = new Map((units.data ?? []).map(({ code, name }) => [code, name]));
    return [...newest].map(([key, label]) => ({ key, label }));
  }, [units.data]);
}

export function usePersonOptions() {
  const people = useQuery(planQueries.personNames());
  const roleName = useRoleName();
  return (people.data ?? []).map(({ id, name, appointments }) => ({
    key: id,
    label: name,
    detail: appointments.map(({ role, unitName }) => `${roleName(role)}, ${unitName ?? ''}`).join(' · '),
  }));
}

export function useCategoryOptions() {
  const text = useText();
  const categories = useQuery(queries.staffCategories());
  return [
    { key: 'all', label: text('plans.effects.every-category') },
    ...(categories.data ?? []).map(({ key, name }) => ({ key, label: name })),
  ];
}

export function useIndicatorOptions() {
  const { language } = useLanguage();
  const indicators = useQuery(queries.indicators());
  return (indicators.data ?? [])
    .map(({ key, name }) => ({ key, label: name[language] }))
    .toSorted((one, other) => one.label.localeCompare(other.label, 'sv'));
}
