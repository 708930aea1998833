import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../kernel/plain-date.ts';
import { type AssessmentFacts, assessRequest } from './assess-request.ts';
import { emptyRequest } from './request.ts';

const request = {
  ...emptyRequest('HC1'),
  staffCategory: 'physician',
  periodFrom: plainDate('2026-12-01'),
  periodTo: plainDate('2027-01-31'),
  hours: 320,
  hourlyRateOre: 115_000,
};
const facts = (changes: Partial<AssessmentFacts>): AssessmentFacts => ({
  request,
  today: plainDate('2026-11-26'),
  hoursPerWeek: 40,
  tariff: { sek: 950, source: 'Ramavtal', validFrom: plainDate('2026-01-01') },
  limit: { sek: 700_000, source: 'LOU', validFrom: plainDate('2022-02-01') },
  ratios: [],
  ledgerYear: 2026,
  sums: [],
  similar: [],
  ...changes,
});
const value = (amount: number) => ({ kind: 'value', value: amount });
const none = (reason: string) => ({ kind: 'not-computable', reason });

describe('what a request would mean', () => {
  it('costs hours times rate, and that much beyond the tariff', () => {
    // 320 × 1 150 = 368 000 kr; 320 × 950 = 304 000 kr; 64 000 kr more.
    expect(assessRequest(facts({}))).toMatchObject({
      totalCostOre: value(36_800_000),
      tariff: { rateOre: value(95_000), source: 'Ramavtal' },
      extraCostOre: value(6_400_000),
    });
  });

  it('counts weeks by the dated parameter', () => {
    const inWeeks = { ...request, hours: null, weeks: 8 };
    expect(assessRequest(facts({ request: inWeeks })).hours).toEqual(value(320));
    const assessed = assessRequest(facts({ request: inWeeks, hoursPerWeek: undefined }));
    expect(assessed.totalCostOre).toEqual(none('hours-per-week-not-set'));
  });

  it('says what is missing instead of 0', () => {
    const assessed = assessRequest(facts({ tariff: undefined, limit: undefined }));
    expect(assessed.extraCostOre).toEqual(none('tariff-not-set'));
    expect(assessed.limit.limitOre).toEqual(none('limit-not-set'));
    const empty = assessRequest(facts({ request: emptyRequest('HC1') }));
    expect(empty.totalCostOre).toEqual(none('amount-missing'));
    expect(empty.tariff.rateOre).toEqual(none('staff-category-missing'));
  });

  const ratio = {
    unit: 'HC1',
    period: '2026-01..2026-10',
    numerator: 400_000_000,
    denominator: 10_000_000_000,
    reason: undefined,
    target: 0.03,
    targetDue: '2026-12-31',
  };

  it('raises the ratio by the part of the cost that falls in the year', () => {
    // 31 of 62 days fall in December: 184 000 kr. (4 000 000 + 184 000) ÷ 100 000 000 = 4,184 %.
    const [effect] = assessRequest(facts({ ratios: [ratio] })).ratios;
    expect(effect).toMatchObject({ addedOre: value(18_400_000), before: value(0.04), after: value(0.04184) });
    expect(effect?.isOtherYear).toBe(false);
  });

  it('shows the whole cost on the newest year when the request is for another', () => {
    const [effect] = assessRequest(facts({ ratios: [ratio], ledgerYear: 2025 })).ratios;
    // (4 000 000 + 368 000) ÷ 100 000 000.
    expect(effect).toMatchObject({ isOtherYear: true, after: value(0.04368) });
  });

  it('has no ratio without own cost', () => {
    const empty = { ...ratio, denominator: 0, reason: 'denominator-zero' };
    expect(assessRequest(facts({ ratios: [empty] })).ratios[0]?.after).toEqual(none('denominator-zero'));
  });

  it('runs against the direct-award limit, with what is granted and not drawn', () => {
    const sums = [{ of: 'supplier', bookedOre: 30_000_000, committedOre: 5_000_000 }] as const;
    // 300 000 + 50 000 = 350 000 = half of 700 000; with 368 000 it is 718 000.
    expect(assessRequest(facts({ sums })).directAward[0]).toMatchObject({
      beforeOre: 35_000_000,
      afterOre: value(71_800_000),
      shareBefore: value(0.5),
      isBeyondLimit: true,
    });
  });

  it('never lowers a ratio by spending, and never spends more in the year than in all', () => {
    const days = fc.integer({ min: 0, max: 700 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5000 }), (length, hours) => {
        const periodTo = plainDate(new Date(Date.UTC(2026, 11, 1 + length)).toISOString().slice(0, 10));
        const assessed = assessRequest(facts({ ratios: [ratio], request: { ...request, periodTo, hours } }));
        const [effect] = assessed.ratios;
        if (effect?.after.kind !== 'value' || effect.addedOre.kind !== 'value') throw new Error('not computed');
        expect(effect.after.value).toBeGreaterThanOrEqual(0.04);
        expect(effect.addedOre.value).toBeLessThanOrEqual(hours * 115_000);
      }),
    );
  });
});
