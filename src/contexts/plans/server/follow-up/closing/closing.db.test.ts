import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FollowUpRegion, openFollowUpRegion } from '../../../../../../test/builders/follow-up-region.ts';
import { dayFromToday, today } from '../../../../../../test/builders/plan-region.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { followUpDueSource } from '../follow-up-due.ts';

let region: FollowUpRegion;
beforeAll(async () => {
  region = await openFollowUpRegion();
});
afterAll(() => region.close());

const refuses = (run: Promise<unknown>) => expect(run).rejects.toThrow(/the end of a plan is never changed/);

describe('closing a plan', () => {
  test('lists what each action lacks, and is refused while anything does', async () => {
    const plan = await region.makePlan('slut', { validFrom: '2024-01-01', validTo: dayFromToday(-1) });
    const [ongoing, handed] = [await region.addAction('slut'), await region.addAction('slut', { unit: 'HC1' })];
    const handover = await region.handOver(handed, { receiver: 'vc' });
    expect((await region.closing('slut')).lacking.map(({ number, lacks }) => [number, lacks])).toEqual([
      [1, 'not-finished'],
      [2, 'not-accepted'],
    ]);
    const dues = await region.database.snapshot((tx) => followUpDueSource(tx, { today, now: new Date() }));
    expect(dues.filter(({ kind }) => kind === 'plan-to-end')).toMatchObject([
      { roles: ['programme-lead'], link: '/handlingsplan/slut/avslut', agenda: 'actions' },
    ]);
    for (const as of ['lead', 'vc'])
      expect(await region.end('slut', plan.version, {}, as)).toMatchObject({ httpStatus: 403 });
    expect(await region.end('slut', 7)).toMatchObject({ httpStatus: 412 });
    expect(await region.end('slut', plan.version, { endedOn: dayFromToday(1) })).toMatchObject({
      code: 'ended-in-future',
    });
    expect(await region.end('slut', plan.version)).toMatchObject({
      httpStatus: 409,
      code: 'plan-not-ready-to-end',
      detail: expect.stringContaining('2'),
    });
    await region.accept(handover, 'vc');
    await region.ask('POST', `/planned-actions/${ongoing.id}/status-reports`, {
      body: { move: 'stop', comment: 'Ersatt av nationella riktlinjer' },
      ifMatch: ongoing.version,
      as: 'lead',
    });
    expect((await region.closing('slut')).lacking).toEqual([]);
  });
  test('happens once, is a decision, and leaves nothing that can be changed', async () => {
    const { version } = await region.closing('slut');
    const pressed = await Promise.all([region.end('slut', version), region.end('slut', version)]);
    expect(pressed.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([201, 412]);
    const closing = await region.closing('slut');
    expect(closing).toMatchObject({ state: 'ended', ended: { unfinishedReason: null }, mayEnd: false });
    const decision = await region.database.snapshot((tx) =>
      tx.selectFrom('decision').selectAll().where('number', '=', closing.ended!.decision).executeTakeFirstOrThrow(),
    );
    expect(decision).toMatchObject({ concernsId: 'slut', outcome: expect.stringContaining('Av 2 åtgärder') });
    expect(await region.addAction('slut')).toMatchObject({ httpStatus: 409, code: 'plan-ended' });
    expect(await region.planRound(['slut'])).toMatchObject({ code: 'plan-ended' });
    const action = await region.action('slut', 1);
    expect(
      await region.ask('POST', `/planned-actions/${action.id}/status-reports`, {
        body: { move: 'reopen', comment: 'Ändå' },
        ifMatch: action.version,
        as: 'lead',
      }),
    ).toMatchObject({ code: 'plan-ended' });
    expect(await region.end('slut', closing.version)).toMatchObject({ code: 'plan-ended' });
    await refuses(region.database.transaction((tx) => tx.updateTable('planEnding').set({ remaining: 0 }).execute()));
    await refuses(region.database.transaction((tx) => tx.deleteFrom('planEnding').execute()));
  });
  test('despite what lacks takes a reason, which is kept; the receiver can still accept afterwards', async () => {
    const plan = await region.makePlan('anda');
    const handover = await region.handOver(await region.addAction('anda', { unit: 'HC1' }), { receiver: 'vc' });
    const unfinishedReason = 'Mottagaren svarar efter sommaren';
    expect(await region.end('anda', plan.version, { unfinishedReason })).toMatchObject({
      httpStatus: 201,
      ended: { unfinishedReason },
    });
    expect(await region.accept(handover, 'vc')).toMatchObject({ state: 'accepted' });
    expect((await region.closing('anda')).remaining).toMatchObject([{ receiver: 'Astrid Ekbacke', lacks: null }]);
  });
});

/** As reported at the end of Region Jämtland Härjedalen's project in 2019 (HSN/386/2019). */
const REMAINING: readonly (readonly [title: string, receiverFunction: string])[] = [
  ['Bemanningsplan med måltal för utbildningstjänster', 'Produktionsstyrningen'],
  ['Fler ST-läkare och sjuksköterskor i specialistutbildning', 'Produktionsstyrningen'],
  ['Utvecklingsdagar för yrkesgrupper', 'Resursgruppen'],
  ['Mottagande och introduktion av studerande', 'Resursgruppen'],
  ['Vad oberoende ska betyda i regionen', 'Områdescheferna'],
  ['Hyrpersonal i personalsystemet', 'Områdescheferna'],
];

describe('the final report of Jämtland Härjedalen', () => {
  test('lists the six that remain with their receivers, and points at 65 − 61 ≠ 6', async () => {
    const claim = { claimedTotal: 65, claimedDone: 61, claimedRemaining: 6, claimedSource: 'HSN/386/2019' };
    const numbers = Array.from({ length: 65 - REMAINING.length }, (_, index) => index + 1);
    const finished = numbers.map((number) => ({
      number,
      title: `Åtgärd ${number}`,
      area: 'recruitment',
      status: 'done',
    }));
    const remaining = REMAINING.map(([title], index) => ({
      number: finished.length + index + 1,
      title,
      area: 'recruitment',
      status: 'ongoing',
    }));
    const plan = {
      key: 'jh-2016',
      name: 'Bemanningsprojektet',
      unit: 'PV',
      validFrom: '2016-10-01',
      validTo: '2018-12-31',
    };
    const file = { plan: { ...plan, ...claim }, actions: [...finished, ...remaining] };
    const bytes = new TextEncoder().encode(JSON.stringify(file));
    expect(await region.ask('POST', '/plan-imports?fileName=jh.yaml', { bytes })).toMatchObject({ outcome: 'created' });
    const handovers: HandoverDto[] = [];
    for (const [index, [, receiverFunction]] of REMAINING.entries()) {
      const action = await region.action('jh-2016', finished.length + index + 1);
      handovers.push(await region.handOver(action, { receiverFunction, handsOverOn: '2019-03-27' }));
    }
    expect((await region.closing('jh-2016')).lacking).toHaveLength(6);
    for (const handover of handovers) await region.accept(handover, 'oc');
    const closing = await region.closing('jh-2016');
    expect(closing.remaining.map(({ title, receiver, handsOverOn }) => [title, receiver, handsOverOn])).toEqual(
      REMAINING.map(([title, receiver]) => [title, receiver, '2019-03-27']),
    );
    expect(closing.remaining.every(({ acceptedAt }) => acceptedAt !== null)).toBe(true);
    expect(closing.lacking).toEqual([]);
    expect(closing.counts.faults.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ['claimed-parts-differ', 4, 6],
      ['claimed-done-differs', 61, 59],
    ]);
    expect(closing.counts.faults[0]!.message).toMatch(/65.*61.*4.*6/);
    expect(await region.end('jh-2016', closing.version)).toMatchObject({ httpStatus: 201, state: 'ended' });
  });
});
