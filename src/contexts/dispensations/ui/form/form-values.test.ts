import { describe, expect, it } from 'vitest';
import {
  bodyOf,
  EMPTY_VALUES,
  kronorText,
  parseNumber,
  parseRate,
  submissionFaults,
  typingFaults,
} from './form-values.ts';

describe('a request as it is typed', () => {
  it('is understood with decimal comma, thousands and spaces', () => {
    expect([parseNumber('1 200,5'), parseNumber('80'), parseNumber('0'), parseNumber('många')]).toEqual([
      1200.5,
      80,
      undefined,
      undefined,
    ]);
    expect([parseRate('1 150,50'), parseRate('1150'), parseRate('-3')]).toEqual([115_050, 115_000, undefined]);
    expect([kronorText(115_050), kronorText(115_000), kronorText(null)]).toEqual(['1150,50', '1150', '']);
  });

  it('gives weeks or hours, never both', () => {
    expect(bodyOf({ ...EMPTY_VALUES, amount: '8', amountIn: 'weeks' })).toMatchObject({ hours: null, weeks: 8 });
    expect(bodyOf({ ...EMPTY_VALUES, amount: '320' })).toMatchObject({ hours: 320, weeks: null });
  });

  it('is not saved while something in it cannot be understood', () => {
    const typed = { ...EMPTY_VALUES, unit: 'HC1', periodFrom: '2026-02-30', amount: 'tio', hourlyRate: '1150' };
    expect(typingFaults(typed)).toEqual([
      { field: 'periodFrom', code: 'date-unfit' },
      { field: 'amount', code: 'number-unfit' },
    ]);
    expect(typingFaults({ ...EMPTY_VALUES, unit: 'HC1' })).toEqual([]);
  });

  it('tells each field once', () => {
    const fields = submissionFaults({ ...EMPTY_VALUES, amount: 'tio' }).map(({ field }) => field);
    expect(fields.length).toBe(new Set(fields).size);
    expect(fields).toContain('unit');
    expect(fields).toContain('exitPlan');
  });
});
