import type { UnitOfMeasure } from './definition.ts';
import { formatFigure, formatNumber } from './format-figure.ts';
import type { IndicatorValue } from './indicator-value.ts';
import { isoWeeksInYear } from './iso-weeks.ts';
import { reasonWords } from './reason-words.ts';

const NBSP = '\u00a0';

/** Units whose numerator and denominator are money. */
const MONEY_RATIOS = new Set([
  'agency-cost-to-own-personnel-cost',
  'agency-share-of-personnel-cost',
  'framework-compliance',
]);

/** The formula with the numbers of this value in it, in Swedish. */
export function calculationText(value: IndicatorValue): string {
  if (value.kind === 'not-computable') {
    return `${value.formulaSv}: går inte att räkna ut, ${reasonWords[value.reason ?? '']?.sv ?? value.reason}.`;
  }
  const show = (part: number) => partText(part, value);
  const { numerator, denominator } = value;
  const sum =
    numerator === undefined || denominator === undefined ? '' : `${show(numerator)} ÷ ${show(denominator)} = `;
  return `${value.formulaSv}: ${sum}${resultText(value.value!, value.unitOfMeasure)}${weeksNote(value)}`;
}

function partText(part: number, value: IndicatorValue): string {
  if (MONEY_RATIOS.has(value.indicator)) return exactMoney(part);
  return formatNumber(part, Number.isInteger(part) ? 0 : 1);
}

/** To the öre: in a trace nothing is rounded away. */
const exactMoney = (ore: number) => `${formatNumber(ore / 100, 2)}${NBSP}kr`;

function resultText(value: number, unitOfMeasure: UnitOfMeasure): string {
  if (unitOfMeasure === 'sek-ore') return exactMoney(value);
  return unitOfMeasure === 'ratio' ? `${formatNumber(value * 100, 2)}${NBSP}%` : formatFigure(value, unitOfMeasure);
}

/** A year of 53 weeks shows more weeks than the year before without anyone having worked more. */
function weeksNote(value: IndicatorValue): string {
  if (value.unitOfMeasure !== 'weeks' || !/^\d{4}$/.test(value.period)) return '';
  const weeks = isoWeeksInYear(Number(value.period));
  return weeks === 53 ? ` (${value.period} har 53 ISO-veckor)` : '';
}
