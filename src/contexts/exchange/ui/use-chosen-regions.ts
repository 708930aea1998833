import { useNavigate, useSearch } from '@tanstack/react-router';

const NONE = '-';

/** The regions whose published figures are shown: in the address, so that a chosen comparison can be sent on. */
export function useChosenRegions(standard: readonly string[]): [string[], (regions: readonly string[]) => void] {
  const { regions } = useSearch({ strict: false }) as { regions?: string };
  const navigate = useNavigate();
  const chosen = regions === undefined ? [...standard] : regions === NONE ? [] : regions.split(',');
  const choose = (next: readonly string[]) => {
    const written = next.length === 0 ? NONE : next.join(',');
    const changed = (previous: Record<string, unknown>) => ({ ...previous, regions: written });
    void navigate({ to: '.', search: changed as never, resetScroll: false });
  };
  return [chosen, choose];
}
