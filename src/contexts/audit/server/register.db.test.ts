import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Asked, roleApi } from '../../../../test/builders/role-api.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { type AuditEvent, appendEvent } from '../../../platform/audit/append-event.ts';
import type { AuditEventDto, AuditEventListDto } from '../contract.ts';
import { auditRefusals } from '../refusals.ts';
import { auditRoutes } from './routes.ts';
import { verifyExport } from './verify-export.ts';

const AUDITOR = 'revisor auditor';
const HEAD = 'vc-hc01 head-of-department HC01';

let region: TestRegion;
let api: ReturnType<typeof roleApi>;
const event = (entityId: string, given: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: { id: 'ctrl', role: 'controller' },
  action: 'import-file',
  entity: 'import',
  entityId,
  at: new Date('2026-08-01T10:00:00Z'),
  ...given,
});

beforeAll(async () => {
  region = await openTestRegion();
  api = roleApi(region, auditRoutes({}), [auditRefusals]);
  await region.database.transaction(async (tx) => {
    const createdAt = '2026-01-01T00:00:00Z';
    await tx.insertInto('person').values({ id: 'ctrl', name: 'Per Siffermark', createdAt }).execute();
    await appendEvent(tx, event('1', { after: { file: 'ledger-2026.csv', status: 'applied' } }));
    const before = { status: 'applied', file: 'ledger-2026.csv' };
    const at = new Date('2026-08-02T22:30:00Z');
    await appendEvent(tx, event('1', { action: 'undo-import', before, after: { ...before, status: 'undone' }, at }));
    const admin = { actor: { id: 'admin', role: 'administrator' }, entity: 'person', action: 'change-person' };
    await appendEvent(tx, event('p7', { ...admin, before: { name: 'Ada' }, after: { name: 'Ida' } }));
    for (let index = 0; index < 60; index++) await appendEvent(tx, event(String(100 + index)));
  });
});
afterAll(() => region.close());

const items = async (path: string, asked: Asked = { as: AUDITOR }): Promise<AuditEventDto[]> =>
  (await api.ask<AuditEventListDto>(path, asked)).body.items;

describe('the register over HTTP', () => {
  it('tells each event as a sentence with its fields before and after', async () => {
    const [undone, imported] = await items('/audit-events?entity=import&entityId=1');
    expect(undone).toMatchObject({
      sentence: 'Per Siffermark tog tillbaka inläsning 1, filen ledger-2026.csv.',
      roleName: 'Controller',
      changes: [{ field: 'status', label: 'Läge', before: 'applied', after: 'undone' }],
    });
    expect(imported?.sentence).toBe('Per Siffermark läste in filen ledger-2026.csv (inläsning 1).');
  });

  it.each([
    ['the words of its action', 'text=tog tillbaka'],
    ['a value of its fields', 'text=UNDONE'],
    ['the day it has in Sweden', 'from=2026-08-03&to=2026-08-03'],
    ['its action', 'action=undo-import'],
  ])('finds an event by %s', async (_, query) => {
    const found = await items(`/audit-events?readings=false&${query}`);
    expect(found.map(({ action }) => action)).toEqual(['undo-import']);
  });

  it('finds events by the name of who did them, and takes signs of a pattern as they are', async () => {
    expect((await items('/audit-events?text=siffermark')).length).toBe(50);
    expect(await items('/audit-events?text=100%25')).toEqual([]);
  });

  it('goes on where the page before ended, with the same filter', async () => {
    const first = await api.ask<AuditEventListDto>('/audit-events?actor=ctrl', { as: AUDITOR });
    expect(first.body.items).toHaveLength(50);
    const rest = await items(first.body.next!.replace('/api/v1', ''));
    expect(rest).toHaveLength(12);
    expect(rest.every(({ actor }) => actor === 'ctrl')).toBe(true);
    expect(new Set([...first.body.items, ...rest].map(({ id }) => id)).size).toBe(62);
  });

  it('records who read it, and can leave the readings out', async () => {
    await items('/audit-events');
    const [newest] = await items('/audit-events?entity=reading');
    expect(newest).toMatchObject({ actor: 'revisor', action: 'read-audit-events' });
    expect((await items('/audit-events?readings=false')).some(({ entity }) => entity === 'reading')).toBe(false);
  });

  it('is not for a head of department', async () => {
    expect((await api.ask('/audit-events', { as: HEAD })).status).toBe(403);
    expect((await api.ask('/audit-events.jsonl', { as: HEAD })).status).toBe(403);
  });

  it('refuses a day that there is none of', async () => {
    expect((await api.ask('/audit-events?from=2026-02-30', { as: AUDITOR })).status).toBe(400);
  });

  it('is given whole as a file that holds', async () => {
    const answer = await api.request('/audit-events.jsonl', { as: AUDITOR });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="handelser-.*\.jsonl"$/);
    const verdict = await verifyExport(answer.body as unknown as AsyncIterable<Uint8Array>);
    expect(verdict).toMatchObject({ holds: true, region: region.code });
  });
});

describe('the history of one thing', () => {
  it('is open to whoever may read the thing, and leaves no trace of its own', async () => {
    const found = await items('/histories?entity=import&entityId=1', { as: HEAD });
    expect(found.map(({ action }) => action)).toEqual(['undo-import', 'import-file']);
    expect(found[0]?.changes).toHaveLength(1);
    expect(await items('/audit-events?entity=reading&text=histories')).toEqual([]);
  });

  it('keeps what is about people to those who may read of people, and the values to the register', async () => {
    expect((await api.ask('/histories?entity=person&entityId=p7', { as: HEAD })).body).toMatchObject({
      code: 'history-not-permitted',
    });
    const [told] = await items('/histories?entity=person&entityId=p7', { as: AUDITOR });
    expect(told).toMatchObject({ action: 'change-person', changes: [], changesHidden: true });
    expect(JSON.stringify(told)).not.toMatch(/Ada|Ida/);
  });
});
