import { createHash } from 'node:crypto';
import * as z from 'zod';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { CalendarAddressList, MadeCalendarAddress, NewCalendarAddress } from '../contract.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { listCalendarAddresses } from './list-calendar-addresses.ts';
import { makeCalendarAddress } from './make-calendar-address.ts';
import { readCalendar } from './read-calendar.ts';
import { revokeCalendarAddress } from './revoke-calendar-address.ts';

const own = { tag: 'reminders', permission: 'reminders.own' } as const;

export const calendarRoutes = (dependencies: RemindersDependencies): readonly Route[] => [
  ...addressRoutes,
  defineRoute({
    method: 'get',
    path: '/calendars/{file}',
    summary:
      'What waits for a person, as iCalendar. A calendar cannot sign in: the secret in the address is what it shows',
    tag: 'reminders',
    permission: 'open.anyone',
    auditEvent: null,
    params: z.object({ file: z.string().max(200) }),
    response: 'text/calendar; charset=utf-8',
    handle: async ({ region, params, headers, now }) => {
      const text = await region.database.snapshot((tx) =>
        readCalendar(tx, { file: params.file, regionCode: region.code }, dependencies, now),
      );
      const etag = `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`;
      const common = { etag, 'cache-control': 'private, no-cache' };
      if (isKnown(headers.get('if-none-match'), etag)) return new Reply(null, { status: 304, headers: common });
      return new Reply(text, { headers: { ...common, 'content-disposition': 'inline; filename="att-gora.ics"' } });
    },
  }),
];

/** A compressed answer's tag comes back marked as weak. */
const isKnown = (header: string | null, etag: string): boolean =>
  header?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) === true;

const addressRoutes: readonly Route[] = [
  defineRoute({
    ...own,
    method: 'get',
    path: '/calendar-addresses',
    summary: 'The caller’s calendar address in force, without its secret: one or none',
    auditEvent: null,
    response: CalendarAddressList,
    handle: async ({ region, actor }) => ({
      items: await region.database.snapshot((tx) => listCalendarAddresses(tx, actor.id)),
      next: null,
    }),
  }),
  defineRoute({
    ...own,
    method: 'post',
    path: '/calendar-addresses',
    summary: 'Makes the caller a calendar address, in place of the one in force; the secret is told this once',
    auditEvent: 'make-calendar-address',
    body: NewCalendarAddress,
    response: MadeCalendarAddress,
    status: 201,
    handle: ({ region, body, actor, now }) =>
      region.database.transaction((tx) => makeCalendarAddress(tx, body, { actor, now })),
  }),
  defineRoute({
    ...own,
    method: 'delete',
    path: '/calendar-addresses/{id}',
    summary: 'Revokes one of the caller’s own calendar addresses',
    auditEvent: 'revoke-calendar-address',
    params: z.object({ id: z.uuid() }),
    response: z.object({ id: z.string() }),
    handle: ({ region, params, actor, now }) =>
      region.database.transaction((tx) => revokeCalendarAddress(tx, params.id, { actor, now })),
  }),
];
