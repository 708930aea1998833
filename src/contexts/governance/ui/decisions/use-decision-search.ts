import { useNavigate, useSearch } from '@tanstack/react-router';

const KEYS = ['sok', 'ar', 'forum', 'enhet', 'galler'] as const;
/** What the list is limited to, as it stands in the address. */
export type DecisionSearch = Partial<Record<(typeof KEYS)[number], string>>;

export function useDecisionSearch(): [DecisionSearch, (changed: DecisionSearch) => void] {
  const all: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const search: DecisionSearch = Object.fromEntries(
    KEYS.flatMap((key) => (typeof all[key] === 'string' && all[key] !== '' ? [[key, all[key]]] : [])),
  );
  const write = (changed: DecisionSearch) =>
    void navigate({
      to: '.',
      replace: true,
      search: ((previous: Record<string, unknown>) => {
        const next: Record<string, unknown> = { ...previous, ...changed };
        return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== ''));
      }) as never,
    });
  return [search, write];
}
