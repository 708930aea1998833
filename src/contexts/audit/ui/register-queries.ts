import { infiniteQueryOptions } from '@tanstack/react-query';
import { apiGet } from '../../../web/api.ts';
import { afterOf } from '../../../web/history/history-queries.ts';
import type { AuditEventListDto } from '../contract.ts';

/** What is looked for, as it stands in the address. */
export type RegisterSearch = Partial<
  Record<'text' | 'actor' | 'action' | 'entity' | 'entityId' | 'from' | 'to' | 'readings', string | undefined>
>;

/** Each asking is recorded in the register itself, so the answer is kept until something else is asked. */
export const registerQuery = ({ readings, ...search }: RegisterSearch) =>
  infiniteQueryOptions({
    queryKey: ['audit-events', search, readings],
    queryFn: ({ signal, pageParam }) =>
      apiGet<AuditEventListDto>(
        '/audit-events',
        { ...search, readings: readings === 'ja' ? 'true' : 'false', after: pageParam },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => (next === null ? undefined : afterOf(next)),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
