import { describe, expect, it } from 'vitest';
import { decisionBody, decisionFaults, type DecisionValues } from './decision-values.ts';

const VALUES: DecisionValues = {
  outcome: 'granted',
  grantedFrom: '2026-12-01',
  grantedTo: '2027-01-31',
  grantedHours: '320',
  grantedRate: '1150',
  conditions: '',
  ground: 'Styrkt.',
  registryNumber: ' ',
  followUpOn: '',
  consultedPerson: null,
  consultedOn: '2026-11-26',
  consultedWords: '',
};

describe('a decision as it is typed', () => {
  it('says its terms only where they may differ from the request', () => {
    expect(decisionBody(VALUES)).toEqual({ outcome: 'granted', ground: 'Styrkt.' });
    expect(decisionBody({ ...VALUES, outcome: 'granted-in-part', grantedHours: '160,5' })).toEqual({
      outcome: 'granted-in-part',
      ground: 'Styrkt.',
      grantedFrom: '2026-12-01',
      grantedTo: '2027-01-31',
      grantedHours: 160.5,
      grantedRateOre: 115_000,
    });
  });

  it('carries the consultation when something is said', () => {
    const said = { ...VALUES, consultedPerson: 'regdir', consultedWords: 'Ja.' };
    expect(decisionBody(said)).toMatchObject({ consultation: { person: 'regdir', date: '2026-11-26', words: 'Ja.' } });
    expect(decisionFaults({ ...said, consultedPerson: null })).toEqual([
      { field: 'consultedPerson', code: 'field-missing' },
    ]);
  });

  it('needs outcome, ground and, where there are any, conditions and numbers', () => {
    const fieldsOf = (values: DecisionValues) => decisionFaults(values).map(({ field }) => field);
    expect(fieldsOf(VALUES)).toEqual([]);
    expect(fieldsOf({ ...VALUES, outcome: null, ground: ' ' })).toEqual(['outcome', 'ground']);
    expect(fieldsOf({ ...VALUES, outcome: 'granted-with-conditions', grantedHours: 'x', grantedTo: 'x' })).toEqual([
      'grantedTo',
      'grantedHours',
      'conditions',
    ]);
  });
});
