import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from './format.ts';

const sv = createFormat('sv');
const en = createFormat('en');

describe('numbers', () => {
  it('sets thousands apart with a narrow no-break space and uses a decimal comma', () => {
    expect(sv.amount(123_450_000_000)).toBe('1\u202f234,5\u00a0mnkr');
    expect(sv.number(1_234_567.891, 2)).toBe('1\u202f234\u202f567,89');
  });

  it('writes a real minus sign', () => {
    expect(sv.amountChange(-5_580_000_000)).toBe('\u221255,8\u00a0mnkr');
    expect(en.amountChange(-5_580_000_000)).toBe('\u221255.8\u00a0SEK m');
  });

  it('writes ratios as percent and their differences as percentage points', () => {
    expect(sv.percent(0.037)).toBe('3,7\u00a0%');
    expect(sv.percentagePoints(0.004)).toBe('+0,4\u00a0procentenheter');
    expect(sv.percentChange(36 / 86)).toBe('+41,9\u00a0%');
  });

  it('gives what rounds to zero no sign', () => {
    expect(sv.percentagePoints(0.0001)).toBe('0,0\u00a0procentenheter');
    expect(sv.percentagePoints(-0.0001)).toBe('0,0\u00a0procentenheter');
  });

  it('writes each unit of measure with its word', () => {
    expect(sv.value(1214, 'weeks')).toBe('1\u202f214\u00a0veckor');
    expect(sv.value(60, 'count')).toBe('60');
    expect(sv.value(292.04, 'fte')).toBe('292,0\u00a0årsarbetare');
    expect(sv.value(0.02, 'ratio')).toBe('2,0\u00a0%');
    expect(sv.change(-514, 'weeks')).toBe('\u2212514\u00a0veckor');
    expect(sv.change(3_600_000_000, 'sek-ore')).toBe('+36,0\u00a0mnkr');
  });

  it('reads back as the number it was, in whole kronor', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }), (kronor) => {
        const text = sv.amount(kronor * 100, 'kr').replace('\u00a0kr', '');
        expect(Number(text.replaceAll('\u202f', '').replace('\u2212', '-'))).toBe(kronor);
      }),
    );
  });
});

describe('months, periods, dates', () => {
  it.each([
    ['2026-08', 'augusti\u00a02026'],
    ['2026', 'helåret\u00a02026'],
    ['2026-01..2026-12', 'helåret\u00a02026'],
    ['2026-01..2026-10', 'januari\u2060–\u2060oktober\u00a02026'],
    ['2026-T2', 'maj\u2060–\u2060augusti\u00a02026'],
    ['2026-Q3', 'juli\u2060–\u2060september\u00a02026'],
    ['2025-11..2026-03', 'november\u00a02025\u00a0– mars\u00a02026'],
  ])('%s is %s', (text, words) => expect(sv.period(text)).toBe(words));

  it('leaves text that is no period as it is', () => expect(sv.period('2026-T4')).toBe('2026-T4'));
  it('shortens months without a full stop', () => expect(sv.monthShort('2026-09')).toBe('sep'));
  it('writes dates in words', () => expect(sv.date('2027-12-31')).toBe('31\u00a0december\u00a02027'));
  it('writes instants with the date and the time each in one piece', () => {
    const instant = new Date(2026, 10, 22, 19, 31).toISOString();
    expect(sv.dateTime(instant)).toBe('22\u00a0november\u00a02026 kl.\u00a019:31');
    expect(en.dateTime(instant)).toBe('22\u00a0November\u00a02026 at 19:31');
  });
});
