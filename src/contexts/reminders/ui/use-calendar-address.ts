import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../web/api.ts';
import type { MadeCalendarAddressDto } from '../contract.ts';
import { reminderQueries } from './reminder-queries.ts';

/** Making, replacing and revoking the reader's calendar address. The secret lives only in the answer to `make`. */
export function useCalendarAddress(onDone: () => void) {
  const client = useQueryClient();
  const { queryKey } = reminderQueries.calendarAddress();
  // Made or revoked in another tab meanwhile: what is shown is asked for again.
  const onError = () => client.invalidateQueries({ queryKey });
  const make = useMutation({
    mutationFn: (replaces: string | null) =>
      apiSend<MadeCalendarAddressDto>('POST', '/calendar-addresses', { body: { replaces } }),
    onSuccess: ({ data: { id, createdAt } }) => {
      client.setQueryData(queryKey, () => ({ id, createdAt }));
      revoke.reset();
      onDone();
    },
    onError,
  });
  const revoke = useMutation({
    mutationFn: (id: string) => apiSend<{ id: string }>('DELETE', `/calendar-addresses/${id}`),
    onSuccess: () => {
      client.setQueryData(queryKey, null);
      make.reset();
      onDone();
    },
    onError,
  });
  const madePath = make.data?.data.path;
  return { make, revoke, address: madePath && `${location.origin}${madePath}` };
}
