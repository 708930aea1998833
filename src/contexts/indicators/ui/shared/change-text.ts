import type { Format } from '../../../../web/format.ts';
import type { IndicatorValueDto } from '../../contract.ts';

type Change = NonNullable<IndicatorValueDto['change']>;
type Unit = IndicatorValueDto['unitOfMeasure'];

/** `−25,5 mnkr (−13,6 %)`. A ratio's change in percent of a percentage misleads: points only. */
export function changeText(format: Format, { difference, relative }: Change, unit: Unit): string {
  const absolute = format.change(difference, unit);
  return unit === 'ratio' || relative === null ? absolute : `${absolute} (${format.percentChange(relative)})`;
}

/** The size of a change without its sign, for sentences that say which way. */
export const sizeOfChange = (format: Format, { difference }: Change, unit: Unit): string =>
  format.change(Math.abs(difference), unit).replace('+', '');

/** What rounds to nothing is no change to the reader. */
export const isSeen = (shown: string): boolean => /[1-9]/.test(shown);
