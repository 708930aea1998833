import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';
import { refreshFollowUp } from './follow-up-queries.ts';

type Change = { method?: 'POST' | 'PATCH'; path: string; body?: unknown; ifMatch?: string | number };

/** Sends a change of follow-up, and has everything that it may have changed read anew. */
export function useChange<T = unknown>(onDone?: (answer: T) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ method = 'POST', path, body = {}, ifMatch }: Change) => {
      const { data } = await apiSend<T>(method, path, {
        body,
        ...(ifMatch === undefined ? {} : { ifMatch: `"${ifMatch}"` }),
      });
      return data;
    },
    onSuccess: async (answer) => {
      await refreshFollowUp(client);
      onDone?.(answer);
    },
  });
}
