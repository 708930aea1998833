import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ActionGradingDto, AreaSummaryDto, ImportedCatalogueDto } from '../../src/contexts/plans/contract/catalogue.ts';
import {
  type Caller,
  type CatalogueRegion,
  exampleCatalogue,
  openCatalogueRegion,
} from '../builders/catalogue-region.ts';

/**
 * Landstinget Blekinge, strategy, 2016: sixty actions in seven areas were to be judged by how far each is already
 * carried out, what effect it would have, how hard it is and what priority it should get, and the local plan to be made
 * of that. The sixty here are the product's example catalogue; the document does not publish its grades, so these
 * follow a rule by which every sum can be worked out by hand. Action n gets
 *   degree in place 1, 2, 3, 4, 1, 2 … in turn · effect 1 for 1–15, 2 for 16–30, 3 for 31–45, 4 for 46–60
 *   difficulty 2 for odd n, 3 for even · priority 4 up to action 20, else 1
 */
const stepsOf = (n: number) => ({
  degreeInPlace: ((n - 1) % 4) + 1,
  expectedEffect: Math.ceil(n / 15),
  difficulty: n % 2 === 1 ? 2 : 3,
  priority: n <= 20 ? 4 : 1,
});

const processLead: Caller = { id: 'process-lead', role: 'programme-lead', unit: 'R' };
let region: CatalogueRegion;
beforeAll(async () => {
  region = await openCatalogueRegion();
});
afterAll(() => region.close());

it('grades sixty actions in seven areas four ways, and the areas add up to the whole', async () => {
  const read = await region.importCatalogue<ImportedCatalogueDto>('katalog.yaml', await exampleCatalogue());
  expect(read.body).toMatchObject({ outcome: 'imported', actions: 60, version: 1 });
  for (let n = 1; n <= 60; n++) {
    const body = { unit: 'R', action: n, ...stepsOf(n) };
    const given = await region.call('/action-grades', { method: 'POST', as: processLead, ifMatch: '0', body });
    expect(given.status, `action ${n}`).toBe(201);
  }
  const { body } = await region.call<{ items: AreaSummaryDto[] }>('/action-grading-summaries?unit=R');
  // Areas are actions 1–11, 12–20, 21–28, 29–37, 38–48, 49–54 and 55–60.
  const shown = body.items.map(({ area, actions, dimensions: d }) => [
    area,
    actions,
    d.degreeInPlace.steps,
    d.expectedEffect.steps,
    d.difficulty.steps,
    d.priority.steps,
  ]);
  expect(shown).toEqual([
    ['attractive-workplace', 11, [3, 3, 3, 2], [11, 0, 0, 0], [0, 6, 5, 0], [0, 0, 0, 11]],
    ['staffing-plan', 9, [2, 2, 2, 3], [4, 5, 0, 0], [0, 4, 5, 0], [0, 0, 0, 9]],
    ['recruitment', 8, [2, 2, 2, 2], [0, 8, 0, 0], [0, 4, 4, 0], [8, 0, 0, 0]],
    ['pay-and-compensation', 9, [3, 2, 2, 2], [0, 2, 7, 0], [0, 5, 4, 0], [9, 0, 0, 0]],
    ['new-ways-of-working', 11, [2, 3, 3, 3], [0, 0, 8, 3], [0, 5, 6, 0], [11, 0, 0, 0]],
    ['regional-cooperation', 6, [2, 2, 1, 1], [0, 0, 0, 6], [0, 3, 3, 0], [6, 0, 0, 0]],
    ['time-plans', 6, [1, 1, 2, 2], [0, 0, 0, 6], [0, 3, 3, 0], [6, 0, 0, 0]],
    ['all', 60, [15, 15, 15, 15], [15, 15, 15, 15], [0, 30, 30, 0], [40, 0, 0, 20]],
  ]);
  const whole = body.items.at(-1);
  expect(whole).toMatchObject({ fullyGraded: 60 });
  expect(whole?.dimensions.expectedEffect).toMatchObject({ ungraded: 0, mean: 2.5 });
  // 20 actions of priority 4 and 40 of priority 1: 120 ÷ 60.
  expect(whole?.dimensions.priority.mean).toBe(2);
});

it('then chooses what is worth doing, and says of the rest why not', async () => {
  const { body } = await region.call<{ items: ActionGradingDto[] }>('/action-gradings?unit=R', { as: processLead });
  // Effect 3 or 4 and difficulty 2: the odd actions 31–59, fifteen of them.
  const worth = body.items.filter(
    ({ spreads }) => spreads.expectedEffect!.median >= 3 && spreads.difficulty!.median <= 2,
  );
  expect(worth.map(({ number }) => number)).toEqual([31, 33, 35, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55, 57, 59]);
  for (const { number } of body.items) {
    const chosen = worth.some((each) => each.number === number);
    const choice = { unit: 'R', action: number, chosen, reason: chosen ? null : 'Liten effekt i förhållande till insatsen.' };
    await region.call('/catalogue-choices', { method: 'POST', as: processLead, ifMatch: '0', body: choice });
  }
  const choices = await region.call<{ items: { chosen: boolean; reason: string | null }[] }>('/catalogue-choices?unit=R');
  expect(choices.body.items.filter(({ chosen }) => chosen)).toHaveLength(15);
  expect(choices.body.items.filter(({ chosen, reason }) => !chosen && reason)).toHaveLength(45);
});
