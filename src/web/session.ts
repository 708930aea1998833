import { queryOptions, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { SessionDto } from '../contexts/people/contract.ts';
import { apiGet } from './api.ts';

export const sessionQuery = () =>
  queryOptions({ queryKey: ['session'], queryFn: ({ signal }) => apiGet<SessionDto>('/session', {}, signal) });

export type May = (permission: string, unit?: string) => boolean;

/** Whether the reader may do something, in a unit or anywhere. The server decides; this is for what is shown. */
export function mayOf(session: SessionDto | undefined): May {
  return (permission, unit) => {
    const extent = session?.permissions[permission];
    if (extent === undefined) return false;
    return extent === 'all' || (unit === undefined ? extent.length > 0 : extent.includes(unit));
  };
}

/** Who reads this page, and what the reader may. */
export function useSession(): { session: SessionDto | undefined; may: May; error: unknown } {
  const { data, error } = useQuery(sessionQuery());
  return useMemo(() => ({ session: data, may: mayOf(data), error: data ? undefined : error }), [data, error]);
}
