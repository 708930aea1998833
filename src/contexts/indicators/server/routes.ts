import * as z from 'zod';
import { nextAddress } from '../../../platform/http/next-address.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { IndicatorDefinitionList, IndicatorValueList, Overview, Trace } from '../contract.ts';
import { cachedAnswer } from './cached-answer.ts';
import { readDefaultPeriod, requirePeriod } from './default-period.ts';
import { downloadCsv, downloadXlsx } from './download/download-values.ts';
import { DIVISIONS, readIndicatorValues, type ValuesQuestion } from './read-indicator-values.ts';
import { readIndicators } from './read-indicators.ts';
import { readOverview } from './read-overview.ts';
import { readTrace } from './read-trace.ts';

const PERMISSION = 'indicators.read';
const shared = { tag: 'indicators', permission: PERMISSION, auditEvent: null } as const;

const SelectionQuery = z.object({
  unit: z.string().max(100).optional(),
  /** `2026`, `2026-08`, `2026-T2`, `2026-Q3`, `2026-H1`, `2026-01..2026-08`; the year so far when left out. */
  period: z.string().max(20).optional(),
  staffCategory: z.string().max(100).optional(),
});

const ValuesQuery = SelectionQuery.extend({
  /** One key or several with commas between; all when left out. */
  indicator: z.string().max(2000).optional(),
  careArea: z.string().max(100).optional(),
  by: z.enum(DIVISIONS).optional(),
  tree: z.enum(['dated', 'latest']).optional(),
  base: z.string().max(20).optional(),
});

const RowsQuery = SelectionQuery.extend({
  indicator: z.string().max(100),
  careArea: z.string().max(100).optional(),
  tree: z.enum(['dated', 'latest']).optional(),
  after: z.string().max(60).optional(),
  limit: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .pipe(z.number().min(1).max(1000))
    .optional(),
});

const periodOf = async (tx: Tx, text: string | undefined, now: Date) =>
  text === undefined ? readDefaultPeriod(tx, now) : requirePeriod(text);

async function questionOf(tx: Tx, query: z.output<typeof ValuesQuery>, now: Date): Promise<ValuesQuestion> {
  const { indicator, base, period, ...rest } = query;
  return {
    ...rest,
    period: await periodOf(tx, period, now),
    indicators: indicator?.split(',').map((key) => key.trim()),
    base: base === undefined ? undefined : requirePeriod(base),
  };
}

const attachment = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const indicatorRoutes: readonly Route[] = [
  defineRoute({
    ...shared,
    method: 'get',
    path: '/indicators',
    summary: 'The indicators with their definitions',
    response: IndicatorDefinitionList,
    handle: ({ region, now }) =>
      region.database.snapshot(async (tx) => ({ items: await readIndicators(tx, now), next: null })),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/indicator-values',
    summary: 'Indicator values of a unit and period, whole or divided',
    query: ValuesQuery,
    response: IndicatorValueList,
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const question = await questionOf(tx, query, now);
        const read = () => readIndicatorValues(tx, question);
        return { items: await cachedAnswer(tx, region.database.schema, ['values', question], read), next: null };
      }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/indicator-values.csv',
    summary: 'The same values as CSV',
    query: ValuesQuery,
    response: 'text/csv; charset=utf-8',
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const question = await questionOf(tx, query, now);
        return new Reply(await downloadCsv(tx, question), {
          headers: attachment(`nyckeltal-${question.period.text}.csv`),
        });
      }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/indicator-values.xlsx',
    summary: 'The same values as a workbook, with formulas and sources',
    query: ValuesQuery,
    response: XLSX,
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const question = await questionOf(tx, query, now);
        return new Reply(await downloadXlsx(tx, question), {
          headers: attachment(`nyckeltal-${question.period.text}.xlsx`),
        });
      }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/indicator-value-rows',
    summary: 'The rows behind one value, by file and line',
    query: RowsQuery,
    response: Trace,
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const question = { ...query, period: await periodOf(tx, query.period, now), limit: query.limit ?? 100 };
        const trace = await cachedAnswer(tx, region.database.schema, ['rows', question], () => readTrace(tx, question));
        return { ...trace, next: trace.next && nextAddress('/indicator-value-rows', query, trace.next) };
      }),
  }),
  defineRoute({
    ...shared,
    method: 'get',
    path: '/overview',
    summary: 'What the overview page shows',
    query: SelectionQuery,
    response: Overview,
    handle: ({ region, query, now }) =>
      region.database.snapshot(async (tx) => {
        const question = { ...query, period: await periodOf(tx, query.period, now) };
        return cachedAnswer(tx, region.database.schema, ['overview', question], () => readOverview(tx, question));
      }),
  }),
];
