import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyTwoAreas } from '../../../../test/builders/people.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { plainDate } from '../../../kernel/plain-date.ts';
import { ledgerDueSource } from './ledger-due-source.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const due = () =>
  region.database.snapshot((tx) =>
    ledgerDueSource(tx, { today: plainDate('2026-11-26'), now: new Date('2026-11-26T08:00:00Z') }),
  );
const imported = (kind: string, lastMonth: string, status = 'applied') =>
  region.database.transaction((tx) =>
    tx
      .insertInto('importBatch')
      .values({
        kind,
        profile: 'general',
        fileName: 'x.csv',
        contentHash: `${kind}${lastMonth}`,
        byteSize: 1,
        encoding: 'utf-8',
        firstMonth: lastMonth,
        lastMonth,
        rowsRead: 0,
        rowsStored: 0,
        rowsSkipped: 0,
        sumUnit: 'ore',
        sumRead: 0,
        sumStored: 0,
        sumSkipped: 0,
        status,
        importedAt: '2026-11-01T08:00:00Z',
        importedBy: 'local',
      })
      .execute(),
  );

test('a region without units is asked for nothing', async () => {
  expect(await due()).toEqual([]);
});

test('the months after the last ledger that is still there wait for the controller', async () => {
  await region.database.transaction(applyTwoAreas);
  expect(await due()).toMatchObject([{ key: 'ledger-missing', unit: 'R', due: null }]);
  await imported('ledger', '2026-08-01');
  await imported('sie', '2026-10-01', 'undone');
  await imported('staff', '2026-10-01');
  expect(await due()).toMatchObject([
    { key: 'ledger-missing:2026-09:2026-10', due: '2026-10-14' },
    { key: 'ledger-missing:2026-11:2026-11', due: '2026-12-14' },
  ]);
  await imported('sie', '2026-10-01');
  expect(await due()).toMatchObject([{ key: 'ledger-missing:2026-11:2026-11' }]);
});
