import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  ACTION,
  dayFromToday,
  openPlanRegion,
  PLAN,
  type PlanRegion,
} from '../../../../../test/builders/plan-region.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';
import type { ConsultationDto, ForceDto, ForceListDto, RiskDetailsDto, RiskListDto } from '../../contract/risks.ts';
import { aroundPlanDueSources } from './index.ts';

let region: PlanRegion;
let action: PlannedActionDto;
beforeAll(async () => {
  region = await openPlanRegion();
  await region.ask('POST', '/plans', { body: PLAN, as: 'lead' });
  const body = { ...ACTION, unit: 'HC1', startsOn: dayFromToday(5) };
  action = await region.ask<PlannedActionDto>('POST', '/planned-actions', { body, as: 'lead' });
});
afterAll(() => region.close());

type Refused = { code: string; detail: string };
const refused = async (...call: Parameters<PlanRegion['ask']>) => {
  const { httpStatus, code } = await region.ask<Refused>(...call);
  return [httpStatus, code];
};
const start = (as = 'vc') =>
  region.ask<PlannedActionDto & Refused>('POST', `/planned-actions/${action.id}/status-reports`, {
    body: { move: 'start' },
    ifMatch: action.version,
    as,
  });
const read = (number: number, as = 'local') => region.ask<RiskDetailsDto>('GET', `/risks/${number}`, { as });
const due = async () => {
  const when = { today: dayFromToday(0) as never, now: new Date() };
  const items = await Promise.all(
    aroundPlanDueSources.map((source) => region.database.snapshot((tx) => source(tx, when))),
  );
  return items.flat().map(({ kind }) => kind);
};

const RISK = {
  plan: 'regional',
  action: 1,
  area: 'patient-safety',
  cause: 'Färre läkare på jouren',
  consequence: 'Längre väntan',
  probability: 4,
  severity: 5,
  measure: 'Bakjour på distans',
  responsible: 'vc',
  residualProbability: 3,
  residualSeverity: 5,
  reviewOn: dayFromToday(10),
};

describe('a risk', () => {
  test('is assessed in the own part of the tree, and never grows by its measure', async () => {
    expect(await refused('POST', '/risks', { body: RISK, as: 'vc2' })).toEqual([403, 'not-permitted']);
    expect(await refused('POST', '/risks', { body: RISK, as: 'former' })).toEqual([403, 'not-permitted']);
    const grown = { ...RISK, residualProbability: 5 };
    expect(await refused('POST', '/risks', { body: grown, as: 'vc' })).toEqual([422, 'risk-residual-higher']);
    const passed = { ...RISK, reviewOn: dayFromToday(-1) };
    expect(await refused('POST', '/risks', { body: passed, as: 'vc' })).toEqual([422, 'risk-review-passed']);
    expect(await region.ask('POST', '/risks', { body: RISK, as: 'vc' })).toMatchObject({
      httpStatus: 201,
      number: 1,
      unit: { code: 'HC1' },
      score: 20,
      residualScore: 15,
      high: true,
      awaitsAcceptance: true,
    });
    expect(await due()).toEqual(['risk-to-accept', 'risk-review']);
  });
  test('stops the start until someone else, who may, has accepted it', async () => {
    expect(await start()).toMatchObject({ httpStatus: 409, code: 'risk-not-accepted' });
    const words = { words: 'Bakjouren är bemannad' };
    const accept = (as: string, ifMatch = 1) => ({ body: words, as, ifMatch });
    expect(await refused('POST', '/risks/1/acceptances', accept('vc'))).toEqual([403, 'not-permitted']);
    expect(await refused('POST', '/risks/1/acceptances', accept('oc', 9))).toEqual([412, 'changed-meanwhile']);
    const both = await Promise.all([1, 2].map(() => region.call('POST', '/risks/1/acceptances', accept('oc'))));
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const risk = await read(1);
    expect(risk).toMatchObject({
      awaitsAcceptance: false,
      acceptance: { holds: true, acceptedByName: 'Birgitta Områdesdal' },
    });
    const decision = await region.database.snapshot((tx) =>
      tx.selectFrom('decision').select(['subject', 'ground']).executeTakeFirstOrThrow(),
    );
    expect(decision).toEqual({ subject: 'Risk 1: Färre läkare på jouren', ground: 'Bakjouren är bemannad' });
  });
  test('needs a new acceptance when it is assessed anew, not when someone else sees to it', async () => {
    const change = (body: object, ifMatch: number) => ({ body, ifMatch, as: 'oc' });
    expect(await refused('PATCH', '/risks/1', { body: { severity: 4 } })).toEqual([428, 'if-match-missing']);
    const other = await region.ask<RiskDetailsDto>('PATCH', '/risks/1', change({ responsible: 'vc2' }, 1));
    expect(other).toMatchObject({ awaitsAcceptance: false, version: 2 });
    const anew = await region.ask<RiskDetailsDto>('PATCH', '/risks/1', change({ measure: 'Ingen' }, 2));
    expect(anew).toMatchObject({ awaitsAcceptance: true, acceptance: { holds: false }, version: 3 });
    expect(await start()).toMatchObject({ code: 'risk-not-accepted' });
    expect(await read(1, 'oc')).toMatchObject({ may: { accept: false }, acceptBlockedBy: 'own-assessment' });
    expect(await refused('POST', '/risks/1/acceptances', { body: { words: 'Ja' }, ifMatch: 3, as: 'oc' })).toEqual([
      403,
      'risk-own-assessment',
    ]);
    expect(
      await refused('POST', '/risks/1/reviews', { body: { outcome: 'close', words: 'x' }, ifMatch: 3, as: 'vc' }),
    ).toEqual([409, 'risk-close-unaccepted']);
    expect(
      await region.ask('POST', '/risks/1/acceptances', { body: { words: 'Ja' }, ifMatch: 3, as: 'hsdir' }),
    ).toMatchObject({ httpStatus: 200, acceptances: [{ holds: false }, { holds: true }] });
  });
  test('is reviewed, closed and opened again, with its history', async () => {
    const review = (body: object, ifMatch: number) =>
      region.ask('POST', '/risks/1/reviews', { body, ifMatch, as: 'vc' });
    expect(await review({ outcome: 'reopen', words: 'x' }, 3)).toMatchObject({ code: 'risk-review-closed' });
    await review({ outcome: 'keep', words: 'Läget oförändrat', reviewOn: dayFromToday(90) }, 3);
    await review({ outcome: 'close', words: 'Två läkare anställda' }, 4);
    expect(await refused('PATCH', '/risks/1', { body: { severity: 4 }, ifMatch: 5, as: 'vc' })).toEqual([
      409,
      'risk-closed',
    ]);
    const { history } = await read(1);
    expect(history.map(({ kind }) => kind)).toEqual(['assessed', 'changed', 'assessed', 'kept', 'closed']);
    await expect(region.database.transaction((tx) => tx.deleteFrom('riskEvent').execute())).rejects.toThrow(
      /never changed/,
    );
  });
  test('of the whole plan stops its actions too, and is found by plan, action and unit', async () => {
    await region.ask('POST', '/risks', { body: { ...RISK, action: null }, as: 'lead' });
    expect(await start()).toMatchObject({ code: 'risk-not-accepted' });
    await region.ask('POST', '/risks/2/acceptances', { body: { words: 'Ja' }, ifMatch: 1, as: 'hsdir' });
    const numbers = async (query: string) =>
      (await region.ask<RiskListDto>('GET', `/risks${query}`)).items.map(({ number }) => number);
    expect(await numbers('?plan=regional')).toEqual([1, 2]);
    expect(await numbers('?plan=regional&action=1')).toEqual([1]);
    expect(await numbers('?unit=PV')).toEqual([1]);
    expect(await numbers('?status=open')).toEqual([2]);
    expect((await region.ask<RiskListDto>('GET', '/risks')).threshold).toBe(15);
  });
});

describe('a consultation', () => {
  const requirement = '/planned-actions/regional.1/consultation-requirement';
  const HELD = {
    plan: 'regional',
    actions: [1],
    heldOn: dayFromToday(0),
    subject: 'Jouren',
    parties: [
      { union: 'Läkarföreningen', person: 'fack' },
      { union: 'Vårdförbundet', standpoint: 'agree' },
    ],
  };
  test('is required of an action, which then cannot start before it', async () => {
    expect(await refused('PUT', requirement, { body: { required: true }, ifMatch: 0, as: 'fack' })).toEqual([
      403,
      'not-permitted',
    ]);
    const put = () => region.call('PUT', requirement, { body: { required: true }, ifMatch: 0, as: 'vc' });
    const both = await Promise.all([put(), put()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await start()).toMatchObject({ httpStatus: 409, code: 'union-consultation-missing' });
    expect(await due()).toContain('consultation-missing');
  });
  test('is entered when it has been held', async () => {
    const future = { ...HELD, heldOn: dayFromToday(1) };
    expect(await refused('POST', '/consultations', { body: future, as: 'lead' })).toEqual([
      422,
      'consultation-in-future',
    ]);
    const twice = { ...HELD, parties: [{ union: 'A' }, { union: 'a' }] };
    expect(await refused('POST', '/consultations', { body: twice, as: 'lead' })).toEqual([
      422,
      'consultation-union-twice',
    ]);
    expect(await refused('POST', '/consultations', { body: HELD, as: 'vc' })).toEqual([403, 'not-permitted']);
    expect(await region.ask('POST', '/consultations', { body: HELD, as: 'lead' })).toMatchObject({
      httpStatus: 201,
      outcome: 'open',
    });
    expect(await due()).toContain('standpoint-missing');
  });
  test('takes the standpoint of the union’s own representative', async () => {
    const say = { standpoint: 'disagree', words: 'För få på jouren' };
    const path = '/consultations/1/standpoints';
    expect(await refused('POST', path, { body: say, ifMatch: 1, as: 'lead' })).toEqual([403, 'not-permitted']);
    expect(await refused('POST', path, { body: say, ifMatch: 1 })).toEqual([403, 'standpoint-not-own']);
    const said = await region.ask<ConsultationDto>('POST', path, { body: say, ifMatch: 1, as: 'fack' });
    expect(said).toMatchObject({ outcome: 'disagreement', version: 2 });
    expect(await refused('POST', path, { body: say, ifMatch: 1, as: 'fack' })).toEqual([412, 'changed-meanwhile']);
    const change = { body: { minutes: 'RS 7-2026' }, ifMatch: 2, as: 'lead' };
    expect(await region.ask('PATCH', '/consultations/1', change)).toMatchObject({ minutes: 'RS 7-2026' });
    const list = await region.ask<{ items: ConsultationDto[] }>('GET', '/consultations?plan=regional&action=1');
    expect(list.items.map(({ number }) => number)).toEqual([1]);
  });
  test('lets the action start, also when they disagree', async () => {
    expect(await start()).toMatchObject({ httpStatus: 201, status: 'ongoing' });
  });
});

test('forces are put up, linked to actions, changed and taken off by who may change the plan', async () => {
  const force = { plan: 'regional', side: 'restraining', strength: 4, text: 'Brist på handledare' };
  expect(await refused('POST', '/forces', { body: force, as: 'vc' })).toEqual([403, 'not-permitted']);
  const link = { ...force, actions: [{ action: 1, effect: 'weakens' }] };
  expect(await refused('POST', '/forces', { body: { ...force, actions: [{ action: 9, effect: 'weakens' }] } })).toEqual(
    [404, 'planned-action-unknown'],
  );
  expect(await region.ask<ForceDto>('POST', '/forces', { body: link, as: 'lead' })).toMatchObject({
    number: 1,
    actions: [{ action: 1, effect: 'weakens' }],
  });
  expect(await refused('PATCH', '/forces/1', { body: { strength: 2 }, ifMatch: 3, as: 'lead' })).toEqual([
    412,
    'changed-meanwhile',
  ]);
  const changed = await region.ask<ForceListDto>('PATCH', '/forces/1', {
    body: { strength: 2 },
    ifMatch: 1,
    as: 'lead',
  });
  expect(changed.items[0]).toMatchObject({ strength: 2, text: 'Brist på handledare', actions: [{ action: 1 }] });
  const off = await region.ask<ForceListDto>('PATCH', '/forces/1', { body: { removed: true }, ifMatch: 2, as: 'lead' });
  expect(off).toMatchObject({ items: [], mayChange: true });
});
