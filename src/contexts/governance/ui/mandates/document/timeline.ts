import { parsePlainDate, toEpochDay } from '../../../../../kernel/plain-date.ts';

export type Span = { start: string | null; end: string | null };
export type Mark = { date: string; label: string };

const day = (date: string): number => toEpochDay(parsePlainDate(date)!);

/** From where to where a timeline goes: all of its spans and marks, with a little room on either side. */
export function domainOf(
  spans: readonly Span[],
  dates: readonly string[],
): { first: number; last: number } | undefined {
  const days = [...spans.flatMap(({ start, end }) => [start, end]), ...dates].flatMap((date) =>
    date ? [day(date)] : [],
  );
  if (days.length === 0) return undefined;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const room = Math.max(5, (last - first) * 0.02);
  return { first: first - room, last: last + room };
}

/** The place of a date between 0 and `width`. */
export const placeOf = (date: string, { first, last }: { first: number; last: number }, width: number): number =>
  ((day(date) - first) / (last - first)) * width;

/** Where the years begin within the timeline. */
export function yearStarts({ first, last }: { first: number; last: number }): string[] {
  const yearOf = (epochDay: number) => new Date(epochDay * 86_400_000).getUTCFullYear();
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index);
  return years.map((year) => `${year}-01-01`).filter((date) => day(date) >= first);
}
