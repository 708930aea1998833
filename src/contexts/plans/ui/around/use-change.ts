import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../../web/api.ts';

const RESOURCES: readonly string[] = [
  'local-plans',
  'local-plan-deviations',
  'risks',
  'consultations',
  'consultation-requirement',
  'forces',
  'plans',
  'planned-actions',
  'history',
];

export type Sent = { method: 'POST' | 'PATCH' | 'PUT'; path: string; body: unknown; ifMatch?: string | number };

/** Sends a change; every answer that it may have made stale is read anew. */
export function useChange<T>(onDone?: (answer: T) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ method, path, body, ifMatch }: Sent) =>
      (await apiSend<T>(method, path, { body, ...(ifMatch === undefined ? {} : { ifMatch: `"${ifMatch}"` }) })).data,
    onSuccess: async (answer) => {
      await client.invalidateQueries({ predicate: ({ queryKey }) => RESOURCES.includes(String(queryKey[0])) });
      onDone?.(answer);
    },
  });
}
