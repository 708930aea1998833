import { httpRefusals } from '../../src/platform/http/refusals.ts';
import { createApi } from '../../src/platform/http/create-api.ts';
import { speaker } from '../../src/platform/http/sentences.ts';
import type { MailSettings } from '../../src/platform/mail/mail-settings.ts';
import { readMailSettings } from '../../src/platform/mail/mail-settings.ts';
import { organisationRefusals } from '../../src/contexts/organisation/refusals.ts';
import { remindersRefusals } from '../../src/contexts/reminders/refusals.ts';
import { type RemindersDependencies, remindersRoutes } from '../../src/contexts/reminders/server.ts';
import type { DueItem } from '../../src/kernel/due-item.ts';
import { addDays, type PlainDate } from '../../src/kernel/plain-date.ts';
import type { DueSource } from '../../src/platform/due-source.ts';
import type { TestRegion } from '../database/open-test-region.ts';
import { accessByHeader } from './people.ts';

export const NO_MAIL: MailSettings = readMailSettings({});

export const mailThrough = (smtpUrl: string): MailSettings =>
  readMailSettings({
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Varaktig <varaktig@example.org>',
    PUBLIC_URL: 'https://varaktig.example.org',
  });

/** Something due a number of days from today, or undated. */
export function dueItem(key: string, inDays: number | null, today: PlainDate, more: Partial<DueItem> = {}): DueItem {
  const due = inDays === null ? null : addDays(today, inDays);
  return { key, kind: 'test', title: `Gör ${key}`, due, unit: 'R', link: `/prov/${key}`, ...more };
}

/** A source of what does not come from the database. */
export const sourceOf =
  (itemsOn: (today: PlainDate) => DueItem[]): DueSource =>
  async (_tx, { today }) =>
    itemsOn(today);

/** The routes as in the running program; `x-person` says who calls. */
export function remindersApi(region: TestRegion, dependencies: RemindersDependencies) {
  const faults: unknown[] = [];
  const sentences = [remindersRefusals, httpRefusals, organisationRefusals];
  const api = createApi({
    region,
    access: accessByHeader(region.database),
    routes: remindersRoutes(dependencies),
    speakers: { sv: speaker(sentences, 'sv'), en: speaker(sentences, 'en') },
    version: '0',
    checkResponses: true,
    onFault: (error) => faults.push(error),
  });
  const request = async (
    method: string,
    path: string,
    { person, body, headers = {} }: { person?: string; body?: unknown; headers?: Record<string, string> } = {},
  ): Promise<Response> =>
    api.request(path, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(person === undefined ? {} : { 'x-person': person }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  return { request, faults };
}
