import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyTwoAreas, insertPerson } from '../../../../test/builders/people.ts';
import { dueItem, mailThrough } from '../../../../test/builders/reminders.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { startSmtpReceiver } from '../../../../test/mail/smtp-receiver.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import { reminderWork } from './reminder-loop.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await applyTwoAreas(tx);
    await insertPerson(tx, 'ctrl', [{ role: 'controller', unit: 'R' }]);
  });
});
afterAll(() => region.close());

test('the day’s digest is written at half past six, once, and as soon as what failed can be read', async () => {
  const receiver = await startSmtpReceiver();
  let asked = 0;
  let isBroken = true;
  const source: DueSource = async (_tx, { today }) => {
    asked += 1;
    if (isBroken) throw new Error('no');
    return [dueItem('late', -1, today, { roles: ['controller'] })];
  };
  // A Thursday far ahead: sending goes by the real clock, and finds that no time has come.
  let now = new Date('2076-11-26T05:29:00Z');
  const work = reminderWork(region.database, { dueSources: [source], mail: mailThrough(receiver.url) }, () => now);
  const minute = (instant: string) => {
    now = new Date(instant);
    return work({ isStopping: () => false });
  };
  await minute('2076-11-26T05:29:00Z');
  expect(asked, 'before half past six').toBe(0);
  await minute('2076-11-26T05:30:00Z');
  isBroken = false;
  await minute('2076-11-26T05:31:00Z');
  await minute('2076-11-26T05:32:00Z');
  expect(asked, 'once more after the fault, and then no more').toBe(2);
  await minute('2076-11-27T05:30:00Z');
  await minute('2076-11-28T19:00:00Z');
  expect(asked, 'again the next morning, and not in the evening').toBe(3);
  const rows = await region.database.snapshot((tx) =>
    tx.selectFrom('outboxMessage').select('dedupeKey').orderBy('number').execute(),
  );
  expect(rows.map(({ dedupeKey }) => dedupeKey)).toEqual(['digest:ctrl:2076-11-26', 'digest:ctrl:2076-11-27']);
  await receiver.close();
});
