import { afterAll, beforeAll, expect, test } from 'vitest';
import { SMALL_CATALOGUE } from '../../../../../test/builders/catalogue-region.ts';
import { openPlanRegion, PLAN, type PlanRegion } from '../../../../../test/builders/plan-region.ts';
import type { ChosenActionDto, PlannedActionDto } from '../../contract/plans.ts';

let region: PlanRegion;
const choose = (action: number, chosen = true, ifMatch = 0) =>
  region.call('POST', '/catalogue-choices', {
    body: { unit: 'R', action, chosen, reason: chosen ? '' : 'Inte nu' },
    ifMatch,
    as: 'lead',
  });
const add = (as = 'lead') =>
  region.ask<{ added: number; code: string }>('POST', '/plans/regional/chosen-actions', { as });
const chosen = async () =>
  (await region.ask<{ items: ChosenActionDto[] }>('GET', '/plans/regional/chosen-actions')).items;

beforeAll(async () => {
  region = await openPlanRegion();
  await region.call('POST', '/catalogue-imports?fileName=katalog.csv', {
    bytes: new TextEncoder().encode(SMALL_CATALOGUE),
  });
  await region.call('POST', '/plans', { body: PLAN, as: 'lead' });
});
afterAll(() => region.close());

test('without a choice there is nothing to add, and nothing is told to the register', async () => {
  expect(await add()).toMatchObject({ httpStatus: 200, added: 0 });
  expect(await region.events()).not.toContain('add-chosen-actions regional');
});

test('what is chosen is added once, however often and however many at a time ask', async () => {
  await choose(1);
  expect(await chosen()).toMatchObject([{ catalogueNumber: 1, title: 'Kollegiala möten', planned: null }]);
  const answers = await Promise.all([add(), add()]);
  expect(answers.map(({ added }) => added).toSorted()).toEqual([0, 1]);
  expect(await chosen()).toMatchObject([{ catalogueNumber: 1, planned: 1 }]);
  expect((await region.events()).filter((event) => event === 'add-chosen-actions regional')).toHaveLength(1);
});

test('an added action keeps the catalogue’s text, number and version, and the plan’s unit', async () => {
  const action = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.1');
  expect(action).toMatchObject({
    title: 'Kollegiala möten',
    description: 'Möten på arbetstid.',
    area: 'attractive-workplace',
    level: 'close-to-operations',
    unit: { code: 'R' },
    responsibleFunction: 'Verksamhetschef',
    status: 'not-started',
    catalogueNumber: 1,
    catalogueVersion: 1,
    indicators: [{ indicator: 'own-full-time-equivalents', direction: 'increase' }],
    checkpoints: [{ text: 'Mötena är schemalagda' }, { text: 'Mötena blir av' }],
  });
});

test('a later choice is added after those that the plan has; a choice taken back removes nothing', async () => {
  await choose(2);
  await choose(1, false, 1);
  expect(await add()).toMatchObject({ added: 1 });
  const { items } = await region.ask<{ items: PlannedActionDto[] }>('GET', '/planned-actions?plan=regional');
  expect(items.map(({ number, title }) => [number, title])).toEqual([
    [1, 'Kollegiala möten'],
    [2, 'Intern bemanning'],
  ]);
});

test('only who may change the plan adds to it', async () => {
  for (const as of ['vc', 'fack', 'former']) expect(await add(as)).toMatchObject({ httpStatus: 403 });
  expect(await region.ask('GET', '/plans/nope/chosen-actions')).toMatchObject({ httpStatus: 404 });
});
