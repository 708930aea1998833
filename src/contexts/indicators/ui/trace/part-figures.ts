import type { Format } from '../../../../web/format.ts';
import type { IndicatorValueDto } from '../../contract.ts';
import type { TracePart } from '../indicator-queries.ts';
import { isMoneyRatio } from '../shared/money-ratio.ts';

/**
 * A numerator, denominator or sum of a file, to the öre: in a trace nothing is rounded away. A part of a value that is
 * no ratio has the value's own unit.
 */
export function partText(format: Format, part: number, value: IndicatorValueDto): string {
  if (isMoneyRatio({ key: value.indicator }) || value.unitOfMeasure === 'sek-ore') return format.amount(part, 'kr', 2);
  return format.number(part, decimalsFor(part));
}

/** The value with one decimal more than elsewhere, so that it can be checked against its parts. */
export function exactValue(format: Format, value: IndicatorValueDto): string {
  const { value: figure = 0, unitOfMeasure } = value;
  if (unitOfMeasure === 'ratio') return format.percent(figure, 2);
  if (unitOfMeasure === 'sek-ore') return format.amount(figure, 'kr', 2);
  return format.value(figure, unitOfMeasure);
}

function decimalsFor(figure: number): number {
  if (Number.isInteger(figure)) return 0;
  return Math.abs(figure) < 10 ? 4 : 2;
}

/** Whether the files add up to the part, as far as floating point hours and shares can tell. */
export function addsUp(sum: number, part: number | undefined): boolean {
  return part !== undefined && Math.abs(sum - part) <= 1e-6 * Math.max(1, Math.abs(part));
}

export const sumOfFiles = (files: readonly { part: TracePart; sum: number }[], part: TracePart): number =>
  files.filter((file) => file.part === part).reduce((sum, file) => sum + file.sum, 0);
