import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  answerAll,
  dayFromNow,
  decision,
  DIRECTIVE,
  establishedMandate,
  type MandateRegion,
  openMandateRegion,
} from '../../../../../test/builders/mandate-region.ts';

const BP1 = '/decision-points/UPP-1-BP1';
let region: MandateRegion;
beforeEach(async () => {
  region = await openMandateRegion();
});
afterEach(() => region.close());

const decide = (person: string, rest: object = {}, answer: 'yes' | 'no' = 'yes') =>
  region.as(person).post(`${BP1}/decisions`, decision(answer, rest));
const except = (person: string, item: number, reason = 'Rekryteringen är klar i maj') =>
  region.as(person).post(`${BP1}/exceptions`, { item, reason });
const start = (person: string, activity: string) =>
  region.as(person).post(`/mandates/UPP-1/activities/${activity}/starts`);

describe('the checklist', () => {
  it('is answered by whoever leads, with who and when', async () => {
    await establishedMandate(region);
    const { body } = await answerAll(region, 'UPP-1-BP1', [3]);
    expect(body['checklist']).toMatchObject([
      { number: 1, answer: 'yes', answeredBy: 'Maria Testgren' },
      { answer: 'yes' },
      { answer: 'no' },
      {},
      {},
    ]);
    expect(body['missing']).toHaveLength(1);
  });

  it('is not answered by others, on an old version, where there is no such item, or before it is its turn', async () => {
    await establishedMandate(region);
    const answers = { answers: [{ item: 1, answer: 'yes' }] };
    for (const person of ['hr', 'pv-lead', 'forra'])
      expect((await region.as(person).patch(BP1, answers)).status, person).toBe(403);
    expect((await region.as('lead').send('PATCH', BP1, answers)).status).toBe(428);
    expect((await region.as('lead').send('PATCH', BP1, answers, '"99"')).body.code).toBe('changed-meanwhile');
    const ninth = { answers: [{ item: 9, answer: 'yes' }] };
    expect((await region.as('lead').patch(BP1, ninth)).body.code).toBe('checklist-item-unknown');
    const early = await region.as('lead').patch('/decision-points/UPP-1-MS1', answers);
    expect(early).toMatchObject({ status: 409, body: { code: 'decision-point-not-open' } });
  });
});

describe('passing BP1', () => {
  it('is refused while an item is not met, then signed, and the decision stands in the register', async () => {
    await establishedMandate(region);
    await answerAll(region, 'UPP-1-BP1', [3]);
    const refused = await decide('regdir');
    expect(refused).toMatchObject({ status: 422, body: { code: 'checklist-incomplete' } });
    expect(refused.body.detail).toContain('De resurser som planering och genomförande kräver är säkrade');
    await answerAll(region, 'UPP-1-BP1');
    expect((await decide('regdir')).body).toMatchObject({
      state: 'passed',
      passedOn: '2024-02-01',
      mandateStatus: 'running',
      attempts: [{ decision: 'yes', registerNumber: '2024-002', signed: { by: { id: 'regdir' }, onBehalfOf: null } }],
    });
    const register = await region.database.snapshot((tx) => tx.selectFrom('decision').selectAll().execute());
    expect(register.at(-1)).toMatchObject({
      concernsEntity: 'decision-point',
      concernsId: 'UPP-1-BP1',
      deciderRole: 'regional-director',
      registryNumber: 'RS 867-2023',
      unitCode: 'R',
    });
    expect((await region.as('fack').get('/decision-points/UPP-1-MS1')).body['state']).toBe('open');
    expect((await decide('regdir')).body.code).toBe('decision-point-passed-already');
  });

  it('takes an established directive', async () => {
    await region.as('lead').send('POST', '/mandates', { unit: 'R', directive: DIRECTIVE });
    await region.as('regdir').post('/decision-points/UPP-1-BP0/decisions', decision('yes'));
    await answerAll(region, 'UPP-1-BP1');
    expect((await decide('regdir')).body.code).toBe('mandate-not-established');
  });

  it('is for an owner, or a substitute for one, and for nobody else', async () => {
    await establishedMandate(region, { ...DIRECTIVE, owners: ['regdir'] });
    await answerAll(region, 'UPP-1-BP1');
    expect(await decide('hsdir')).toMatchObject({ status: 403, body: { code: 'not-owner' } });
    expect((await decide('lead')).body.code).toBe('not-permitted');
    expect((await decide('forra')).body.code).toBe('not-permitted');
    expect((await decide('vik')).body['attempts']).toMatchObject([
      { signed: { by: { id: 'vik' }, onBehalfOf: { id: 'regdir' } } },
    ]);
  });

  it('is done once though two press at once', async () => {
    await establishedMandate(region);
    await answerAll(region, 'UPP-1-BP1');
    const { etag } = await region.as('regdir').get(BP1);
    const both = await Promise.all(
      ['regdir', 'hsdir'].map((person) => region.as(person).send('POST', `${BP1}/decisions`, decision('yes'), etag)),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 412]);
  });

  it('takes a registry number of the region’s form and a day that has been', async () => {
    await establishedMandate(region);
    await answerAll(region, 'UPP-1-BP1');
    const unfit = await decide('regdir', { registryNumber: 'HSN/386/2019' });
    expect(unfit.body).toMatchObject({
      code: 'registry-number-unfit',
      detail: expect.stringContaining('RS 123-2026'),
    });
    expect((await decide('regdir', { date: dayFromNow(2) })).body.code).toBe('signed-in-the-future');
    expect((await region.as('lead').get(BP1)).body['attempts']).toEqual([]);
  });

  it('can be tried again after a no, and both attempts stay', async () => {
    await establishedMandate(region);
    expect((await decide('regdir', { comment: 'Resurserna saknas' }, 'no')).body).toMatchObject({ state: 'declined' });
    expect((await start('hr', 'a2')).body.code).toBe('decision-point-not-passed');
    await answerAll(region, 'UPP-1-BP1');
    expect((await decide('hsdir')).body).toMatchObject({
      state: 'passed',
      attempts: [
        {
          number: 1,
          decision: 'no',
          comment: 'Resurserna saknas',
          checklist: expect.arrayContaining([{ text: expect.any(String), answer: null }]),
        },
        { number: 2, decision: 'yes' },
      ],
    });
  });
});

describe('an exception', () => {
  it('lets the point be passed, and is seen at BP4', async () => {
    await establishedMandate(region);
    await answerAll(region, 'UPP-1-BP1', [3]);
    expect(await except('regdir', 3)).toMatchObject({ status: 201, body: { missing: [], exceptions: 1 } });
    expect((await decide('regdir')).status).toBe(201);
    for (const point of ['MS1', 'MS2'])
      await region.as('regdir').post(`/decision-points/UPP-1-${point}/decisions`, decision('yes'));
    const bp4 = await region.as('revisor').get('/decision-points/UPP-1-BP4');
    expect(bp4.status).toBe(403);
    expect((await region.as('fack').get('/decision-points/UPP-1-BP4')).body['allExceptions']).toMatchObject([
      {
        point: expect.stringContaining('BP1'),
        reason: 'Rekryteringen är klar i maj',
        signed: { by: { id: 'regdir' } },
      },
    ]);
  });

  it('is an owner’s, once for each item that is not met', async () => {
    await establishedMandate(region, { ...DIRECTIVE, owners: ['regdir'] });
    await answerAll(region, 'UPP-1-BP1', [3]);
    expect((await except('hsdir', 3)).body.code).toBe('not-owner');
    expect((await except('lead', 3)).body.code).toBe('not-permitted');
    expect((await except('regdir', 1)).body.code).toBe('checklist-item-met');
    expect((await except('regdir', 3)).status).toBe(201);
    expect((await except('regdir', 3)).body.code).toBe('checklist-item-excepted');
  });
});

describe('an activity', () => {
  it('of the next phase is refused before its point and started after, then completed', async () => {
    await establishedMandate(region);
    expect((await start('lead', 'a1')).status).toBe(200);
    expect(await start('hr', 'a2')).toMatchObject({
      status: 409,
      body: { code: 'decision-point-not-passed', detail: expect.stringContaining('BP1 Beslut att starta') },
    });
    expect((await region.as('hr').get('/mandates/UPP-1')).body['activities']).toMatchObject([
      { id: 'a1', state: 'started', mayReport: false },
      { id: 'a2', state: 'waiting', gate: { id: 'UPP-1-BP1' }, mayReport: true },
    ]);
    await answerAll(region, 'UPP-1-BP1');
    await decide('regdir');
    expect((await start('hr', 'a2')).status).toBe(200);
    expect((await start('hr', 'a2')).body.code).toBe('activity-started-already');
    const complete = () => region.as('hr').post('/mandates/UPP-1/activities/a2/completions');
    expect((await complete()).body['activities']).toMatchObject([{}, { state: 'completed' }]);
    expect((await complete()).body.code).toBe('activity-completed-already');
  });

  it('is reported by who is responsible or leads, on the version seen, and only when it is in force', async () => {
    await establishedMandate(region);
    expect((await start('hr', 'a1')).body.code).toBe('not-responsible');
    expect((await start('fack', 'a1')).body.code).toBe('not-responsible');
    expect((await start('forra', 'a1')).status).toBe(403);
    expect((await start('lead', 'a9')).body.code).toBe('activity-unknown');
    const path = '/mandates/UPP-1/activities/a1/starts';
    expect((await region.as('lead').send('POST', path)).status).toBe(428);
    const { etag } = await region.as('lead').get('/mandates/UPP-1');
    const both = await Promise.all([1, 2].map(() => region.as('lead').send('POST', path, undefined, etag)));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const complete = await region.as('lead').post('/mandates/UPP-1/activities/a2/completions');
    expect(complete.body.code).toBe('activity-not-started');
  });
});

it('is handed over at BP4 and then closed by an owner, after which nothing more can be done', async () => {
  await establishedMandate(region);
  expect((await region.as('regdir').post('/mandates/UPP-1/closings')).body.code).toBe('mandate-state');
  await answerAll(region, 'UPP-1-BP1');
  for (const point of ['BP1', 'MS1', 'MS2', 'BP4'])
    await region.as('regdir').post(`/decision-points/UPP-1-${point}/decisions`, decision('yes'));
  expect((await region.as('lead').get('/mandates/UPP-1')).body['status']).toBe('handed-over');
  expect((await region.as('regdir').post('/mandates/UPP-1/closings')).body['status']).toBe('closed');
  expect((await start('lead', 'a1')).body.code).toBe('mandate-state');
  expect((await region.as('lead').patch('/mandates/UPP-1', { idea: 'x' })).body.code).toBe('mandate-state');
});
