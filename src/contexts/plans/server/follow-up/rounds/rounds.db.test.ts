import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FollowUpRegion, openFollowUpRegion } from '../../../../../../test/builders/follow-up-region.ts';
import { dayFromToday, today } from '../../../../../../test/builders/plan-region.ts';
import type { RoundAnswerDto } from '../../../contract/follow-up.ts';
import { followUpDueSource } from '../follow-up-due.ts';
import { openRound } from './open-round.ts';

let region: FollowUpRegion;
beforeAll(async () => {
  region = await openFollowUpRegion();
  await region.makePlan('regional');
  await region.addAction('regional', { unit: 'HC1', responsible: 'vc' });
  await region.addAction('regional', { unit: 'HC2', responsibleFunction: 'Verksamhetschef' });
  await region.addAction('regional', { unit: 'R', responsible: 'former' });
});
afterAll(() => region.close());

const of = (items: readonly RoundAnswerDto[], number: number) => items.find(({ action }) => action.number === number)!;
const messages = () =>
  region.database.snapshot((tx) =>
    tx.selectFrom('outboxMessage').select(['personId', 'dedupeKey', 'status', 'body']).orderBy('dedupeKey').execute(),
  );
const due = (inDays: number) =>
  region.database.snapshot((tx) =>
    followUpDueSource(tx, { today: dayFromToday(inDays) as typeof today, now: new Date() }),
  );

describe('a round', () => {
  test('is planned by who leads the programme, over days that hold, and gets the period for its key', async () => {
    const fields = { period: '2026-T3', plans: ['regional'], opensOn: dayFromToday(0), dueOn: dayFromToday(10) };
    for (const as of ['vc', 'former'])
      expect(await region.ask('POST', '/follow-up-rounds', { body: fields, as })).toMatchObject({
        httpStatus: 403,
        code: 'not-permitted',
      });
    expect(await region.planRound(['regional'], { dueOn: dayFromToday(-1) })).toMatchObject({
      code: 'round-days-unfit',
    });
    expect(await region.planRound(['nope'])).toMatchObject({ httpStatus: 404, code: 'plan-unknown' });
    expect(await region.planRound(['regional'])).toMatchObject({ httpStatus: 201, key: '2026-T3', state: 'planned' });
    expect(await region.planRound(['regional'])).toMatchObject({ key: '2026-T3-2' });
    expect(await region.planRound(['regional'], { key: '2026-t3' })).toMatchObject({ key: '2026-t3' });
    expect(await region.planRound(['regional'], { key: '2026-t3' })).toMatchObject({ code: 'round-key-taken' });
  });
  test('takes no answer before it has opened', async () => {
    const action = await region.action('regional', 1);
    expect(await region.answer('2026-T3', action, { progress: 10 }, 'vc')).toMatchObject({
      httpStatus: 409,
      code: 'round-not-opened',
    });
  });
  test('asks, when it opens, whoever answers for each open action today: once, however often it is pressed', async () => {
    const { version } = await region.round('2026-T3');
    const press = () =>
      region.ask<{ code?: string }>('POST', '/follow-up-rounds/2026-T3/openings', { ifMatch: version, as: 'lead' });
    const pressed = await Promise.all([press(), press()]);
    expect(pressed.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([201, 412]);
    const asked = await region.answers('2026-T3');
    // The third one's person holds no appointment any more: it goes to the nearest head.
    expect(asked.map(({ asked: person }) => person?.id)).toEqual(['vc', 'vc2', 'hsdir']);
    const sent = await messages();
    expect(sent.map(({ personId, dedupeKey }) => `${dedupeKey.split(':')[0]} ${personId}`).toSorted()).toEqual([
      'follow-up-opened hsdir',
      'follow-up-opened vc',
      'follow-up-opened vc2',
      'follow-up-reminder hsdir',
      'follow-up-reminder vc',
      'follow-up-reminder vc2',
    ]);
    expect(sent[0]!.body).toContain('/handlingsplan/uppfoljning/2026-T3/svara');
    expect(await region.ask('POST', '/follow-up-rounds/2026-T3/openings', { as: 'lead' })).toMatchObject({
      httpStatus: 428,
      code: 'if-match-missing',
    });
  });
});

describe('an answer', () => {
  test('is given by whoever was asked, or their head, and by nobody else', async () => {
    const action = await region.action('regional', 1);
    const refused = { httpStatus: 403 };
    expect(await region.answer('2026-T3', action, {}, 'vc2')).toMatchObject({
      ...refused,
      code: 'not-yours-to-answer',
    });
    expect(await region.answer('2026-T3', action, {}, 'fack')).toMatchObject({ ...refused, code: 'not-permitted' });
    expect(await region.answer('2026-T3', action, {}, 'former')).toMatchObject({ ...refused, code: 'not-permitted' });
    const given = await region.answer(
      '2026-T3',
      action,
      { move: 'start', progress: 20, comment: 'Första annonsen är ute', obstacle: 'Få söker' },
      'vc',
    );
    expect(given).toMatchObject({ httpStatus: 201, answer: { status: 'ongoing', progress: 20 }, mine: true });
    const headed = await region.answer('2026-T3', given.action, { move: 'report', progress: 25 }, 'oc');
    expect(headed).toMatchObject({ httpStatus: 201, mine: false });
    const { history } = await region.action('regional', 1);
    expect(history.map(({ progress, roundId }) => [progress, roundId !== null])).toEqual([
      [0, false],
      [20, true],
      [25, true],
    ]);
  });
  test('given by two at once is kept once, and the second is told', async () => {
    const action = await region.action('regional', 2);
    const answers = await Promise.all(
      [30, 40].map((progress) => region.answer('2026-T3', action, { progress }, 'vc2')),
    );
    expect(answers.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([201, 412]);
    expect(answers.find(({ httpStatus }) => httpStatus === 412)).toMatchObject({ code: 'changed-meanwhile' });
  });
  test('makes the reminder needless once everything is answered', async () => {
    const statuses = (await messages())
      .filter(({ dedupeKey }) => dedupeKey.startsWith('follow-up-reminder'))
      .map(({ personId, status }) => [personId, status]);
    expect(statuses.toSorted()).toEqual([
      ['hsdir', 'waiting'],
      ['vc', 'set-aside'],
      ['vc2', 'set-aside'],
    ]);
  });
  test('is counted by unit and by person, and the parts add up', async () => {
    expect((await region.round('2026-T3', 'hsdir')).completeness).toEqual({
      asked: 3,
      answered: 2,
      byUnit: [
        { unit: { code: 'HC1', name: 'Hälsocentralen Norr' }, asked: 1, answered: 1 },
        { unit: { code: 'HC2', name: 'Hälsocentralen Söder' }, asked: 1, answered: 1 },
        { unit: { code: 'R', name: 'Region Exempel' }, asked: 1, answered: 0 },
      ],
      byPerson: [
        { person: { id: 'hsdir', name: 'Anders Provberg' }, asked: 1, answered: 0 },
        { person: { id: 'vc', name: 'Astrid Ekbacke' }, asked: 1, answered: 1 },
        { person: { id: 'vc2', name: 'Bo Hamnström' }, asked: 1, answered: 1 },
      ],
      faults: [],
    });
    expect(await region.round('2026-T3', 'hsdir')).toMatchObject({
      waitsForMe: 1,
      moves: ['change', 'answer', 'close'],
    });
  });
  test('cannot get into a round by the action’s own page, but counts when given there', async () => {
    const { id } = await region.round('2026-T3');
    const action = await region.action('regional', 3);
    await region.ask('POST', `/planned-actions/${action.id}/status-reports`, {
      body: { move: 'report', progress: 5, roundId: id },
      ifMatch: action.version,
      as: 'lead',
    });
    const answered = of(await region.answers('2026-T3'), 3);
    expect(answered.answer).toMatchObject({ progress: 5 });
    expect((await region.action('regional', 3)).history.at(-1)).toMatchObject({ roundId: null });
  });
  test('about what the round does not ask is refused', async () => {
    const later = await region.addAction('regional', { unit: 'HC1' });
    expect(await region.answer('2026-T3', later, {}, 'vc')).toMatchObject({ code: 'action-not-asked' });
  });
  test('after the round has closed is refused, and what was answered stays', async () => {
    expect(await region.closeRound('2026-T3')).toMatchObject({ httpStatus: 201, state: 'closed', moves: [] });
    const action = await region.action('regional', 1);
    expect(await region.answer('2026-T3', action, { progress: 99 }, 'vc')).toMatchObject({
      httpStatus: 409,
      code: 'round-closed',
    });
    expect(await region.closeRound('2026-T3')).toMatchObject({ httpStatus: 409, code: 'round-move-not-open' });
    expect(of(await region.answers('2026-T3'), 1)).toMatchObject({ answer: { progress: 25 }, moves: [] });
    const events = await region.events();
    expect(events.filter((event) => event.endsWith(' 2026-T3'))).toEqual([
      'plan-round 2026-T3',
      'open-round 2026-T3',
      'close-round 2026-T3',
    ]);
  });
});

describe('a round that nobody answers', () => {
  test('waits for whoever was asked, then the area manager, then the steering group', async () => {
    await region.openRound('2026-T3-2');
    const kinds = async (inDays: number) =>
      (await due(inDays))
        .filter(({ link }) => link.includes('2026-T3-2'))
        .map(({ kind, persons, roles, agenda }) => [kind, ...(persons ?? roles ?? []), ...(agenda ? [agenda] : [])]);
    const toAnswer = [
      ['follow-up-to-answer', 'vc'],
      ['follow-up-to-answer', 'vc2'],
      ['follow-up-to-answer', 'hsdir'],
    ];
    const toChase = [
      ['follow-up-overdue', 'oc'],
      ['follow-up-overdue', 'programme-lead'],
    ];
    expect(await kinds(10)).toEqual(toAnswer);
    expect(await kinds(11)).toEqual([...toAnswer, ...toChase]);
    expect(await kinds(24)).toEqual([...toAnswer, ...toChase]);
    expect(await kinds(25)).toEqual([...toAnswer, ...toChase, ['follow-up-escalated', 'programme-lead', 'actions']]);
  });
  test('moves its reminders with its last day', async () => {
    const { version, id } = await region.round('2026-T3-2');
    const body = { dueOn: dayFromToday(20) };
    expect(
      await region.ask('PATCH', '/follow-up-rounds/2026-T3-2', { body, ifMatch: version - 1, as: 'lead' }),
    ).toMatchObject({ httpStatus: 412 });
    expect(
      await region.ask('PATCH', '/follow-up-rounds/2026-T3-2', { body, ifMatch: version, as: 'lead' }),
    ).toMatchObject({ httpStatus: 200, dueOn: body.dueOn });
    const reminders = (await messages()).filter(({ dedupeKey }) => dedupeKey.startsWith(`follow-up-reminder:${id}`));
    expect(reminders.map(({ dedupeKey, status }) => [dedupeKey.split(':')[2], status])).toEqual([
      ...Array.from({ length: 3 }, () => [dayFromToday(10), 'set-aside']),
      ...Array.from({ length: 3 }, () => [dayFromToday(20), 'waiting']),
    ]);
  });
  test('has nothing to ask when every action is closed', async () => {
    await region.makePlan('empty');
    const { key } = await region.planRound(['empty']);
    const opening = region.database.transaction((tx) =>
      openRound(tx, key, '1', { actor: { id: 'lead', role: 'programme-lead' }, now: new Date() }),
    );
    await expect(opening).rejects.toMatchObject({ code: 'round-without-open-actions' });
  });
});
