import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type ActionFilter, FILTER_KEYS, type FilterKey } from './filter-actions.ts';

export const VIEWS = [
  'tabell',
  'tavla',
  'tidslinje',
  'omraden',
  'ansvariga',
  'nyckeltal',
  'enheter',
  'effekter',
] as const;
export type View = (typeof VIEWS)[number];

export type PlanSearch = ReturnType<typeof usePlanSearch>;

/** The plan, the view and the filter that the address names, and ways to another. */
export function usePlanSearch() {
  const search = useSearch({ strict: false }) as Readonly<Record<string, unknown>>;
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  const navigate = useNavigate();
  return useMemo(() => {
    const text = (name: string) => (typeof search[name] === 'string' && search[name] ? search[name] : undefined);
    const filter = Object.fromEntries(
      FILTER_KEYS.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)!]])),
    ) as ActionFilter;
    const set = (change: Readonly<Record<string, string | undefined>>, replace = false) =>
      void navigate({
        search: ((before: Record<string, unknown>) => ({ ...before, ...change })) as never,
        replace,
        resetScroll: false,
      });
    return {
      key,
      view: (VIEWS as readonly string[]).includes(text('vy') ?? '') ? (text('vy') as View) : 'tabell',
      filter,
      setView: (view: View) => set({ vy: view === 'tabell' ? undefined : view }),
      setFilter: (name: FilterKey, value: string | undefined, replace = false) => set({ [name]: value }, replace),
      clear: () => set(Object.fromEntries(FILTER_KEYS.map((name) => [name, undefined]))),
    };
  }, [search, key, navigate]);
}
