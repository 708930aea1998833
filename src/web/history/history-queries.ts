import { infiniteQueryOptions } from '@tanstack/react-query';
import type { AuditEventListDto } from '../../contexts/audit/contract.ts';
import { apiGet } from '../api.ts';

/** What has happened to one thing, a page at a time. The key begins with `histories`: make it stale when the thing is changed. */
export const historyQuery = (entity: string, entityId: string) =>
  infiniteQueryOptions({
    queryKey: ['histories', entity, entityId],
    queryFn: ({ signal, pageParam }) =>
      apiGet<AuditEventListDto>('/histories', { entity, entityId, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => (next === null ? undefined : afterOf(next)),
  });

/** Where the next page begins, from the address that the answer gives. */
export const afterOf = (next: string): string | undefined =>
  new URLSearchParams(next.split('?')[1]).get('after') ?? undefined;
