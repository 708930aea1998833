import type { Format } from '../../../web/format.ts';
import type { MessageId } from '../../../web/messages.ts';
import type { Text } from '../../../web/text.ts';
import type { PublishedFigureDto } from '../contract.ts';
import type { LineYear } from './comparison-lines.ts';

const PERIOD_TYPES: Readonly<Record<string, MessageId>> = {
  year: 'published.type-year',
  half: 'published.type-half',
  quarter: 'published.type-quarter',
  month: 'published.type-month',
  ytd: 'published.type-ytd',
  status: 'published.type-status',
  change: 'published.type-change',
  target: 'published.type-target',
  forecast: 'published.type-forecast',
};

/** What kind of figure it is: an outcome of a period, a target, a forecast. */
export function periodTypeText(text: Text, periodType: string): string {
  const id = PERIOD_TYPES[periodType];
  return id ? text(id) : periodType;
}

export const evidenceText = (text: Text, evidence: LineYear['evidence']): string => text(`published.${evidence}`);

/** `3,7 %`, `10,0–14,0 %`, `under 2,0 %`: an upper limit is never shown as a figure. */
export function boundedText(text: Text, format: Format, value: Pick<LineYear, 'from' | 'to' | 'bound'>): string {
  if (value.bound === 'range') return `${format.number(value.from * 100, 1)}–${format.percent(value.to)}`;
  if (value.bound === 'exact') return format.percent(value.to);
  return text(`published.${value.bound}`, { value: format.percent(value.to) });
}

/** `2023`, `januari–juni 2020`, or a day as it is written. */
export function publishedPeriodText(format: Format, { period }: Pick<PublishedFigureDto, 'period'>): string {
  if (/^\d{4}$/.test(period)) return period;
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? format.date(period) : format.period(period);
}
