import { parsePeriod } from '../../../kernel/period.ts';
import { parsePlainDate } from '../../../kernel/plain-date.ts';

export type PublishedPeriod = { period: string; basePeriod: string | null };

/** `2016-Q1..Q3`, `2017-01..08`, `2018-12 vs 2017-12`, a day, or a period as the product writes it; undefined when unclear. */
export function readPublishedPeriod(text: string): PublishedPeriod | undefined {
  const [later, base, ...rest] = text.split(' vs ').map(normalise);
  if (later === undefined || rest.length > 0) return undefined;
  if (base === undefined) return text.includes(' vs ') ? undefined : { period: later, basePeriod: null };
  return { period: later, basePeriod: base };
}

function normalise(text: string): string | undefined {
  const quarters = /^(\d{4})-Q1\.\.Q([1-4])$/.exec(text);
  if (quarters) return `${quarters[1]}-01..${quarters[1]}-${String(Number(quarters[2]) * 3).padStart(2, '0')}`;
  const months = /^(\d{4})-(\d{2})\.\.(\d{2})$/.exec(text);
  const long = months ? `${months[1]}-${months[2]}..${months[1]}-${months[3]}` : text;
  return parsePlainDate(long) ?? parsePeriod(long)?.text;
}

const TYPES = ['year', 'half', 'quarter', 'month', 'ytd', 'status', 'change', 'target', 'forecast'] as const;

/** `ytd8` → ytd; `forecast(juni)` → forecast with the remark `juni`. */
export function readPeriodType(text: string): { periodType: string; remark: string | null } | undefined {
  const match = /^([a-z]+)\d{0,2}(?:\((.+)\))?$/.exec(text);
  const type = TYPES.find((known) => known === match?.[1]);
  return type && { periodType: type, remark: match?.[2] ?? null };
}
