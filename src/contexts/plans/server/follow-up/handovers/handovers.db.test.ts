import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type FollowUpRegion, openFollowUpRegion } from '../../../../../../test/builders/follow-up-region.ts';
import { dayFromToday, today } from '../../../../../../test/builders/plan-region.ts';
import type { HandoverDto } from '../../../contract/follow-up.ts';
import { followUpDueSource } from '../follow-up-due.ts';

let region: FollowUpRegion;
beforeAll(async () => {
  region = await openFollowUpRegion();
  await region.makePlan('regional');
});
afterAll(() => region.close());

const due = async () =>
  (await region.database.snapshot((tx) => followUpDueSource(tx, { today, now: new Date() }))).filter(({ kind }) =>
    kind.startsWith('handover'),
  );
const handOver = async (receiver: object, fields: object = {}) =>
  region.handOver(await region.addAction('regional', fields), receiver);

describe('a handover', () => {
  test('goes to a named receiver who holds an appointment, from who leads the programme', async () => {
    const action = await region.addAction('regional', { unit: 'HC1' });
    expect(await region.handOver(action, { receiver: 'vc' }, 'vc')).toMatchObject({ httpStatus: 403 });
    expect(await region.handOver(action, {})).toMatchObject({ httpStatus: 422, code: 'receiver-missing' });
    expect(await region.handOver(action, { receiver: 'nobody' })).toMatchObject({ code: 'plan-person-unknown' });
    expect(await region.handOver(action, { receiver: 'former' })).toMatchObject({ code: 'receiver-not-appointed' });
    expect(await region.handOver(action, { receiverUnit: 'X' })).toMatchObject({ code: 'plan-unit-unknown' });
    expect(await region.handOver({ ...action, version: 9 }, { receiver: 'vc' })).toMatchObject({ httpStatus: 412 });
    expect(await region.handOver(action, { receiver: 'vc' })).toMatchObject({
      httpStatus: 201,
      number: 1,
      state: 'waiting',
      receiver: { name: 'Astrid Ekbacke' },
      handsOverOn: dayFromToday(30),
      words: 'Fortsätter i linjen',
    });
    expect(await region.action('regional', 1)).toMatchObject({ status: 'handed-over', receiverAcceptedAt: null });
    expect(await due()).toMatchObject([{ kind: 'handover-to-accept', persons: ['vc'], unit: 'HC1' }]);
  });
  test('is accepted by its receiver alone, once', async () => {
    const { items } = await region.ask<{ items: HandoverDto[] }>('GET', '/handovers?mine=true', { as: 'vc' });
    expect(items.map(({ number, moves }) => [number, moves])).toEqual([[1, ['accept', 'decline']]]);
    const handover = items[0]!;
    for (const as of ['vc2', 'lead'])
      expect(await region.accept(handover, as)).toMatchObject({ httpStatus: 403, code: 'not-the-receiver' });
    for (const as of ['fack', 'former'])
      expect(await region.accept(handover, as)).toMatchObject({ httpStatus: 403, code: 'not-permitted' });
    expect(await region.ask('POST', '/handovers/1/acceptances', { body: {}, as: 'vc' })).toMatchObject({
      httpStatus: 428,
    });
    const pressed = await Promise.all([region.accept(handover, 'vc'), region.accept(handover, 'vc')]);
    expect(pressed.map(({ httpStatus }) => httpStatus).toSorted()).toEqual([201, 412]);
    expect(await region.accept({ ...handover, version: 2 }, 'vc')).toMatchObject({ code: 'handover-settled' });
    expect(await region.action('regional', 1)).toMatchObject({
      status: 'handed-over',
      receiverAcceptedAt: expect.any(String),
    });
    expect(await due()).toEqual([]);
    const events = await region.events();
    expect(events.filter((event) => event === 'report-status regional.1')).toHaveLength(2);
  });
  test('to a unit is answered by whoever heads it, also from above, and not by another part of the tree', async () => {
    const handover = await handOver({ receiverUnit: 'HC1' });
    expect(handover).toMatchObject({ receiverFunction: 'Hälsocentralen Norr', receiverUnit: { code: 'HC1' } });
    expect(await region.accept(handover, 'vc2')).toMatchObject({ code: 'not-the-receiver' });
    expect(await region.accept(handover, 'oc')).toMatchObject({ state: 'accepted' });
  });
  test('whose receiver’s appointment ended yesterday is answered by the head of the unit, and waits there', async () => {
    const handover = await handOver({ receiver: 'vc2' }, { unit: 'HC2' });
    await region.database.transaction((tx) =>
      tx
        .updateTable('appointment')
        .set({ validTo: dayFromToday(-1) })
        .where('personId', '=', 'vc2')
        .execute(),
    );
    expect(await region.accept(handover, 'vc2')).toMatchObject({ httpStatus: 403, code: 'not-permitted' });
    expect(await due()).toMatchObject([{ kind: 'handover-to-accept', persons: ['oc'] }]);
    expect(await region.accept(handover, 'oc')).toMatchObject({ state: 'accepted' });
  });
  test('is declined with a reason, and then waits for who gave it until it is given to someone else', async () => {
    const handover = await handOver({ receiver: 'vc' }, { unit: 'HC1' });
    expect(await region.decline(handover, ' ', 'vc')).toMatchObject({ httpStatus: 422, code: 'move-reason-missing' });
    expect(await region.decline(handover, 'Vi har ingen som kan', 'vc')).toMatchObject({
      state: 'declined',
      reason: 'Vi har ingen som kan',
      moves: [],
    });
    expect(await due()).toMatchObject([{ kind: 'handover-declined', roles: ['programme-lead'], agenda: 'actions' }]);
    const action = await region.action('regional', handover.action.number);
    expect(await region.handOver(action, { receiver: 'oc' })).toMatchObject({ state: 'waiting' });
    expect(await due()).toMatchObject([{ kind: 'handover-to-accept', persons: ['oc'] }]);
  });
  test('comes from the action’s own page too, and taking the action back withdraws it', async () => {
    const action = await region.addAction('regional');
    const report = (body: object, ifMatch: number) =>
      region.ask<{ version: number }>('POST', `/planned-actions/${action.id}/status-reports`, {
        body,
        ifMatch,
        as: 'lead',
      });
    const handed = await report({ move: 'hand-over', receiverFunction: 'Ledningsgruppen' }, 1);
    expect(await report({ move: 'accept' }, handed.version)).toMatchObject({ code: 'not-the-receiver' });
    await report({ move: 'take-back', comment: 'För tidigt' }, handed.version);
    const { items } = await region.ask<{ items: HandoverDto[] }>('GET', '/handovers?state=withdrawn&plan=regional');
    expect(items).toMatchObject([{ receiverFunction: 'Ledningsgruppen', reason: 'För tidigt', moves: [] }]);
  });
});
