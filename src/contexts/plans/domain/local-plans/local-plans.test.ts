import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsToAnswer, ANSWERS, answersAstray, countAnswers } from './answers.ts';
import { localPlanKey } from './local-plan-key.ts';
import {
  isLocalPlanLate,
  LOCAL_PLAN_STATES,
  LOCAL_PLAN_STEPS,
  LOCAL_PLAN_TABLE,
  localPlanState,
} from './local-plan-table.ts';

describe('answers', () => {
  it('add up, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ANSWERS, null)), (answers) => {
        expect(answersAstray(countAnswers(answers))).toBe(0);
        expect(countAnswers(answers).total).toBe(answers.length);
      }),
    );
  });
  it('are counted by kind', () => {
    expect(countAnswers(['taken-over', 'declined', null, 'taken-over'])).toEqual({
      total: 4,
      takenOver: 2,
      adapted: 0,
      declined: 1,
      unanswered: 1,
    });
  });
  it('that do not add up are told', () => {
    expect(answersAstray({ total: 65, takenOver: 61, adapted: 0, declined: 0, unanswered: 6 })).toBe(-2);
  });
  it('are asked for what is close to operations, not stopped, and placed over the department', () => {
    const below = (code: string) => new Set({ R: ['R', 'PV', 'HC1', 'HC2'], PV: ['PV', 'HC1', 'HC2'] }[code] ?? [code]);
    const action = (number: number, unit: string, level = 'close-to-operations', status = 'ongoing') => ({
      number,
      unit,
      level,
      status,
    });
    const actions = [
      action(1, 'R'),
      action(2, 'PV'),
      action(3, 'HC1'),
      action(4, 'HC2'),
      action(5, 'R', 'region-wide'),
      action(6, 'PV', 'close-to-operations', 'stopped'),
    ];
    expect(actionsToAnswer(actions, 'HC1', below).map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('a local plan', () => {
  it('has every state in its table, and every step somewhere', () => {
    expect(Object.keys(LOCAL_PLAN_TABLE).toSorted()).toEqual([...LOCAL_PLAN_STATES].toSorted());
    expect(new Set(Object.values(LOCAL_PLAN_TABLE).flat())).toEqual(new Set(LOCAL_PLAN_STEPS));
  });
  it('is where what has happened has brought it', () => {
    expect(localPlanState({ withdrawnOn: null, planState: null })).toBe('ordered');
    expect(localPlanState({ withdrawnOn: null, planState: 'draft' })).toBe('started');
    expect(localPlanState({ withdrawnOn: null, planState: 'revising' })).toBe('revising');
    expect(localPlanState({ withdrawnOn: '2026-01-01', planState: 'draft' })).toBe('withdrawn');
  });
  it('is late the day after its date, until it is adopted', () => {
    const late = (state: 'ordered' | 'adopted', dueOn: string) => isLocalPlanLate({ state, dueOn }, '2026-05-02');
    expect([late('ordered', '2026-05-01'), late('ordered', '2026-05-02'), late('adopted', '2026-05-01')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  it('gets a key of its own', () => {
    expect(localPlanKey('HC01', new Set())).toBe('lokal-hc01');
    expect(localPlanKey('HC01', new Set(['lokal-hc01', 'lokal-hc01-2']))).toBe('lokal-hc01-3');
    expect(localPlanKey('Å Ä', new Set())).toBe('lokal-a-a');
  });
});
