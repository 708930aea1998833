import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPlanRegion, type PlanRegion, today } from '../../../../test/builders/plan-region.ts';
import { listPersonNames } from './list-person-names.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
});
afterAll(() => region.close());

test('people are named with the roles of today, and nothing else of the register', async () => {
  const people = await region.database.snapshot((tx) => listPersonNames(tx, today));
  expect(people.map(({ name }) => name)).toEqual(people.map(({ name }) => name).toSorted());
  expect(people.find(({ id }) => id === 'vc')).toEqual({
    id: 'vc',
    name: 'Astrid Ekbacke',
    appointments: [
      {
        role: 'head-of-department',
        roleName: 'Verksamhetschef',
        unit: 'HC1',
        unitName: 'Hälsocentralen Norr',
        onBehalfOf: null,
      },
    ],
  });
  // An appointment that ended yesterday is not told.
  expect(people.find(({ id }) => id === 'former')?.appointments).toEqual([]);
});
