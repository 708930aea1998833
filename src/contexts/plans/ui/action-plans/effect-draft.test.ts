import { expect, test } from 'vitest';
import { effectDraftOf, emptyEffect, numberOf, readEffectDraft } from './effect-draft.ts';

const typed = {
  ...emptyEffect(1, 'HC1'),
  fromMonth: '2027-01',
  rampUpMonths: '3',
  low: '−6',
  central: '−4,5',
  high: '-3',
};

test('numbers are read as they are written: real minus sign, decimal comma, spaced thousands', () => {
  expect([numberOf('−1 250,5'), numberOf('1\u202F000'), numberOf('4.5')]).toEqual([-1250.5, 1000, 4.5]);
  expect([numberOf(''), numberOf('fyra'), numberOf('1-2')]).toEqual([undefined, undefined, undefined]);
});

test('a decrease is typed from the lowest number to the highest', () => {
  expect(readEffectDraft(typed)).toEqual({
    effect: {
      measure: 'agency-weeks',
      unit: 'HC1',
      staffCategory: 'all',
      fromMonth: '2027-01',
      rampUpMonths: 3,
      low: -6,
      central: -4.5,
      high: -3,
    },
  });
  expect(readEffectDraft({ ...typed, low: '−3', high: '−6' })).toEqual({ wrong: ['central', 'high'] });
});

test('every field that cannot be sent is told at once', () => {
  expect(readEffectDraft({ ...emptyEffect(1, ''), rampUpMonths: '1,5' })).toEqual({
    wrong: ['unit', 'fromMonth', 'rampUpMonths', 'low', 'central', 'high'],
  });
});

test('costs are typed in kronor and kept in öre', () => {
  const cost = { ...typed, measure: 'cost-ore' as const, low: '−250 000', central: '−200 000', high: '−99,95' };
  const read = readEffectDraft(cost);
  expect(read).toMatchObject({ effect: { low: -25_000_000, central: -20_000_000, high: -9995 } });
  const stored = { ...typed, measure: 'cost-ore' as const, rampUpMonths: 3, low: -25_000_000, central: 0, high: -9995 };
  expect(effectDraftOf(stored, 7)).toMatchObject({ rampUpMonths: '3', low: '−250000', central: '0', high: '−99,95' });
});
