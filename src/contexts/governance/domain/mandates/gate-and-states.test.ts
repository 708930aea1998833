import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryOver, itemsMissing, unanswered } from './checklist.ts';
import { activityState, pointInTheWay } from './gate.ts';
import { nextMandateKey } from './mandate-key.ts';
import { canDo, MANDATE_ACTIONS, MANDATE_STATUSES } from './mandate-states.ts';
import { canDoAtPoint, POINT_STATES, statesInOrder } from './point-states.ts';
import { signatureOf } from './signer.ts';
import { standardPoints } from './standard-points.ts';

describe('the order of points', () => {
  it('opens one at a time', () => {
    const [passed, not, declined] = [
      { isPassed: true, isDeclined: false },
      { isPassed: false, isDeclined: false },
      { isPassed: false, isDeclined: true },
    ];
    expect(statesInOrder([not, not])).toEqual(['open', 'upcoming']);
    expect(statesInOrder([passed, declined, not])).toEqual(['passed', 'declined', 'upcoming']);
    expect(statesInOrder([passed, passed])).toEqual(['passed', 'passed']);
    fc.assert(
      fc.property(fc.array(fc.boolean()), (passes) => {
        const states = statesInOrder(passes.map((isPassed) => ({ isPassed, isDeclined: false })));
        expect(states.filter((state) => state === 'open')).toHaveLength(passes.every(Boolean) ? 0 : 1);
      }),
    );
  });
});

describe('the gate', () => {
  const points = standardPoints().map((point, index) => ({
    ...point,
    state: index === 0 ? ('passed' as const) : ('upcoming' as const),
  }));
  it.each([
    [{ phase: 'Förberedelse' }, undefined],
    [{ phase: 'Planering och genomförande' }, 'BP1'],
    [{ phase: 'Överlämning' }, 'BP4'],
    [{ phase: 'En fas som ingen punkt öppnar' }, undefined],
    [{ point: 'MS1' }, 'MS1'],
    [{ point: 'BP0' }, undefined],
    [{}, 'BP1'],
  ])('%o waits for %s', (work, key) => expect(pointInTheWay(points, work)?.key).toBe(key));

  it('makes an activity wait until it is open, and what is done is done', () => {
    expect(activityState(undefined, false)).toBe('waiting');
    expect(activityState(undefined, true)).toBe('ready');
    expect(activityState({ startedOn: '2024-01-01', completedOn: null }, false)).toBe('started');
    expect(activityState({ startedOn: '2024-01-01', completedOn: '2024-02-01' }, false)).toBe('completed');
  });
});

describe('the checklist', () => {
  it('keeps answers to questions that read the same', () => {
    const yes = { ...unanswered('Resurser'), answer: 'yes' as const };
    expect(carryOver(['Mål', 'Resurser'], [yes])).toEqual([unanswered('Mål'), yes]);
  });
  it('is met by a yes or a signed exception', () => {
    const items = [
      { ...unanswered('a'), answer: 'yes' as const },
      { ...unanswered('b'), answer: 'no' as const },
      unanswered('c'),
    ];
    expect(itemsMissing(items, []).map(({ text }) => text)).toEqual(['b', 'c']);
    expect(itemsMissing(items, [{ item: 'b' }]).map(({ text }) => text)).toEqual(['c']);
  });
});

describe('a signature', () => {
  const may = (role: string) => role.endsWith('director');
  const sign = (id: string, ...grants: { role: string; onBehalfOf?: string }[]) =>
    signatureOf({ id, grants }, ['karin'], may);
  it('is an owner’s or a substitute’s, in a role that signs', () => {
    expect(sign('karin', { role: 'regional-director' })).toEqual({ role: 'regional-director', onBehalfOf: null });
    expect(sign('karin', { role: 'auditor' })).toBeUndefined();
    expect(sign('karin')).toBeUndefined();
    expect(sign('vera', { role: 'health-director', onBehalfOf: 'karin' })).toMatchObject({ onBehalfOf: 'karin' });
    expect(sign('vera', { role: 'auditor', onBehalfOf: 'karin' })).toBeUndefined();
    expect(sign('vera', { role: 'health-director', onBehalfOf: 'anders' })).toBeUndefined();
    expect(sign('anders', { role: 'health-director' })).toBeUndefined();
  });
  it('of an owner is not given by an appointment for someone else', () => {
    expect(sign('karin', { role: 'health-director', onBehalfOf: 'anders' })).toBeUndefined();
  });
});

it('keys run on after the highest, whatever others there are', () => {
  expect(nextMandateKey([])).toBe('UPP-1');
  expect(nextMandateKey(['UPP-1', 'OBEROENDE-2024', 'UPP-9'])).toBe('UPP-10');
});

it('the tables say something of every status, and the last one allows nothing', () => {
  const allowed = (status: (typeof MANDATE_STATUSES)[number]) =>
    MANDATE_ACTIONS.filter((action) => canDo(status, action));
  expect(MANDATE_STATUSES.map((status) => `${status}: ${allowed(status).join(' ')}`)).toEqual([
    'draft: change establish decide',
    'established: change establish decide start complete',
    'running: change establish decide start complete',
    'handed-over: start complete close',
    'closed: ',
  ]);
  expect(POINT_STATES.filter((state) => canDoAtPoint(state, 'decide'))).toEqual(['open', 'declined']);
});
