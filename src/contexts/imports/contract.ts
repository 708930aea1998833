import * as z from 'zod';

/** Shapes of the import API. The command line's `--json` prints the same objects. */

export const ImportKind = z.enum(['sie', 'ledger', 'staff', 'engagements', 'series', 'invoice']);

/** One faulty row (felrad): where, what stood there, what is wrong. Texts come from `locales` by code. */
export const RowIssue = z.object({
  line: z.number(),
  column: z.string().optional(),
  value: z.string().optional(),
  code: z.string(),
  otherLine: z.number().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  /** The sentence in Swedish. */
  message: z.string(),
});

export const Reconciliation = z.object({
  rowsRead: z.number(),
  rowsStored: z.number(),
  rowsSkipped: z.number(),
  sumUnit: z.enum(['ore', 'fte', 'hours', 'value']),
  sumRead: z.number(),
  sumStored: z.number(),
  sumSkipped: z.number(),
  skipped: z.array(z.object({ reason: z.string(), rows: z.number(), sum: z.number() })),
  unmappedRows: z.number(),
  unmappedOre: z.number(),
});

export const Import = z.object({
  id: z.number(),
  kind: ImportKind,
  profile: z.string(),
  file: z.string(),
  contentHash: z.string(),
  byteSize: z.number(),
  encoding: z.string(),
  firstMonth: z.string().nullable(),
  lastMonth: z.string().nullable(),
  status: z.enum(['applied', 'undone']),
  importedAt: z.string(),
  importedBy: z.string(),
  undoneAt: z.string().nullable(),
  reconciliation: Reconciliation,
});
export const ImportList = z.object({ items: z.array(Import), next: z.string().nullable() });

/** What became of a file: stored, recognised as already stored, or only tried. */
export const ImportOutcome = z.object({
  outcome: z.enum(['imported', 'already-imported', 'dry-run']),
  /** null for a dry run. */
  import: Import.nullable(),
  kind: ImportKind,
  profile: z.string(),
  encoding: z.string(),
  delimiter: z.string().nullable(),
  /** Months that already have data from other imports, which `replace` would replace. */
  replaces: z.array(
    z.object({ importId: z.number(), file: z.string(), firstMonth: z.string(), lastMonth: z.string() }),
  ),
  reconciliation: Reconciliation,
  preview: z.object({ columns: z.array(z.string()), rows: z.array(z.array(z.string())) }),
});

export const ImportJob = z.object({
  id: z.string(),
  file: z.string(),
  dryRun: z.boolean(),
  state: z.enum(['waiting', 'reading', 'done', 'refused', 'cancelled', 'failed']),
  startedAt: z.string(),
  progress: z.object({
    rows: z.number(),
    bytes: z.number(),
    totalBytes: z.number(),
    rowsPerSecond: z.number(),
    secondsLeft: z.number().nullable(),
  }),
  outcome: ImportOutcome.nullable(),
  /** When refused: why, and every faulty row (the first 1 000 are listed, `issueCount` counts all). */
  refusal: z
    .object({ code: z.string(), message: z.string(), issueCount: z.number(), issues: z.array(RowIssue) })
    .nullable(),
});

export const UndoEffect = z.object({
  import: Import,
  /** Indicators of the region root for each year the import touches, before and after. */
  indicators: z.array(
    z.object({
      indicator: z.string(),
      period: z.string(),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
});

export const UnmappedCode = z.object({
  type: z.enum(['account', 'cost-centre', 'unit', 'staff-category', 'indicator']),
  code: z.string(),
  rows: z.number(),
  amountOre: z.number(),
  firstMonth: z.string(),
  lastMonth: z.string(),
  /** One place where it stands. */
  example: z.object({ file: z.string(), line: z.number(), text: z.string().nullable() }),
});
export const UnmappedList = z.object({ items: z.array(UnmappedCode), next: z.string().nullable() });

export type ImportKindDto = z.infer<typeof ImportKind>;
export type RowIssueDto = z.infer<typeof RowIssue>;
export type ImportDto = z.infer<typeof Import>;
export type ReconciliationDto = z.infer<typeof Reconciliation>;
export type ImportOutcomeDto = z.infer<typeof ImportOutcome>;
export type ImportJobDto = z.infer<typeof ImportJob>;
export type UndoEffectDto = z.infer<typeof UndoEffect>;
export type UnmappedCodeDto = z.infer<typeof UnmappedCode>;
