import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

const RESOURCES = new Set(['steering-groups', 'meetings', 'follow-up-points', 'proposals', 'decisions', 'histories']);

/** Fetches anew whatever of steering and decisions is on the page: one change shows in several of them. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(
    () => client.invalidateQueries({ predicate: ({ queryKey }) => RESOURCES.has(String(queryKey[0])) }),
    [client],
  );
}
