import { useQueryClient } from '@tanstack/react-query';

/** Asks again for everything on the page that could not be fetched: one press, not one for each part of the page. */
export function useRetryFailed(): () => void {
  const client = useQueryClient();
  return () => void client.refetchQueries({ type: 'active', predicate: ({ state }) => state.status === 'error' });
}
