import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { adoptAgain, adoptRegionPlan, ORDER, step } from '../../../../../test/builders/local-plans.ts';
import { ACTION, dayFromToday, openPlanRegion, type PlanRegion } from '../../../../../test/builders/plan-region.ts';
import type { LocalPlanDeviationDto, LocalPlanDto, LocalPlanSummaryDto } from '../../contract/local-plans.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import { localPlansDue } from './local-plans-due.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
  await adoptRegionPlan(region);
});
afterAll(() => region.close());

type Refused = { code: string };
const refused = async (...call: Parameters<PlanRegion['ask']>) => {
  const { httpStatus, code } = await region.ask<Refused>(...call);
  return [httpStatus, code];
};
const read = (key: string) => region.ask<LocalPlanDto>('GET', `/local-plans/${key}`);
const deviations = async () =>
  (await region.ask<{ items: LocalPlanDeviationDto[] }>('GET', '/local-plan-deviations?plan=regional')).items;
const adoption = { adoptedOn: dayFromToday(0), forum: 'Verksamhetschefens beslut', ground: 'Delegation' };

describe('an order', () => {
  test('is refused outside the own part of the tree, for a day that has been, and for what is no unit', async () => {
    const order = (fields: object, as = 'oc') =>
      refused('POST', '/local-plan-orders', { body: { ...ORDER, ...fields }, as });
    expect(await order({}, 'vc')).toEqual([403, 'not-permitted']);
    expect(await order({}, 'former')).toEqual([403, 'not-permitted']);
    expect(await order({ units: ['HC1', 'LS'] })).toEqual([403, 'not-permitted']);
    expect(await order({ dueOn: dayFromToday(-1) })).toEqual([422, 'local-plan-due-passed']);
    expect(await order({ units: ['HC1', 'HC1'] })).toEqual([422, 'local-plan-unit-twice']);
    expect(await order({ units: ['X'] }, 'hsdir')).toEqual([422, 'plan-unit-unknown']);
  });
  test('names many departments, and two at once do not order the same twice', async () => {
    const twice = await Promise.all(
      [1, 2].map(() => region.call('POST', '/local-plan-orders', { body: ORDER, as: 'oc' })),
    );
    expect(twice.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(await read('lokal-hc1')).toMatchObject({
      state: 'ordered',
      late: false,
      unit: { name: 'Hälsocentralen Norr' },
      answers: { total: 2, unanswered: 2, astray: 0 },
      steps: ['extend', 'withdraw', 'start'],
    });
  });
  test('can be extended, and withdrawn with its reason and given anew', async () => {
    const later = { dueOn: dayFromToday(60), reason: 'Chefsbyte' };
    expect(await refused('POST', '/local-plans/lokal-hc2/extensions', { body: later, as: 'oc' })).toEqual([
      428,
      'if-match-missing',
    ]);
    expect(await refused('POST', '/local-plans/lokal-hc2/extensions', { body: later, as: 'vc2', ifMatch: 1 })).toEqual([
      403,
      'not-permitted',
    ]);
    expect(await step(region, 'lokal-hc2', 'extensions', later, 'oc')).toMatchObject({ dueOn: later.dueOn });
    expect(await step(region, 'lokal-hc2', 'withdrawals', { reason: 'Slås ihop' }, 'oc')).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Slås ihop',
    });
    const anew = await region.ask('POST', '/local-plan-orders', { body: { ...ORDER, units: ['HC2'] }, as: 'hsdir' });
    expect(anew).toMatchObject({ number: 2, localPlans: ['lokal-hc2-2'] });
    expect(await step(region, 'lokal-hc2', 'starts', {}, 'vc2')).toMatchObject({ code: 'local-plan-step-closed' });
  });
  test('waits for the head of department, and for the area manager too when it is late', async () => {
    const due = (day: number) =>
      region.database.snapshot((tx) => localPlansDue(tx, { today: dayFromToday(day) as never, now: new Date() }));
    expect((await due(0)).map(({ kind, roles, unit }) => [kind, roles, unit])).toContainEqual([
      'local-plan-ordered',
      ['head-of-department'],
      'HC1',
    ]);
    expect((await due(31)).map(({ kind, roles }) => [kind, roles])).toContainEqual([
      'local-plan-late',
      ['head-of-department', 'area-manager'],
    ]);
  });
});

describe('a department', () => {
  test('starts from its figures of that day, once', async () => {
    expect(await refused('POST', '/local-plans/lokal-hc1/starts', { body: {}, ifMatch: 1, as: 'vc2' })).toEqual([
      403,
      'not-permitted',
    ]);
    const start = () => region.call('POST', '/local-plans/lokal-hc1/starts', { body: {}, ifMatch: 1, as: 'vc' });
    const both = await Promise.all([start(), start()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const plan = await read('lokal-hc1');
    expect(plan.state).toBe('started');
    expect(plan.figures).toHaveLength(8);
    expect(plan.figures[0]).toMatchObject({
      indicator: 'agency-cost-to-own-personnel-cost',
      value: null,
      complete: false,
      readOn: dayFromToday(0),
    });
    expect(await region.ask('GET', '/plans/lokal-hc1')).toMatchObject({
      kind: 'local',
      parent: 'regional',
      state: 'draft',
    });
  });
  test('takes over, adapts and declines, and adds its own; the parts add up', async () => {
    expect(await step(region, 'lokal-hc1', 'answers', { action: 3, answer: 'taken-over' })).toMatchObject({
      code: 'local-answer-unknown-action',
    });
    expect(await step(region, 'lokal-hc1', 'answers', { action: 1, answer: 'declined' })).toMatchObject({
      code: 'local-answer-reason-missing',
    });
    await step(region, 'lokal-hc1', 'answers', { action: 1, answer: 'taken-over' });
    const adapted = { action: 2, answer: 'adapted', reason: 'Vi är två läkare', title: 'Läkarteam', responsible: 'vc' };
    const plan = await step(region, 'lokal-hc1', 'answers', adapted);
    expect(plan.answers).toEqual({ total: 2, takenOver: 1, adapted: 1, declined: 0, unanswered: 0, astray: 0 });
    expect(await region.ask<PlannedActionDto>('GET', '/planned-actions/lokal-hc1.2')).toMatchObject({
      title: 'Läkarteam',
      unit: { code: 'HC1' },
      endsOn: dayFromToday(200),
      origin: { plan: 'regional', number: 2 },
    });
    const own = { ...ACTION, plan: 'lokal-hc1', unit: 'HC1', title: 'Eget' };
    expect(await region.ask('POST', '/planned-actions', { body: own, as: 'vc' })).toMatchObject({ number: 3 });
    expect(await read('lokal-hc1')).toMatchObject({ ownActions: 1 });
  });
  test('stops its action when it declines after all, and opens it again when it takes it over', async () => {
    await step(region, 'lokal-hc1', 'answers', { action: 1, answer: 'declined', reason: 'Görs redan' });
    expect(await region.ask('GET', '/planned-actions/lokal-hc1.1')).toMatchObject({ status: 'stopped' });
    expect((await deviations()).find(({ number }) => number === 1)).toMatchObject({
      counts: { total: 2, declined: 1, unanswered: 1, astray: 0 },
      deviations: [{ unit: { code: 'HC1' }, answer: 'declined', reason: 'Görs redan' }],
    });
    await step(region, 'lokal-hc1', 'answers', { action: 1, answer: 'taken-over' });
    expect(await region.ask('GET', '/planned-actions/lokal-hc1.1')).toMatchObject({ status: 'not-started', number: 1 });
  });
  test('adopts when its present state is told, by its head and nobody else', async () => {
    expect(await step(region, 'lokal-hc1', 'adoptions', adoption)).toMatchObject({
      code: 'local-plan-present-state-missing',
    });
    const { version } = await read('lokal-hc1');
    const words = { body: { presentState: 'Två vakanser.' }, ifMatch: version, as: 'vc' };
    expect(await region.ask('PATCH', '/local-plans/lokal-hc1', words)).toMatchObject({ presentState: 'Två vakanser.' });
    for (const other of ['oc', 'hsdir', 'vc2'])
      expect(await step(region, 'lokal-hc1', 'adoptions', adoption, other)).toMatchObject({ httpStatus: 403 });
    expect(await refused('POST', '/plans/lokal-hc1/adoptions', { body: adoption, ifMatch: 1, as: 'hsdir' })).toEqual([
      409,
      'local-plan-adopted-by-head',
    ]);
    expect(await step(region, 'lokal-hc1', 'adoptions', adoption)).toMatchObject({ httpStatus: 201, version: 1 });
    expect(await read('lokal-hc1')).toMatchObject({ state: 'adopted', adoptedOn: dayFromToday(0), adoptedVersion: 1 });
  });
  test('is asked anew about what the region’s plan brings later', async () => {
    const added = { ...ACTION, level: 'close-to-operations', unit: 'PV', title: 'Ny för alla' };
    await region.ask('POST', '/planned-actions', { body: added, as: 'lead' });
    expect((await read('lokal-hc1')).answers.total).toBe(2);
    await adoptAgain(region);
    const plan = await read('lokal-hc1');
    expect(plan.answers).toMatchObject({ total: 3, unanswered: 1, astray: 0 });
    expect(plan.actions.map(({ isNew }) => isNew)).toEqual([false, false, true]);
    await step(region, 'lokal-hc1', 'answers', { action: 1, answer: 'adapted', reason: 'Annan tid', endsOn: null });
    expect(await read('lokal-hc1')).toMatchObject({ state: 'revising' });
    expect(await step(region, 'lokal-hc1', 'adoptions', adoption)).toMatchObject({ code: 'local-plan-unanswered' });
  });
});

test('the list tells how old and how late, and is narrowed', async () => {
  const list = async (query: string) =>
    (await region.ask<{ items: LocalPlanSummaryDto[] }>('GET', `/local-plans${query}`)).items.map(({ key }) => key);
  expect(await list('')).toEqual(['lokal-hc1', 'lokal-hc2', 'lokal-hc2-2']);
  expect(await list('?unit=PV&state=ordered')).toEqual(['lokal-hc2-2']);
  expect(await list('?unit=LS')).toEqual([]);
  expect(await list('?late=true')).toEqual([]);
  expect(await list('?plan=nope')).toEqual([]);
});

test('each change is told once', async () => {
  const events = (await region.events()).filter((event) => event.includes('local-plan') || event.includes('lokal-hc1'));
  expect(events.filter((event) => event.startsWith('start-local-plan'))).toEqual(['start-local-plan lokal-hc1']);
  expect(events.filter((event) => event === 'adopt-plan lokal-hc1')).toHaveLength(1);
});
