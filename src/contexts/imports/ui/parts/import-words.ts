import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Format } from '../../../../web/format.ts';
import { useFormat } from '../../../../web/text.ts';
import type { ReconciliationDto } from '../../contract.ts';
import { skipTexts } from '../../domain/texts-sie.ts';

type WordGroup = 'kind' | 'profile' | 'encoding' | 'delimiter' | 'column' | 'actor';
export type Word = (group: WordGroup, code: string) => string;

/** Words for the codes of files. A code that this version does not know (a heading, a person's id) stands for itself. */
export function useWord(): Word {
  const { messages, formatMessage } = useIntl();
  return useMemo(
    () => (group, code) => {
      const id = `imports.${group}.${code === '\t' ? 'tab' : code}`;
      return id in messages ? formatMessage({ id }) : code;
    },
    [messages, formatMessage],
  );
}

/** Why rows were skipped, in the reader's language. */
export function useSkipReason(): (reason: string) => string {
  const { language } = useFormat();
  return (reason) => (reason in skipTexts ? skipTexts[reason as keyof typeof skipTexts][language] : reason);
}

/** Kronor to the öre: what must add up is not rounded. */
export const exactAmount = (format: Format, ore: number): string => format.amount(ore, 'kr', 2);

/** A sum of a file in its own unit, with every decimal that it has (at most four). */
export function fileSum(format: Format, sum: number, unit: ReconciliationDto['sumUnit']): string {
  if (unit === 'ore') return exactAmount(format, sum);
  const decimals = (String(sum).split('.')[1] ?? '').length;
  const shown = format.number(sum, Math.min(decimals, 4));
  return unit === 'value' ? shown : `${shown}\u00a0${format.value(0, unit).split('\u00a0')[1] ?? ''}`;
}

/** First and last month as a period in words; null for a file without months. */
export function monthsOf(format: Format, item: { firstMonth: string | null; lastMonth: string | null }): string | null {
  if (!item.firstMonth || !item.lastMonth) return null;
  return format.period(item.firstMonth === item.lastMonth ? item.firstMonth : `${item.firstMonth}..${item.lastMonth}`);
}
