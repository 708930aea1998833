import * as z from 'zod';

/** A published figure of the nation or a region, as published, with its source and how well founded it is. */
export const PublishedFigure = z.object({
  /** A region's Swedish name, or `Riket` for the nation. */
  region: z.string(),
  /** As in the rest of the API: `2023`, `2020-H1`, `2017-01..2017-08`; or a day, `2018-12-31`. */
  period: z.string(),
  /** The earlier period, for a figure that says how something changed between two named periods. */
  basePeriod: z.string().nullable(),
  /** year, half, quarter, month, ytd (so far this year), status (at one time), change, target, forecast. */
  periodType: z.string(),
  /** What it counts: a key of `publishedIndicators`. */
  indicator: z.string(),
  /** The same in Swedish words. */
  indicatorName: z.string(),
  /** Which staff or care it is about, in the source's words; `alla` for all. */
  segment: z.string(),
  /** Lower and upper end; equal for a single figure. Ratios as plain numbers, money in öre. */
  valueFrom: z.number(),
  valueTo: z.number(),
  /** `exact`: one figure. `range`: somewhere between the ends. `below`, `at-most`: only the upper end is known. */
  bound: z.enum(['exact', 'range', 'below', 'at-most']),
  /** `ratio-difference`: percentage points ÷ 100. */
  unitOfMeasure: z.enum(['ratio', 'ratio-difference', 'sek-ore', 'weeks', 'fte', 'count']),
  /** `seen` in the source, `derived` by computing from figures seen there, `other`: see the note. */
  evidence: z.enum(['seen', 'derived', 'other']),
  /** A web address or a document. */
  source: z.string(),
  note: z.string().nullable(),
  /** Where it stands in the project's data set. */
  file: z.string(),
  line: z.number(),
});
export const PublishedFigureList = z.object({ items: z.array(PublishedFigure), next: z.string().nullable() });
export type PublishedFigureDto = z.infer<typeof PublishedFigure>;
