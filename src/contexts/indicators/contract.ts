import * as z from 'zod';

/** Shapes of the indicator API. The command line's `--json` prints the same objects. */

const Status = z.enum(['reached', 'on-track', 'at-risk', 'missed', 'no-target']);
const Direction = z.enum(['at-most', 'at-least']);
const UnitOfMeasure = z.enum(['ratio', 'sek-ore', 'weeks', 'fte', 'count', 'hours', 'days', 'sek', 'value']);

const TargetInForce = z.object({
  /** null while the value is still to be decided. */
  value: z.number().nullable(),
  due: z.string(),
  direction: Direction,
  decision: z.string().nullable(),
  toBeDecidedBy: z.string().optional(),
  from: z.object({ date: z.string(), value: z.number() }).optional(),
  /** What the target path asks of exactly this period; null when there is no number yet. */
  pathValue: z.number().nullable(),
  note: z.string().optional(),
});

const Change = z.object({
  /** The period the change is counted from: always named. */
  basePeriod: z.string(),
  baseValue: z.number(),
  /** value − base value, in the indicator's unit (percentage points ÷ 100 for ratios). */
  difference: z.number(),
  /** difference ÷ base value; null when the base is 0. */
  relative: z.number().nullable(),
  /** Whether the base period's data are complete. */
  baseComplete: z.boolean(),
});

export const IndicatorValue = z.object({
  indicator: z.string(),
  unit: z.string(),
  period: z.string(),
  staffCategory: z.string(),
  careArea: z.string(),
  kind: z.enum(['value', 'not-computable']),
  value: z.number().optional(),
  /** Why there is no value, when there is none: a code from `reasons` in the locales. */
  reason: z.string().optional(),
  unitOfMeasure: UnitOfMeasure,
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  formula: z.string(),
  /** The formula in Swedish. */
  formulaSv: z.string(),
  definition: z.string(),
  /** How many stored rows stand behind the value. */
  rows: z.number(),
  unmappedOre: z.number(),
  complete: z.boolean(),
  /** What is missing, when not complete: codes with their months or amounts. */
  gaps: z.array(
    z.object({
      code: z.string(),
      months: z.array(z.string()).optional(),
      amountOre: z.number().optional(),
      rows: z.number().optional(),
      /** Parts minus total, when the parts do not add up. */
      difference: z.number().optional(),
    }),
  ),
  previous: z.object({ period: z.string(), value: z.number() }).nullable(),
  /** Against the same period the year before. */
  change: Change.nullable(),
  /** Against the base period that was asked for. */
  changeFromBase: Change.nullable(),
  target: TargetInForce.nullable(),
  status: Status,
});

export const IndicatorValueList = z.object({ items: z.array(IndicatorValue), next: z.string().nullable() });

export const IndicatorDefinition = z.object({
  key: z.string(),
  version: z.number(),
  name: z.object({ sv: z.string(), en: z.string() }),
  description: z.object({ sv: z.string(), en: z.string() }),
  formula: z.string(),
  formulaSv: z.string(),
  unitOfMeasure: UnitOfMeasure,
  direction: Direction,
  role: z.enum(['target', 'balancing', 'context']),
  source: z.string(),
  manual: z.boolean(),
});
export const IndicatorDefinitionList = z.object({ items: z.array(IndicatorDefinition), next: z.string().nullable() });

/** One row of a file behind a value. */
export const TraceRow = z.object({
  part: z.enum(['numerator', 'denominator']),
  importId: z.number(),
  file: z.string(),
  line: z.number(),
  /** Plan and number of the action, for a row that is one: then there is no import, and `importId` is 0. */
  plan: z.string().optional(),
  actionNumber: z.number().optional(),
  date: z.string(),
  account: z.string().optional(),
  costCentre: z.string().optional(),
  unit: z.string().nullable(),
  staffCategory: z.string().nullable(),
  /** As booked. */
  amountOre: z.number().optional(),
  /** VAT rate inside the booked amount, when it has one: the sums per file are net of it. */
  includesVatRate: z.number().optional(),
  quantity: z.number().optional(),
  quantityUnit: z.string().optional(),
  voucher: z.string().optional(),
  supplier: z.string().optional(),
  /** What the engagement names as its dispensation, and that dispensation's number when it is in the register. */
  dispensation: z.string().optional(),
  dispensationNumber: z.string().optional(),
  text: z.string().optional(),
});

export const Trace = z.object({
  value: IndicatorValue,
  /** The formula with the numbers of this value in it. */
  calculation: z.string(),
  /** Sums per file, so that they add up to numerator and denominator. */
  files: z.array(
    z.object({
      part: z.enum(['numerator', 'denominator']),
      importId: z.number(),
      file: z.string(),
      rows: z.number(),
      sum: z.number(),
    }),
  ),
  rows: z.array(TraceRow),
  next: z.string().nullable(),
});

const Point = z.object({ month: z.string(), value: z.number().nullable(), complete: z.boolean() });

/** What the overview page shows, in one answer. */
export const Overview = z.object({
  unit: z.object({ code: z.string(), name: z.string() }),
  period: z.string(),
  /** Newest month with ledger rows. */
  lastMonth: z.string().nullable(),
  headline: IndicatorValue,
  cost: IndicatorValue,
  onCallCost: IndicatorValue,
  weeks: IndicatorValue,
  ownCost: IndicatorValue,
  ownFte: IndicatorValue,
  agencyFte: IndicatorValue,
  compliance: IndicatorValue,
  /** Cost the target path allows in the period: path ratio × own personnel cost. */
  costAllowedByTargetOre: z.number().nullable(),
  /** Headline ratio rolling twelve months, per month. */
  headlineRolling: z.array(Point),
  /** Per month, for the lines and bars. */
  months: z.array(
    z.object({
      month: z.string(),
      agencyOre: z.number(),
      ownOre: z.number(),
      agencyFte: z.number().nullable(),
      ownFte: z.number().nullable(),
      agencyWeeks: z.number().nullable(),
    }),
  ),
  targetPath: z.array(z.object({ date: z.string(), value: z.number() })),
  targets: z.array(TargetInForce),
  /** Units that explain most of the change in agency cost against the same period the year before. */
  contributions: z.array(
    z.object({
      unit: z.string(),
      name: z.string(),
      amountOre: z.number(),
      previousOre: z.number(),
      differenceOre: z.number(),
      ratio: z.number().nullable(),
    }),
  ),
  gaps: z.array(
    z.object({
      code: z.string(),
      amountOre: z.number().optional(),
      rows: z.number().optional(),
      months: z.array(z.string()).optional(),
      units: z.array(z.object({ code: z.string(), name: z.string() })).optional(),
    }),
  ),
});

export type IndicatorValueDto = z.infer<typeof IndicatorValue>;
export type IndicatorDefinitionDto = z.infer<typeof IndicatorDefinition>;
export type TraceDto = z.infer<typeof Trace>;
export type TraceRowDto = z.infer<typeof TraceRow>;
export type OverviewDto = z.infer<typeof Overview>;
export type StatusDto = z.infer<typeof Status>;
