import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { allowedActions, refusalOf, type Situation } from './check-action.ts';
import { ACTIONS, STATE_TABLE, STATES } from './states.ts';

const today = plainDate('2026-11-26');
const situation = (changes: Partial<Situation>): Situation => ({
  state: 'submitted',
  requestedBy: 'head',
  requestedFor: null,
  reviewers: [],
  acute: false,
  isDecided: false,
  periodTo: plainDate('2027-01-31'),
  ...changes,
});
const head = { id: 'head', onBehalfOf: null };
const lead = { id: 'lead', onBehalfOf: null };
const director = { id: 'director', onBehalfOf: null };
const everything = () => true;

describe('the state table', () => {
  it('has every state, and names only actions there are', () => {
    expect(Object.keys(STATE_TABLE).toSorted()).toEqual([...STATES].toSorted());
    for (const actions of Object.values(STATE_TABLE))
      for (const action of Object.keys(actions)) expect(ACTIONS).toContain(action);
  });

  it('refuses whatever it does not name, in every state', () => {
    for (const state of STATES)
      for (const action of ACTIONS.filter((each) => !(each in STATE_TABLE[state])))
        expect(refusalOf(action, situation({ state }), director, today), `${action} in ${state}`).toBeDefined();
  });

  it.each([
    ['draft', head, ['edit', 'submit', 'withdraw']],
    ['draft', lead, []],
    ['submitted', head, ['withdraw']],
    ['submitted', lead, ['review', 'consult']],
    ['reviewed', director, ['consult', 'decide']],
    ['granted', director, ['revoke', 'extend']],
    ['expired', director, ['extend']],
    ['declined', director, []],
    ['withdrawn', head, []],
    ['revoked', director, []],
  ] as const)('in %s lets %o do %j', (state, doer, expected) => {
    const isDecided = ['granted', 'expired', 'declined', 'revoked'].includes(state);
    const reviewers = state === 'draft' || state === 'submitted' ? [] : ['lead'];
    expect(allowedActions(situation({ state, reviewers, isDecided }), doer, today, everything)).toEqual(expected);
  });

  it('offers only what the role allows', () => {
    const may = (permission: string) => permission === 'dispensations.consult';
    expect(allowedActions(situation({ state: 'reviewed', reviewers: ['lead'] }), director, today, may)).toEqual([
      'consult',
    ]);
  });
});

describe('who may not, whatever the role', () => {
  const reviewed = situation({ state: 'reviewed', reviewers: ['lead'] });

  it('judge what a substitute asked for or reviewed in their name', () => {
    const inName = situation({ requestedBy: 'substitute', requestedFor: 'area' });
    expect(refusalOf('review', inName, { id: 'area', onBehalfOf: null }, today)).toBe('review-own-request');
    expect(refusalOf('review', inName, { id: 'other', onBehalfOf: 'area' }, today)).toBe('review-own-request');
    expect(refusalOf('withdraw', inName, { id: 'area', onBehalfOf: null }, today)).toBeUndefined();
    expect(refusalOf('decide', reviewed, { id: 'other', onBehalfOf: 'lead' }, today)).toBe('decide-own-review');
  });

  it.each([
    ['review', situation({}), head, 'review-own-request'],
    ['consult', reviewed, head, 'consult-own-request'],
    ['decide', reviewed, head, 'decide-own-request'],
    ['decide', reviewed, { id: 'deputy', onBehalfOf: 'head' }, 'decide-own-request'],
    ['decide', reviewed, lead, 'decide-own-review'],
    ['withdraw', situation({}), lead, 'not-own-request'],
    ['edit', situation({ state: 'draft' }), lead, 'not-own-request'],
  ] as const)('%s', (action, given, doer, code) => {
    expect(refusalOf(action, given, doer, today)).toBe(code);
  });

  it('lets a substitute do what the person asked could', () => {
    expect(refusalOf('withdraw', situation({}), { id: 'deputy', onBehalfOf: 'head' }, today)).toBeUndefined();
  });
});

describe('the order of review and decision', () => {
  it('waits for the review, unless it is acute', () => {
    expect(refusalOf('decide', situation({}), director, today)).toBe('review-missing');
    expect(refusalOf('decide', situation({ acute: true }), director, today)).toBeUndefined();
  });

  it('takes a review afterwards once, and only where it is owed', () => {
    const decided = situation({ state: 'granted', isDecided: true });
    expect(refusalOf('review', decided, lead, today)).toBeUndefined();
    expect(refusalOf('review', { ...decided, reviewers: ['lead'] }, lead, today)).toBe('dispensation-reviewed-already');
  });

  it('ends with the asked period: the last day still counts', () => {
    const reviewed = situation({ state: 'reviewed', reviewers: ['lead'] });

    expect(refusalOf('decide', { ...reviewed, periodTo: today }, director, today)).toBeUndefined();
    expect(refusalOf('decide', { ...reviewed, periodTo: plainDate('2026-11-25') }, director, today)).toBe(
      'dispensation-period-over',
    );
  });
});
