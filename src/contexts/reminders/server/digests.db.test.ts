import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyTwoAreas, insertPerson } from '../../../../test/builders/people.ts';
import { dueItem, NO_MAIL, sourceOf } from '../../../../test/builders/reminders.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import { queueDigests, sendOutbox } from './run-reminders.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await applyTwoAreas(tx);
    await insertPerson(tx, 'ctrl', [{ role: 'controller', unit: 'R' }]);
    await insertPerson(tx, 'pv', [{ role: 'area-manager', unit: 'PV' }]);
    await insertPerson(tx, 'vik', [{ role: 'area-manager', unit: 'PV', substituteFor: 'pv' }]);
    await insertPerson(tx, 'ls', [{ role: 'area-manager', unit: 'LS' }]);
    await insertPerson(tx, 'utan', [{ role: 'controller', unit: 'R' }], null);
    await insertPerson(tx, 'slut', [{ role: 'controller', unit: 'R', validTo: '2026-11-25' }]);
  });
});
afterAll(() => region.close());
beforeEach(() =>
  region.database.transaction(async (tx) => {
    await tx.deleteFrom('outboxMessage').execute();
    await tx.deleteFrom('reminderPreference').execute();
  }),
);

// A Thursday, at 06:30 in Sweden.
const thursday = new Date('2026-11-26T05:30:00Z');
const onDay = (days: number) => new Date(thursday.getTime() + days * 86_400_000);
const items = sourceOf((today) => [
  dueItem('late', -1, today, { roles: ['controller'] }),
  dueItem('soon', 7, today, { persons: ['pv'], unit: 'HC1' }),
]);
const queue = (now: Date, ...dueSources: DueSource[]) =>
  queueDigests(region.database, { dueSources: dueSources.length > 0 ? dueSources : [items], mail: NO_MAIL }, now);
const keys = () =>
  region.database.snapshot(async (tx) => {
    const rows = await tx.selectFrom('outboxMessage').select('dedupeKey').orderBy('dedupeKey').execute();
    return rows.map(({ dedupeKey }) => dedupeKey);
  });
const choose = (personId: string, digest: boolean, weekdaysOnly: boolean) =>
  region.database.transaction((tx) =>
    tx
      .insertInto('reminderPreference')
      .values({ personId, digest, weekdaysOnly, version: 1, changedAt: thursday.toISOString() })
      .execute(),
  );

test('everyone for whom something is due, and who has an address and an appointment, gets one a day', async () => {
  expect(await queue(thursday)).toMatchObject({ queued: 3, unreadParts: 0 });
  expect(await keys()).toEqual(['digest:ctrl:2026-11-26', 'digest:pv:2026-11-26', 'digest:vik:2026-11-26']);
  expect(await queue(new Date(thursday.getTime() + 60_000))).toMatchObject({ queued: 0 });
  expect(await queue(onDay(1))).toMatchObject({ queued: 3 });
});

test('two servers at once write one each', async () => {
  await Promise.all([queue(thursday), queue(thursday), queue(thursday)]);
  expect(await keys()).toHaveLength(3);
});

test('who has turned it off gets none, and at the week-end only who has asked for it', async () => {
  await choose('ctrl', false, false);
  await choose('pv', true, false);
  expect(await queue(thursday)).toMatchObject({ queued: 2 });
  expect(await queue(onDay(2))).toMatchObject({ queued: 1 });
  expect(await keys()).toEqual(['digest:pv:2026-11-26', 'digest:pv:2026-11-28', 'digest:vik:2026-11-26']);
});

test('when a source fails the others are told about, and the mail says that it may lack something', async () => {
  const broken: DueSource = async () => {
    throw new Error('no');
  };
  expect(await queue(thursday, broken, items)).toMatchObject({ queued: 3, unreadParts: 1 });
  const { body } = await region.database.snapshot((tx) =>
    tx.selectFrom('outboxMessage').select('body').limit(1).executeTakeFirstOrThrow(),
  );
  expect(body).toContain('kunde inte läsas');
});

test('where mail is not set up everything waits, until a day-old digest is of no use', async () => {
  await queue(thursday);
  const state = async () => {
    await sendOutbox(region.database, { dueSources: [], mail: NO_MAIL });
    return region.database.snapshot((tx) => tx.selectFrom('outboxMessage').select(['status', 'expiresAt']).execute());
  };
  const [first] = await state();
  expect(first?.expiresAt).toBe('2026-11-26T23:30:00.000Z');
  await region.database.transaction((tx) =>
    tx.updateTable('outboxMessage').set({ expiresAt: '2026-01-01T00:00:00Z' }).execute(),
  );
  expect((await state()).map(({ status }) => status)).toEqual(['expired', 'expired', 'expired']);
});
