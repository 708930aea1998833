import { useNavigate, useParams, useSearch } from '@tanstack/react-router';

export type PageSearch = Readonly<Record<string, string | undefined>>;

/** What the page keeps in its address besides the context, and how it is changed; Back undoes a change. */
export function usePageSearch(): { search: PageSearch; setSearch(change: PageSearch): void } {
  const search = useSearch({ strict: false }) as PageSearch;
  const navigate = useNavigate();
  const setSearch = (change: PageSearch) => {
    const changed = (previous: PageSearch) => ({ ...previous, ...change });
    void navigate({ to: '.', search: changed as never, resetScroll: false });
  };
  return { search, setSearch };
}

/** The indicator's key in the address. */
export function useIndicatorKey(): string {
  const { key = '' } = useParams({ strict: false }) as { key?: string };
  return key;
}
