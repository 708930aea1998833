import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiGetAll, apiGetTagged } from '../../../web/api.ts';
import type { CalendarAddressDto, DueItemListDto, OutboxMessageListDto, ReminderPreferencesDto } from '../contract.ts';

/** The queries of the reader's own pages; keys begin with the API resource, as in `web/queries.ts`. */
export const reminderQueries = {
  dueItems: () =>
    queryOptions({
      queryKey: ['due-items'],
      queryFn: ({ signal }) => apiGet<DueItemListDto>('/due-items', {}, signal),
    }),

  preferences: () =>
    queryOptions({
      queryKey: ['reminder-preferences'],
      queryFn: ({ signal }) => apiGetTagged<ReminderPreferencesDto>('/reminder-preferences', {}, signal),
    }),

  calendarAddress: () =>
    queryOptions({
      queryKey: ['calendar-addresses'],
      queryFn: async ({ signal }): Promise<CalendarAddressDto | null> =>
        (await apiGetAll<CalendarAddressDto>('/calendar-addresses', {}, signal))[0] ?? null,
    }),

  /** What failed and what is of unknown fate, the newest of each. */
  outbox: () =>
    queryOptions({
      queryKey: ['outbox-messages'],
      queryFn: async ({ signal }) => {
        const ask = (status: string) => apiGet<OutboxMessageListDto>('/outbox-messages', { status }, signal);
        const [unknown, failed] = await Promise.all([ask('unknown'), ask('failed')]);
        return { ...failed, items: [...unknown.items, ...failed.items] };
      },
    }),
};
