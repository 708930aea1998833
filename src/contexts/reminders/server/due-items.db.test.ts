import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyTwoAreas, insertPerson } from '../../../../test/builders/people.ts';
import { dueItem, NO_MAIL, remindersApi, sourceOf } from '../../../../test/builders/reminders.ts';
import { openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { addDays, swedishDate } from '../../../kernel/plain-date.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import type { DueItemListDto } from '../contract.ts';

const today = swedishDate(new Date());
let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
  await region.database.transaction(async (tx) => {
    await applyTwoAreas(tx);
    await insertPerson(tx, 'ctrl', [{ role: 'controller', unit: 'R' }]);
    await insertPerson(tx, 'pv', [{ role: 'area-manager', unit: 'PV' }]);
    await insertPerson(tx, 'ls', [{ role: 'area-manager', unit: 'LS' }]);
    await insertPerson(tx, 'vik', [{ role: 'area-manager', unit: 'PV', substituteFor: 'pv' }]);
    await insertPerson(tx, 'slut', [{ role: 'controller', unit: 'R', validTo: addDays(today, -1) }]);
    await insertPerson(tx, 'sista', [{ role: 'controller', unit: 'R', validTo: today }]);
  });
});
afterAll(() => region.close());

async function list(person: string, ...dueSources: DueSource[]): Promise<DueItemListDto> {
  const { request } = remindersApi(region, { dueSources, mail: NO_MAIL });
  const response = await request('GET', '/due-items', { person });
  expect(response.status).toBe(200);
  return (await response.json()) as DueItemListDto;
}
const keys = async (person: string, ...sources: DueSource[]) =>
  (await list(person, ...sources)).items.map(({ key }) => key);

describe('what waits for a person', () => {
  const forManagers = sourceOf((day) => [
    dueItem('hc1', 3, day, { roles: ['area-manager'], unit: 'HC1' }),
    dueItem('ls', 3, day, { roles: ['area-manager'], unit: 'LS' }),
    dueItem('named', 3, day, { persons: ['pv'], unit: 'HC1' }),
  ]);

  test('is in one’s own part of the tree, or names one', async () => {
    expect(await keys('pv', forManagers)).toEqual(['hc1', 'named']);
    expect(await keys('ls', forManagers)).toEqual(['ls']);
  });

  test('waits for the substitute too', async () => {
    expect(await keys('vik', forManagers)).toEqual(['hc1', 'named']);
  });

  test('does not wait for whose appointment ended yesterday, but for whose last day is today', async () => {
    const forControllers = sourceOf((day) => [dueItem('a', 1, day, { roles: ['controller'] })]);
    expect(await keys('sista', forControllers)).toEqual(['a']);
    const { request } = remindersApi(region, { dueSources: [forControllers], mail: NO_MAIL });
    expect((await request('GET', '/due-items', { person: 'slut' })).status).toBe(403);
    expect((await request('GET', '/due-items')).status).toBe(401);
  });

  test('comes in order of date, what is overdue first and what has no date last, with its group and unit', async () => {
    const mixed = sourceOf((day) => [
      dueItem('undated', null, day, { roles: ['controller'] }),
      dueItem('far', 40, day, { roles: ['controller'], unit: 'HC1', detail: 'Mer' }),
      dueItem('late', -2, day, { roles: ['controller'] }),
    ]);
    const { items, unreadParts } = await list('ctrl', mixed);
    expect(unreadParts).toBe(0);
    expect(items.map(({ key, group, daysLeft, unitName }) => [key, group, daysLeft, unitName])).toEqual([
      ['late', 'overdue', -2, 'Region Exempel'],
      ['far', 'later', 40, 'Hälsocentralen Norr'],
      ['undated', 'undated', null, 'Region Exempel'],
    ]);
  });
});

describe('a source that fails', () => {
  const fine = (key: string) => sourceOf((day) => [dueItem(key, 1, day, { roles: ['controller'] })]);
  const readsDatabase: DueSource = async (tx, when) => {
    await tx.selectFrom('person').select('id').execute();
    return [dueItem('read', 1, when.today, { roles: ['controller'] })];
  };
  const throws: DueSource = async () => {
    throw new Error('no');
  };
  const breaksTransaction: DueSource = async (tx) => {
    await sql`select 1 / 0`.execute(tx);
    return [];
  };
  const swallows: DueSource = async (tx, when) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined);
    return [dueItem('half', 1, when.today, { roles: ['controller'] })];
  };

  test('hides nothing of the others, and the answer says that something is missing', async () => {
    const answer = await list('ctrl', fine('first'), throws, breaksTransaction, swallows, readsDatabase);
    expect(answer.items.map(({ key }) => key)).toEqual(['first', 'read']);
    expect(answer.unreadParts).toBe(3);
  });
});

test('all sources see the same moment, whatever is changed between them', async () => {
  const countOf: DueSource = async (tx, when) => {
    const { people } = await tx
      .selectFrom('person')
      .select((eb) => eb.fn.countAll<number>().as('people'))
      .executeTakeFirstOrThrow();
    return [dueItem(`people-${people}`, 1, when.today, { roles: ['controller'] })];
  };
  const changes: DueSource = async () => {
    await region.database.transaction((tx) => insertPerson(tx, 'ny', []));
    return [];
  };
  const [first, second] = await keys('ctrl', countOf, changes, countOf);
  expect(first).toBe(second);
});
