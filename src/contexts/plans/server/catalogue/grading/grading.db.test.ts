import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type Caller,
  type CatalogueRegion,
  openCatalogueRegion,
  SMALL_CATALOGUE,
} from '../../../../../../test/builders/catalogue-region.ts';
import type { ActionGradeDto, ActionGradingDto, CatalogueChoiceDto } from '../../../contract/catalogue.ts';
import { readChosenActions } from '../../../server.ts';

type Refused = { code: string };
type Items<T> = { items: T[] };

let region: CatalogueRegion;
beforeAll(async () => {
  region = await openCatalogueRegion();
  await region.importCatalogue('k.csv', SMALL_CATALOGUE);
});
afterAll(() => region.close());

const head: Caller = { id: 'head', role: 'head-of-department', unit: 'HC1' };
const lead: Caller = { id: 'lead', role: 'programme-lead', unit: 'R' };
const hr: Caller = { id: 'hr', role: 'hr-strategist', unit: 'R' };
const STEPS = { degreeInPlace: 1, expectedEffect: 3, difficulty: 2, priority: 4 };

const grade = (as: Caller, body: object, ifMatch?: string) =>
  region.call<ActionGradeDto & Refused>('/action-grades', {
    method: 'POST',
    as,
    body: { unit: 'HC1', action: 1, ...STEPS, ...body },
    ...(ifMatch === undefined ? {} : { ifMatch }),
  });
const choose = (as: Caller, body: object, ifMatch = '0') =>
  region.call<CatalogueChoiceDto & Refused>('/catalogue-choices', {
    method: 'POST',
    as,
    ifMatch,
    body: { unit: 'HC1', action: 1, ...body },
  });
const gradings = async (as: Caller, unit = 'HC1') =>
  (await region.call<Items<ActionGradingDto>>(`/action-gradings?unit=${unit}`, { as })).body.items;

describe('grades', () => {
  test('are stored with motive, role and scale, and answer with their version', async () => {
    const first = await grade(head, { motive: 'Mötena blev av i våras.' }, '0');
    expect(first).toMatchObject({ status: 201, etag: '1' });
    expect(first.body).toMatchObject({
      ...STEPS,
      motive: 'Mötena blev av i våras.',
      gradedBy: 'head',
      gradedRole: 'head-of-department',
      scale: 'four-steps-2016',
      catalogueVersion: 1,
      supersededAt: null,
    });
    expect((await region.events()).slice(-1)).toEqual(['grade-action']);
  });

  test('say which grade they supersede, and a stale one is refused', async () => {
    expect(await grade(head, { priority: 1 })).toMatchObject({ status: 428, body: { code: 'if-match-missing' } });
    expect(await grade(head, { priority: 1 }, '0')).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
  });

  test('supersede only the grader’s own, and the earlier one is kept as it was', async () => {
    await grade(lead, { expectedEffect: 1 }, '0');
    expect((await grade(head, { priority: 2 }, '1')).body.version).toBe(2);
    const { body } = await region.call<Items<ActionGradeDto>>('/action-grades?unit=HC1&action=1');
    expect(body.items.map((each) => [each.gradedBy, each.version, each.priority, each.supersededAt !== null])).toEqual([
      ['head', 2, 2, false],
      ['lead', 1, 4, false],
      ['head', 1, 4, true],
    ]);
  });

  test('show their spread, and each caller the own grade', async () => {
    const [first, second] = await gradings(head);
    expect(first?.spreads).toEqual({
      degreeInPlace: { count: 2, median: 1, minimum: 1, maximum: 1 },
      expectedEffect: { count: 2, median: 2, minimum: 1, maximum: 3 },
      difficulty: { count: 2, median: 2, minimum: 2, maximum: 2 },
      priority: { count: 2, median: 3, minimum: 2, maximum: 4 },
    });
    expect(first?.own?.version).toBe(2);
    expect((await gradings(hr))[0]?.own).toBeNull();
    expect(second?.spreads.priority).toBeNull();
    expect((await gradings(head, 'R'))[0]?.spreads.priority).toBeNull();
  });

  test('given twice at once are one grade; the same again writes nothing', async () => {
    const both = await Promise.all([grade(hr, {}, '0'), grade(hr, { priority: 1 }, '0')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
    const before = (await region.events()).length;
    const own = (await gradings(hr))[0]!.own!;
    expect((await grade(hr, { priority: own.priority }, '1')).body.version).toBe(1);
    expect((await region.events()).length).toBe(before);
  });

  test('may be half done, but not empty nor outside the scale', async () => {
    const none = { degreeInPlace: null, expectedEffect: null, difficulty: null, priority: null };
    expect(await grade(head, { action: 2, ...none }, '0')).toMatchObject({
      status: 422,
      body: { code: 'grade-empty' },
    });
    expect((await grade(head, { action: 2, ...none, priority: 5 }, '0')).status).toBe(400);
    expect((await grade(head, { action: 2, ...none, priority: 3 }, '0')).status).toBe(201);
  });

  test('are given only by those who may, in their own part of the tree, for units that exist', async () => {
    expect((await grade(head, { unit: 'HC2' }, '0')).status).toBe(403);
    expect((await grade(head, { unit: 'R' }, '0')).status).toBe(403);
    expect((await grade({ ...head, role: 'controller' }, {}, '0')).status).toBe(403);
    expect(await grade(lead, { unit: 'HC9' }, '0')).toMatchObject({
      status: 404,
      body: { code: 'catalogue-unit-unknown' },
    });
    expect(await grade(lead, { action: 99 }, '0')).toMatchObject({
      status: 404,
      body: { code: 'catalogue-action-unknown' },
    });
  });
});

describe('choices', () => {
  test('need a reason when the action is left out', async () => {
    expect(await choose(head, { chosen: false })).toMatchObject({
      status: 422,
      body: { code: 'choice-reason-missing' },
    });
    expect(await choose(head, { chosen: false, reason: '  ' })).toMatchObject({ status: 422 });
    const left = await choose(head, { chosen: false, reason: 'Pågår redan i området.' });
    expect(left).toMatchObject({ status: 201, etag: '1', body: { chosen: false, reason: 'Pågår redan i området.' } });
  });

  test('keep the earlier one with its reason', async () => {
    expect(await choose(head, { chosen: true })).toMatchObject({ status: 412 });
    expect((await choose(head, { chosen: true }, '1')).body).toMatchObject({ chosen: true, reason: null, version: 2 });
    const { body } = await region.call<Items<CatalogueChoiceDto>>('/catalogue-choices?unit=HC1&action=1');
    expect(body.items.map(({ version, chosen, reason }) => [version, chosen, reason])).toEqual([
      [2, true, null],
      [1, false, 'Pågår redan i området.'],
    ]);
    expect((await gradings(head))[0]?.choice).toMatchObject({ chosen: true, version: 2 });
  });

  test('made twice at once are one', async () => {
    const both = await Promise.all([
      choose(lead, { action: 2, chosen: true }),
      choose(head, { action: 2, chosen: false, reason: 'Inte nu.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  });

  test('are made by leaders and the line, not by staff functions or outside the own unit', async () => {
    expect((await choose(hr, { unit: 'R', chosen: true })).status).toBe(403);
    expect((await choose(head, { unit: 'HC2', chosen: true })).status).toBe(403);
  });

  test('hand a plan the actions as they read when they were chosen, the highest priority first', async () => {
    await choose(lead, { unit: 'R', action: 1, chosen: true });
    await choose(lead, { unit: 'R', action: 2, chosen: true, reason: 'Störst effekt.' });
    await grade(lead, { unit: 'R', action: 2 }, '0');
    await grade(lead, { unit: 'R', action: 1, priority: 2 }, '0');
    await region.call('/catalogue-actions/2', { method: 'PATCH', ifMatch: '1', body: { title: 'Ny rubrik' } });
    const chosen = await region.database.snapshot((tx) => readChosenActions(tx, 'R'));
    expect(
      chosen.map(({ number, title, catalogueVersion, priority }) => [number, title, catalogueVersion, priority]),
    ).toEqual([
      [2, 'Intern bemanning', 1, 4],
      [1, 'Kollegiala möten', 1, 2],
    ]);
    expect(await region.database.snapshot((tx) => readChosenActions(tx, 'HC2'))).toEqual([]);
  });
});

test('a withdrawn action is neither graded nor chosen, and what was said of it stays', async () => {
  await region.call('/catalogue-actions/1/withdrawals', { method: 'POST', ifMatch: '1', body: { reason: 'Klar' } });
  expect(await grade(head, {}, '2')).toMatchObject({ status: 409, body: { code: 'catalogue-action-withdrawn' } });
  expect((await choose(head, { chosen: true }, '2')).status).toBe(409);
  expect((await gradings(head)).map(({ number }) => number)).toEqual([2]);
  const { body } = await region.call<Items<ActionGradeDto>>('/action-grades?unit=HC1&action=1');
  expect(body.items).toHaveLength(4);
});
