import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ACTION,
  dayFromToday,
  openPlanRegion,
  PLAN,
  type PlanRegion,
} from '../../../../../test/builders/plan-region.ts';
import type { PlannedActionDto, PlanSummaryDto } from '../../contract/plans.ts';

let region: PlanRegion;
beforeAll(async () => {
  region = await openPlanRegion();
});
afterAll(() => region.close());

type Refused = { code: string; detail: string; problems?: { code: string; message: string }[] };
const refused = async (...call: Parameters<PlanRegion['ask']>) => {
  const { httpStatus, code, problems } = await region.ask<Refused>(...call);
  return problems?.length ? [httpStatus, code, problems.map((problem) => problem.code)] : [httpStatus, code];
};
const addAction = (fields: object = {}, as = 'lead') =>
  region.ask<PlannedActionDto>('POST', '/planned-actions', { body: { ...ACTION, ...fields }, as });
const report = (action: { id: string; version: number }, body: object, as = 'lead') =>
  region.ask<PlannedActionDto & Refused>('POST', `/planned-actions/${action.id}/status-reports`, {
    body,
    ifMatch: action.version,
    as,
  });

describe('a plan', () => {
  test('is made once, by one who leads the programme', async () => {
    expect(await refused('POST', '/plans', { body: PLAN, as: 'vc' })).toEqual([403, 'not-permitted']);
    expect(await refused('POST', '/plans', { body: PLAN, as: 'former' })).toEqual([403, 'not-permitted']);
    const plan = await region.ask<PlanSummaryDto>('POST', '/plans', { body: PLAN, as: 'lead' });
    expect(plan).toMatchObject({ httpStatus: 201, state: 'draft', unit: { name: 'Region Exempel' }, version: 1 });
    expect(await refused('POST', '/plans', { body: PLAN, as: 'lead' })).toEqual([422, 'plan-key-taken']);
  });
  test('is refused with a unit, period or parent that does not hold', async () => {
    const other = { ...PLAN, key: 'other' };
    expect(await refused('POST', '/plans', { body: { ...other, unit: 'X' } })).toEqual([422, 'plan-unit-unknown']);
    expect(await refused('POST', '/plans', { body: { ...other, validTo: '2024-12-31' } })).toEqual([
      422,
      'plan-period-unfit',
    ]);
    expect(await refused('POST', '/plans', { body: { ...other, kind: 'local', parent: 'nope' } })).toEqual([
      422,
      'plan-parent-unfit',
    ]);
  });
  test('is changed by one who has seen it as it is', async () => {
    const change = { name: 'Handlingsplan för oberoende' };
    expect(await refused('PATCH', '/plans/regional', { body: change })).toEqual([428, 'if-match-missing']);
    expect(await refused('PATCH', '/plans/regional', { body: change, ifMatch: 9 })).toEqual([412, 'changed-meanwhile']);
    expect(await refused('PATCH', '/plans/regional', { body: change, ifMatch: 1, as: 'fack' })).toEqual([
      403,
      'not-permitted',
    ]);
    expect(await region.ask('PATCH', '/plans/regional', { body: change, ifMatch: 1 })).toMatchObject(change);
    expect(await refused('GET', '/plans/nope')).toEqual([404, 'plan-unknown']);
  });
});

describe('an action', () => {
  test('gets the next number, and all its faults are told at once', async () => {
    expect(await addAction()).toMatchObject({ httpStatus: 201, number: 1, status: 'not-started' });
    expect(await addAction({ title: 'Seniora' })).toMatchObject({ number: 2 });
    const body = {
      ...ACTION,
      responsible: 'nobody',
      startsOn: '2026-05-01',
      endsOn: '2026-04-01',
      prerequisites: [77],
      indicators: [{ indicator: 'nope', direction: 'decrease' }],
      effects: [
        {
          measure: 'agency-weeks',
          unit: 'Q',
          staffCategory: 'wizard',
          fromMonth: '2026-01',
          rampUpMonths: 3,
          low: 1,
          central: 0,
          high: 2,
        },
      ],
    };
    expect(await refused('POST', '/planned-actions', { body })).toEqual([
      422,
      'planned-action-unfit',
      [
        'plan-person-unknown',
        'action-ends-before-start',
        'prerequisite-unknown',
        'plan-indicator-unknown',
        'plan-unit-unknown',
        'plan-staff-category-unknown',
        'effect-out-of-order',
      ],
    ]);
  });
  test('of the region’s plan is not the department’s to change', async () => {
    expect(await refused('POST', '/planned-actions', { body: { ...ACTION, unit: 'HC1' }, as: 'vc' })).toEqual([
      403,
      'not-permitted',
    ]);
    const options = { body: { title: 'X' }, ifMatch: 1, as: 'fack' };
    expect(await refused('PATCH', '/planned-actions/regional.1', options)).toEqual([403, 'not-permitted']);
  });
  test('changed by two at once: the second is told, and nothing of it is kept', async () => {
    const change = (title: string) =>
      region.ask<PlannedActionDto & Refused>('PATCH', '/planned-actions/regional.1', { body: { title }, ifMatch: 1 });
    const answers = await Promise.all([change('Rekrytera läkare'), change('Rekrytera sjuksköterskor')]);
    expect(answers.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([200, 412]);
    const kept = answers.find(({ httpStatus }) => httpStatus === 200)!;
    expect(await region.ask('GET', '/planned-actions/regional.1')).toMatchObject({ title: kept.title, version: 2 });
  });
  test('cannot wait for itself, not even by way of others; the circle is named', async () => {
    const third = await addAction({ prerequisites: [2] });
    const answer = await region.ask<Refused>('PATCH', '/planned-actions/regional.2', {
      body: { prerequisites: [third.number] },
      ifMatch: 1,
    });
    expect(answer.problems?.map(({ message }) => message)).toEqual([
      'Åtgärderna väntar på varandra i en ring: 2 → 3 → 2. Ta bort en av förutsättningarna.',
    ]);
  });
  test('is never deleted, and its history never changed, not even in the database', async () => {
    const change = (run: (tx: Parameters<Parameters<typeof region.database.transaction>[0]>[0]) => Promise<unknown>) =>
      region.database.transaction(run);
    await expect(change((tx) => tx.deleteFrom('plannedAction').execute())).rejects.toThrow('never deleted');
    await expect(change((tx) => tx.updateTable('plannedActionStatus').set({ progress: 1 }).execute())).rejects.toThrow(
      'never changed',
    );
  });
});

describe('the status of an action', () => {
  test('starts only when what it waits for is in place', async () => {
    const third = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.3');
    expect(await report(third, { move: 'start' })).toMatchObject({
      httpStatus: 409,
      code: 'prerequisites-not-met',
      detail: 'Åtgärd 3 kan inte påbörjas än. Den väntar på: 2 Seniora.',
    });
    const second = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.2');
    const started = await report(second, { move: 'start', progress: 10, comment: 'Igång' });
    expect(started).toMatchObject({ httpStatus: 201, status: 'ongoing', progress: 10 });
    expect(await report(third, { move: 'start' })).toMatchObject({ httpStatus: 409 });
    expect(await report(started, { move: 'finish' })).toMatchObject({ status: 'done', progress: 100 });
    expect(await report(third, { move: 'start' })).toMatchObject({ status: 'ongoing' });
  });
  test('follows the table, needs a reason to stop and a receiver to be handed over', async () => {
    const action = await addAction();
    expect(await report(action, { move: 'finish' })).toMatchObject({ httpStatus: 409, code: 'move-not-open' });
    expect(await report(action, { move: 'stop' })).toMatchObject({ code: 'move-reason-missing' });
    expect(await report(action, { move: 'hand-over' })).toMatchObject({ code: 'receiver-missing' });
    expect(await report(action, { move: 'hand-over', receiver: 'nobody' })).toMatchObject({
      code: 'plan-person-unknown',
    });
    const handed = await report(action, { move: 'hand-over', receiverFunction: 'Områdeschefen' });
    expect(handed).toMatchObject({
      status: 'handed-over',
      receiverFunction: 'Områdeschefen',
      receiverAcceptedAt: null,
    });
    const back = await report(handed, { move: 'take-back', comment: 'Hann inte' });
    expect(back).toMatchObject({ status: 'ongoing', receiverFunction: null });
    expect(back.history.map(({ status }) => status)).toEqual(['not-started', 'handed-over', 'ongoing']);
  });
  test('is reported by the department in its own part of the tree, which may not stop what the region decided', async () => {
    const action = await addAction({ unit: 'HC1' });
    expect(await report(action, { move: 'start' }, 'vc2')).toMatchObject({ httpStatus: 403 });
    const started = await report(action, { move: 'start' }, 'vc');
    expect(started).toMatchObject({ status: 'ongoing', moves: ['report', 'finish', 'put-into-operation'] });
    expect(await report(started, { move: 'stop', comment: 'Nej' }, 'vc')).toMatchObject({ httpStatus: 403 });
    expect(await report(action, { move: 'report', progress: 20 }, 'vc')).toMatchObject({ code: 'changed-meanwhile' });
    expect(await report(started, { move: 'report', progress: 20, obstacle: 'Lokaler' }, 'vc')).toMatchObject({
      progress: 20,
    });
  });
  test('says what is late', async () => {
    await addAction({ title: 'Sen', endsOn: dayFromToday(-1) });
    await addAction({ title: 'Snart', endsOn: dayFromToday(1) });
    const late = await region.ask<{ items: { title: string }[] }>('GET', '/planned-actions?late=true');
    expect(late.items.map(({ title }) => title)).toEqual(['Sen']);
  });
});

test('a checkpoint is reached with evidence and someone who vouches for it', async () => {
  const { version } = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.1');
  const send = (body: object, ifMatch: number) =>
    region.ask<PlannedActionDto & Refused>('POST', '/planned-actions/regional.1/checkpoints', {
      body,
      ifMatch,
      as: 'lead',
    });
  const added = await send({ text: 'Annons ute', dueOn: '2026-10-01' }, version);
  expect(added.checkpoints).toMatchObject([{ number: 1, text: 'Annons ute', reachedOn: null }]);
  const reached = { number: 1, reachedOn: '2026-09-15' };
  expect(await send(reached, added.version)).toMatchObject({ code: 'checkpoint-evidence-missing' });
  expect(await send(reached, version)).toMatchObject({ httpStatus: 412 });
  const done = await send({ ...reached, reachedBy: 'lead', evidence: 'Publicerad' }, added.version);
  expect(done.checkpoints).toMatchObject([{ reachedBy: { name: 'Maria Testgren' }, evidence: 'Publicerad' }]);
});

test('filters narrow the list, a unit means all below it, and pages follow each other', async () => {
  const list = async (query: string) =>
    (await region.ask<{ items: { number: number }[]; next: string | null }>('GET', `/planned-actions?${query}`)).items
      .length;
  expect(await list('unit=PV')).toBe(1);
  expect(await list('unit=LS')).toBe(0);
  expect(await list('plan=regional&status=done')).toBe(1);
  expect(await list('area=pay-and-compensation')).toBe(0);
  const first = await region.ask<{ items: object[]; next: string }>('GET', '/planned-actions?limit=5');
  expect(first.items).toHaveLength(5);
  const rest = await region.ask<{ items: object[]; next: null }>('GET', first.next.replace('/api/v1', ''));
  expect([rest.items.length, rest.next]).toEqual([2, null]);
});

test('adopting freezes a version; what differs since is told', async () => {
  const { version } = await region.ask<PlanSummaryDto>('GET', '/plans/regional');
  const body = { adoptedOn: dayFromToday(0), forum: 'Delegation', ground: 'Delegationsordningen' };
  const path = '/plans/regional/adoptions';
  expect(await refused('GET', '/plans/regional/differences')).toEqual([409, 'plan-never-adopted']);
  expect(await refused('POST', path, { body, ifMatch: version, as: 'lead' })).toEqual([403, 'not-permitted']);
  expect(await refused('POST', path, { body: { ...body, adoptedOn: dayFromToday(2) }, ifMatch: version })).toEqual([
    422,
    'adopted-in-future',
  ]);
  const twice = await Promise.all([1, 2].map(() => region.ask('POST', path, { body, ifMatch: version, as: 'hsdir' })));
  expect(twice.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([201, 412]);
  expect(await region.ask('GET', '/plans/regional')).toMatchObject({ state: 'adopted', adoptedVersion: 1 });
  expect(await region.ask('GET', '/plans/regional/differences')).toMatchObject({ from: 1, to: null, items: [] });

  const third = await region.ask<PlannedActionDto>('GET', '/planned-actions/regional.3');
  await region.ask('PATCH', '/planned-actions/regional.1', { body: { endsOn: '2027-01-31' }, ifMatch: 4 });
  await report(third, { move: 'stop', comment: 'Ersatt av annan åtgärd' });
  await addAction({ title: 'Ny' });
  expect(await region.ask('GET', '/plans/regional')).toMatchObject({ state: 'revising' });
  const { items } = await region.ask<{ items: object[] }>('GET', '/plans/regional/differences');
  expect(items).toEqual([
    {
      number: 1,
      title: expect.any(String),
      kind: 'moved',
      fields: [{ field: 'endsOn', before: null, after: '2027-01-31' }],
    },
    { number: 3, title: 'Rekrytera', kind: 'dropped', fields: [], reason: 'Ersatt av annan åtgärd' },
    { number: 8, title: 'Ny', kind: 'added', fields: [] },
  ]);
  const versions = await region.ask<{ items: object[] }>('GET', '/plans/regional/versions');
  expect(versions.items).toMatchObject([{ number: 1, adoptedByName: 'Anders Provberg', actions: 7 }]);
  expect((await region.events()).slice(-5)).toEqual([
    expect.stringMatching(/^register-decision \d{4}-001$/),
    'adopt-plan regional',
    'change-planned-action regional.1',
    'report-status regional.3',
    'add-planned-action regional.8',
  ]);
});
