import { expect, test } from 'vitest';
import { calculationText } from './calculation-text.ts';
import { formatFigure, formatNumber, formatSigned } from './format-figure.ts';
import { indicatorValue } from './indicator-value.ts';
import { agencyCostToOwnPersonnelCost } from './catalogue/agency-cost-to-own-personnel-cost.ts';
import { agencyWeeks } from './catalogue/agency-weeks.ts';
import { computeInput, cost, engagement } from '../../../../test/builders/compute-input.ts';

const spaced = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  [123_450_000_000, 'sek-ore', '1 234,5 mnkr'],
  [-5_580_000_000, 'sek-ore', '−55,8 mnkr'],
  [1_250_000, 'sek-ore', '12 500 kr'],
  [0, 'sek-ore', '0,0 mnkr'],
  [0.037, 'ratio', '3,7 %'],
  [1214, 'weeks', '1 214,0 veckor'],
  [60, 'count', '60'],
  [412.25, 'fte', '412,3 årsarbetare'],
] as const)('%d %s is written %s', (value, unit, text) => {
  expect(spaced(formatFigure(value, unit))).toBe(text);
});

test('rounding is for the eye: half away from zero, no minus before a zero', () => {
  expect([formatNumber(1.005, 2), formatNumber(-0.04, 1), formatNumber(-1.25, 1)]).toEqual(['1,01', '0,0', '−1,3']);
  expect([
    formatSigned(41.86, (value) => formatNumber(value, 1)),
    formatSigned(0.001, (value) => formatNumber(value, 1)),
  ]).toEqual(['+41,9', '0,0']);
});

test('the calculation has the numbers in it, to the öre', () => {
  const costs = [cost('2025-01', 'own-personnel', 10_000_000_050), cost('2025-01', 'agency', 371_000_000)];
  const value = indicatorValue({
    definition: agencyCostToOwnPersonnelCost,
    input: computeInput({ period: '2025-01', costs }),
    targets: [],
  });
  expect(spaced(calculationText(value))).toBe(
    'hyrpersonalkostnad ÷ egen personalkostnad (exklusive pensioner), utan moms: 3 710 000,00 kr ÷ 100 000 000,50 kr = 3,71 %',
  );
  const none = indicatorValue({
    definition: agencyCostToOwnPersonnelCost,
    input: computeInput({ period: '2024', costs }),
    targets: [],
  });
  expect(calculationText(none)).toContain('går inte att räkna ut, perioden ligger före de första inlästa raderna.');
});

test('weeks of a year with 53 ISO weeks say so', () => {
  const value = indicatorValue({
    definition: agencyWeeks,
    input: computeInput({ period: '2026', engagements: [engagement('2026-01', { weeks: 2 })] }),
    targets: [],
  });
  expect(calculationText(value)).toContain('2026 har 53 ISO-veckor');
});
