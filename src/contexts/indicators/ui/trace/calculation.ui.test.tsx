import { describe, expect, it } from 'vitest';
import { createFormat } from '../../../../web/format.ts';
import { markup, wordsOf } from '../../../../web/testing/render.tsx';
import type { IndicatorValueDto, TraceDto } from '../../contract.ts';
import { Calculation } from './Calculation.tsx';
import { addsUp, partText, sumOfFiles } from './part-figures.ts';

const ratio = {
  indicator: 'agency-cost-to-own-personnel-cost',
  unitOfMeasure: 'ratio',
  value: 0.037,
  numerator: 370_000_050,
  denominator: 10_000_000_000,
  formula: 'agency ÷ own',
  formulaSv: 'hyrd ÷ egen',
} as IndicatorValueDto;
const words = (value: IndicatorValueDto, language: 'sv' | 'en' = 'sv') =>
  wordsOf(markup(<Calculation trace={{ value } as TraceDto} />, language));

describe('the calculation', () => {
  it('shows the formula in words and with its numbers, to the öre', () => {
    expect(words(ratio)).toContain('hyrd ÷ egen 3 700 000,50 kr ÷ 100 000 000,00 kr = 3,70 %');
    expect(words(ratio, 'en')).toContain('agency ÷ own');
  });

  it('shows a value without parts alone, and none where it cannot be computed', () => {
    const { denominator: _none, ...weeks } = { ...ratio, indicator: 'agency-weeks', unitOfMeasure: 'weeks' as const };
    expect(words({ ...weeks, value: 960, numerator: 960 })).toMatch(/hyrd ÷ egen 960 veckor$/);
    const { value: _value, ...missing } = ratio;
    expect(words(missing)).toMatch(/hyrd ÷ egen$/);
  });

  it('gives parts that are no money as plain figures, shares with four decimals', () => {
    const format = createFormat('sv');
    const mean = { ...ratio, indicator: 'sick-leave' };
    expect(partText(format, 0.574, mean)).toBe('0,5740');
    expect(partText(format, 10, mean)).toBe('10');
  });

  it('tells whether the files add up', () => {
    const files = [
      { part: 'numerator' as const, sum: 0.1 },
      { part: 'numerator' as const, sum: 0.2 },
      { part: 'denominator' as const, sum: 5 },
    ];
    expect(addsUp(sumOfFiles(files, 'numerator'), 0.3)).toBe(true);
    expect(addsUp(370_000_050, 370_000_050)).toBe(true);
    expect(addsUp(30, 10)).toBe(false);
    expect(addsUp(0, undefined)).toBe(false);
  });
});
