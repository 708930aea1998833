import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { closingLack, type ClosingAction } from './closing.ts';
import { type Asked, addsUp, completeness } from './completeness.ts';
import { escalation } from './escalation.ts';
import { type Appointed, findAnswerer } from './find-answerer.ts';
import { HANDOVER_STATES, HANDOVER_TABLE, handoverStep } from './handover-state.ts';
import { isHeadOver, isOrStandsInFor } from './may-answer.ts';
import { periodInWords, ROUND_PERIOD, roundKey } from './round-period.ts';
import { ROUND_MOVES, ROUND_STATES, ROUND_TABLE, roundMoves } from './round-state.ts';

describe('a round', () => {
  test('goes from planned to open to closed and never back', () => {
    expect(ROUND_STATES.map((state) => [state, Object.keys(ROUND_TABLE[state])])).toEqual([
      ['planned', ['change', 'open']],
      ['open', ['change', 'answer', 'close']],
      ['closed', []],
    ]);
    expect(roundMoves('open', (permission) => permission === 'actions.report')).toEqual(['answer']);
    expect(ROUND_MOVES.every((move) => ROUND_STATES.some((state) => ROUND_TABLE[state][move]))).toBe(true);
  });
  test('is about a month or a tertial, and a second one of it gets a number', () => {
    expect(['2026-11', '2026-T3'].every((text) => ROUND_PERIOD.test(text))).toBe(true);
    expect(['2026', '2026-13', '2026-T4', '2026-Q1'].some((text) => ROUND_PERIOD.test(text))).toBe(false);
    expect([periodInWords('2026-11'), periodInWords('2026-T3')]).toEqual(['november 2026', 'tertial 3 2026']);
    expect(roundKey('2026-T3', [])).toBe('2026-T3');
    expect(roundKey('2026-T3', ['2026-T3', '2026-T3-2'])).toBe('2026-T3-3');
  });
  test('escalates to the area manager the day after, and to the steering group after the set number of days', () => {
    const due = plainDate('2026-09-15');
    const on = (day: string) => escalation(due, plainDate(day), 14);
    expect([on('2026-09-15'), on('2026-09-16'), on('2026-09-29'), on('2026-09-30')]).toEqual([
      'none',
      'area-manager',
      'area-manager',
      'steering-group',
    ]);
  });
});

describe('completeness', () => {
  const asked = fc.array(
    fc.record({
      unit: fc.constantFrom('R', 'PV', 'HC1'),
      person: fc.constantFrom('a', 'b', null),
      isAnswered: fc.boolean(),
    }),
  );
  test('counts every action once in each division', () => {
    fc.assert(
      fc.property(asked, (all) => {
        const { byUnit, byPerson, faults, ...whole } = completeness(all);
        expect(faults).toEqual([]);
        expect(addsUp(byUnit, whole) && addsUp(byPerson, whole)).toBe(true);
        expect(whole.answered).toBeLessThanOrEqual(whole.asked);
      }),
    );
  });
  test('names those that nobody was found to answer for, last', () => {
    const all: Asked[] = [
      { unit: 'R', person: null, isAnswered: false },
      { unit: 'PV', person: 'vc', isAnswered: true },
    ];
    expect(completeness(all)).toMatchObject({
      asked: 2,
      answered: 1,
      byPerson: [
        { key: 'vc', asked: 1, answered: 1 },
        { key: null, asked: 1, answered: 0 },
      ],
    });
  });
  test('says when parts do not add up', () => {
    expect(addsUp([{ key: 'R', asked: 3, answered: 1 }], { asked: 4, answered: 1 })).toBe(false);
  });
});

describe('who is asked', () => {
  const over: Appointed[] = [
    { person: 'oc', role: 'area-manager', depth: 1 },
    { person: 'vc', role: 'head-of-department', depth: 0 },
    { person: 'hr', role: 'hr-strategist', depth: 2 },
    { person: 'lead', role: 'programme-lead', depth: 2 },
  ];
  const ask = (responsible: string | null, responsibleFunction: string | null, appointed = over) =>
    findAnswerer({ responsible, responsibleFunction }, appointed, {
      isAppointed: (person) => appointed.some((one) => one.person === person),
      roleNamed: (words) => (words === 'HR-strateg' ? 'hr-strategist' : undefined),
    });
  test('is the person, the role that the function names, or the nearest head', () => {
    expect([ask('hr', null), ask(null, 'HR-strateg'), ask(null, 'Enhetschefer'), ask(null, null)]).toEqual([
      'hr',
      'hr',
      'vc',
      'vc',
    ]);
  });
  test('is never someone whose appointment has ended, and nobody when there is nobody', () => {
    expect(ask('gone', null)).toBe('vc');
    expect(ask('gone', null, [over[3]!])).toBe('lead');
    expect(ask('gone', null, [])).toBeNull();
  });
});

describe('who may answer and accept', () => {
  const head = { id: 'oc', grants: [{ role: 'area-manager', covers: new Set(['PV', 'HC1']) }] };
  test('is the person, a substitute in that part of the tree, or a head above it', () => {
    expect(isHeadOver(head, 'HC1')).toBe(true);
    expect(isHeadOver(head, 'LS')).toBe(false);
    expect(isHeadOver({ id: 'x', grants: [{ role: 'controller', covers: 'all' }] }, 'HC1')).toBe(false);
    const substitute = {
      id: 'vc2',
      grants: [{ role: 'head-of-department', covers: new Set(['HC1']), onBehalfOf: 'vc' }],
    };
    expect(isOrStandsInFor(substitute, 'vc', 'HC1')).toBe(true);
    expect(isOrStandsInFor(substitute, 'vc', 'HC2')).toBe(false);
    expect(isOrStandsInFor(head, null, 'HC1')).toBe(false);
  });
});

describe('a handover', () => {
  test('is settled once', () => {
    expect(HANDOVER_STATES.map((state) => Object.keys(HANDOVER_TABLE[state]).length)).toEqual([3, 0, 0, 0]);
    expect(handoverStep('waiting', 'decline')?.requires).toBe('reason');
  });
});

describe('closing', () => {
  const of = (action: Partial<ClosingAction>) =>
    closingLack({ status: 'ongoing', reason: null, receiver: null, handover: null, ...action });
  const on = plainDate('2026-12-31');
  test('asks of each action that nothing is left hanging', () => {
    expect(of({ status: 'done' })).toBeNull();
    expect(of({ status: 'in-ordinary-operation' })).toBeNull();
    expect(of({ status: 'ongoing' })).toBe('not-finished');
    expect(of({ status: 'not-started' })).toBe('not-finished');
    expect(of({ status: 'stopped' })).toBe('stop-reason-missing');
    expect(of({ status: 'stopped', reason: 'Ingen sökte' })).toBeNull();
    const handedOver = { status: 'handed-over', receiver: 'Resursgruppen' } as const;
    expect(of({ status: 'handed-over' })).toBe('receiver-missing');
    expect(of(handedOver)).toBe('handover-date-missing');
    expect(of({ ...handedOver, handover: { state: 'waiting', handsOverOn: on } })).toBe('not-accepted');
    expect(of({ ...handedOver, handover: { state: 'declined', handsOverOn: on } })).toBe('handover-declined');
    expect(of({ ...handedOver, handover: { state: 'accepted', handsOverOn: on } })).toBeNull();
  });
});
