import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type DecisionSaid, isDelegated, termsOf } from './check-decision.ts';

const asked = { from: plainDate('2026-12-01'), to: plainDate('2027-01-31'), hours: 320, rateOre: 115_000 };
const said = (given: Partial<DecisionSaid>): DecisionSaid => ({ outcome: 'granted', conditions: '', ...given });

describe('the terms of a decision', () => {
  it('are those of the request when it is granted', () => {
    expect(termsOf(asked, said({}))).toEqual({ terms: asked });
  });

  it('are none when it is declined', () => {
    expect(termsOf(asked, said({ outcome: 'declined', hours: 10 }))).toEqual({ terms: null });
  });

  it('may be less in part', () => {
    const terms = { ...asked, hours: 160, to: plainDate('2026-12-31') };
    expect(termsOf(asked, said({ outcome: 'granted-in-part', hours: 160, to: terms.to }))).toEqual({ terms });
  });

  it.each([
    [{ hours: 160 }, 'granted-is-in-part'],
    [{ outcome: 'granted-in-part' }, 'granted-is-whole'],
    [{ outcome: 'granted-in-part', hours: 321 }, 'granted-beyond-request'],
    [{ outcome: 'granted-in-part', to: plainDate('2027-02-01') }, 'granted-beyond-request'],
    [{ outcome: 'granted-in-part', from: plainDate('2026-11-30') }, 'granted-beyond-request'],
    [{ outcome: 'granted-in-part', rateOre: 115_001 }, 'granted-beyond-request'],
    [
      { outcome: 'granted-in-part', from: plainDate('2027-01-02'), to: plainDate('2027-01-01') },
      'granted-period-backwards',
    ],
    [{ outcome: 'granted-with-conditions', conditions: ' ' }, 'conditions-missing'],
  ] as const)('%o are refused', (given, code) => {
    expect(termsOf(asked, said(given))).toEqual({ refused: code });
  });

  it('need hours where weeks could not be made hours of', () => {
    const inWeeks = { ...asked, hours: null };
    expect(termsOf(inWeeks, said({}))).toEqual({ refused: 'granted-hours-missing' });
    expect(termsOf(inWeeks, said({ hours: 300 }))).toEqual({ terms: { ...asked, hours: 300 } });
  });
});

describe('delegation', () => {
  const today = plainDate('2026-11-26');
  const rule = (role: string, upToAmountOre: number | null, validTo?: string) => ({
    role,
    upToAmountOre,
    validFrom: plainDate('2026-01-01'),
    ...(validTo ? { validTo: plainDate(validTo) } : {}),
  });
  // 320 h × 1 150 kr = 368 000 kr.
  it.each([
    [[], true],
    [[rule('health-director', null)], true],
    [[rule('health-director', 36_800_000)], true],
    [[rule('health-director', 36_799_999)], false],
    [[rule('area-manager', null)], false],
    [[rule('area-manager', null, '2026-11-25')], true],
  ])('by %j is %s', (rules, expected) => {
    expect(isDelegated(rules, 'health-director', asked, today)).toBe(expected);
  });

  it('lets a role that may decide little decline much', () => {
    expect(isDelegated([rule('health-director', 100)], 'health-director', null, today)).toBe(true);
  });
});
