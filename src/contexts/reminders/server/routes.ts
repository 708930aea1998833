import { Refusal } from '../../../kernel/refusal.ts';
import { type Call, defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import {
  DueItemList,
  ReminderPreferences,
  ReminderPreferencesChange,
  type ReminderPreferencesDto,
} from '../contract.ts';
import type { Holder } from '../domain/waits-for.ts';
import { calendarRoutes } from './calendar-routes.ts';
import { changePreferences } from './change-preferences.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { listDueItems } from './list-due-items.ts';
import { outboxRoutes } from './outbox-routes.ts';
import { type Preferences, readPreferences } from './read-preferences.ts';

const own = { tag: 'reminders', permission: 'reminders.own' } as const;

/** What waits for the caller, what the caller has chosen about being told, and the mail that is on its way. */
export const remindersRoutes = (dependencies: RemindersDependencies): readonly Route[] => [
  defineRoute({
    ...own,
    method: 'get',
    path: '/due-items',
    summary: 'What waits for the caller, by date, what is overdue first',
    auditEvent: null,
    response: DueItemList,
    handle: (call) =>
      call.region.database.snapshot((tx) => listDueItems(tx, dependencies.dueSources, holderOf(call), call.now)),
  }),
  defineRoute({
    ...own,
    method: 'get',
    path: '/reminder-preferences',
    summary: 'What the caller has chosen about the daily digest; its ETag goes in If-Match with a change',
    auditEvent: null,
    response: ReminderPreferences,
    handle: async ({ region, actor }) =>
      answer(await region.database.snapshot((tx) => readPreferences(tx, actor.id)), dependencies),
  }),
  defineRoute({
    ...own,
    method: 'put',
    path: '/reminder-preferences',
    summary: 'Changes what the caller has chosen',
    auditEvent: 'change-reminder-preferences',
    body: ReminderPreferencesChange,
    response: ReminderPreferences,
    handle: async ({ region, body, ifMatch, actor, now }) => {
      if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
      const changed = await region.database.transaction((tx) =>
        changePreferences(tx, { ...body, ifMatch }, { actor, now }),
      );
      return answer(changed, dependencies);
    },
  }),
  ...calendarRoutes(dependencies),
  ...outboxRoutes(dependencies),
];

const holderOf = ({ principal, actor }: Pick<Call<never, never, never>, 'principal' | 'actor'>): Holder => ({
  personId: actor.id,
  grants: principal?.grants ?? [],
});

function answer({ version, ...chosen }: Preferences, { mail }: RemindersDependencies): Reply {
  const body: ReminderPreferencesDto = { ...chosen, canSendMail: mail.missing.length === 0 };
  return new Reply(body, { headers: { etag: `"${version}"` } });
}
