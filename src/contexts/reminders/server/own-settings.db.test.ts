import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyTwoAreas, insertPerson } from '../../../../test/builders/people.ts';
import { dueItem, mailThrough, remindersApi, sourceOf } from '../../../../test/builders/reminders.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { swedishDate } from '../../../kernel/plain-date.ts';
import type { MadeCalendarAddressDto } from '../contract.ts';

const today = swedishDate(new Date());
let region: TestRegion;
let request: ReturnType<typeof remindersApi>['request'];
beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await applyTwoAreas(tx);
    await insertPerson(tx, 'ctrl', [{ role: 'controller', unit: 'R' }]);
    await insertPerson(tx, 'pv', [{ role: 'area-manager', unit: 'PV' }]);
    await insertPerson(tx, 'admin', [{ role: 'administrator', unit: 'R' }]);
  });
  const dueSources = [
    sourceOf((day) => [
      dueItem('late', -2, day, { roles: ['controller'], title: 'Läs in huvudboken, nu' }),
      dueItem('undated', null, day, { roles: ['controller'] }),
      dueItem('other', 1, day, { roles: ['area-manager'], unit: 'HC1' }),
    ]),
  ];
  ({ request } = remindersApi(region, { dueSources, mail: mailThrough('smtp://127.0.0.1:1') }));
});
afterAll(() => region.close());

const events = (action: string) =>
  region.database.snapshot((tx) =>
    tx.selectFrom('auditEvent').select(['actor', 'before', 'after']).where('action', '=', action).execute(),
  );
const codeOf = async (response: Response) => [response.status, ((await response.json()) as { code: string }).code];

describe('the choices about the digest', () => {
  const put = (person: string, body: unknown, ifMatch?: string) =>
    request('PUT', '/reminder-preferences', {
      person,
      body,
      headers: ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` },
    });
  const off = { digest: false, weekdaysOnly: true };

  test('are on for weekdays until one has chosen', async () => {
    const response = await request('GET', '/reminder-preferences', { person: 'ctrl' });
    expect(response.headers.get('etag')).toBe('"0"');
    expect(await response.json()).toEqual({
      hasPerson: true,
      address: 'ctrl@example.org',
      digest: true,
      weekdaysOnly: true,
      canSendMail: true,
    });
  });

  test('are changed with the version they are made on, once, and for oneself alone', async () => {
    expect(await codeOf(await put('ctrl', off))).toEqual([428, 'if-match-missing']);
    const two = await Promise.all([put('ctrl', off, '0'), put('ctrl', off, '0')]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await (await request('GET', '/reminder-preferences', { person: 'ctrl' })).json()).toMatchObject(off);
    expect(await (await request('GET', '/reminder-preferences', { person: 'pv' })).json()).toMatchObject({
      digest: true,
    });
    expect(await codeOf(await put('ctrl', { digest: true, weekdaysOnly: true }, '0'))).toEqual([
      412,
      'changed-meanwhile',
    ]);
    expect((await put('ctrl', { digest: true, weekdaysOnly: false }, '1')).headers.get('etag')).toBe('"2"');
    expect(await events('change-reminder-preferences')).toMatchObject([
      { actor: 'ctrl', before: { digest: true }, after: { digest: false } },
      { actor: 'ctrl', before: { digest: false }, after: { digest: true, weekdaysOnly: false } },
    ]);
  });

  test('need someone to belong to', async () => {
    expect((await put('nobody', off, '0')).status).toBe(403);
  });
});

describe('the calendar address', () => {
  const make = (person: string, replaces: string | null) =>
    request('POST', '/calendar-addresses', { person, body: { replaces } });
  const mine = async (person: string) =>
    ((await (await request('GET', '/calendar-addresses', { person })).json()) as { items: { id: string }[] }).items;
  const fetchCalendar = (path: string, headers = {}) => request('GET', path.replace('/api/v1', ''), { headers });
  let address: MadeCalendarAddressDto;

  test('is made once by a double click, and its secret is told then and never stored', async () => {
    const two = await Promise.all([make('ctrl', null), make('ctrl', null)]);
    expect(two.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    address = (await two.find(({ status }) => status === 201)!.json()) as MadeCalendarAddressDto;
    expect(address.path).toMatch(/^\/api\/v1\/calendars\/[\w-]{43}\.ics$/);
    const secret = /calendars\/(.*)\.ics/.exec(address.path)![1]!;
    const stored = await region.database.snapshot((tx) =>
      Promise.all([
        tx.selectFrom('calendarAddress').selectAll().execute(),
        tx.selectFrom('auditEvent').selectAll().execute(),
      ]),
    );
    expect(JSON.stringify(stored)).not.toContain(secret);
    expect(await mine('ctrl')).toEqual([{ id: address.id, createdAt: expect.any(String) }]);
    expect(await mine('pv')).toEqual([]);
  });

  test('gives what waits for its person as a calendar, without signing in, and nothing new when nothing is', async () => {
    const response = await fetchCalendar(address.path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text).toContain(`UID:late@${region.code}.varaktig\r\n`);
    expect(text).toContain('SUMMARY:Läs in huvudboken\\, nu\r\n');
    expect(text).toContain(`DTSTAMP:${today.replaceAll('-', '')}T000000Z\r\n`);
    expect(text).not.toMatch(/undated|other/);
    const etag = response.headers.get('etag')!;
    expect((await fetchCalendar(address.path, { 'if-none-match': etag })).status).toBe(304);
    expect((await fetchCalendar(address.path, { 'if-none-match': `W/${etag}` })).status).toBe(304);
    expect((await fetchCalendar(address.path, { 'if-none-match': '"old"' })).status).toBe(200);
  });

  test('answers the same to a wrong secret as to a revoked one', async () => {
    const wrong = `/calendars/${'x'.repeat(43)}.ics`;
    expect(await codeOf(await request('GET', wrong))).toEqual([404, 'calendar-address-gone']);
    expect(await codeOf(await request('DELETE', `/calendar-addresses/${address.id}`, { person: 'pv' }))).toEqual([
      404,
      'calendar-address-gone',
    ]);
    const replaced = (await (await make('ctrl', address.id)).json()) as MadeCalendarAddressDto;
    expect((await fetchCalendar(address.path)).status).toBe(404);
    expect((await fetchCalendar(replaced.path)).status).toBe(200);
    expect((await request('DELETE', `/calendar-addresses/${replaced.id}`, { person: 'ctrl' })).status).toBe(200);
    expect((await fetchCalendar(replaced.path)).status).toBe(404);
    expect(await mine('ctrl')).toEqual([]);
    expect((await events('make-calendar-address')).length).toBe(2);
    expect((await events('revoke-calendar-address')).length).toBe(1);
  });

  test('is empty for who has no appointment any more', async () => {
    const made = (await (await make('ctrl', null)).json()) as MadeCalendarAddressDto;
    await region.database.transaction((tx) =>
      tx.updateTable('appointment').set({ validTo: '2026-01-02' }).where('personId', '=', 'ctrl').execute(),
    );
    const text = await (await fetchCalendar(made.path)).text();
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).not.toContain('VEVENT');
  });
});
