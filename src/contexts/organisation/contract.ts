import * as z from 'zod';

/** Shapes of the organisation and configuration API. */

/** `regionFileHash` says which version of the region file the entries' places are in: send it in `If-Match` with an edit. */
const list = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), next: z.string().nullable(), regionFileHash: z.string() });
const validity = { validFrom: z.string(), validTo: z.string().nullable() };
/** Place in the region file: index within its section, and line. */
const place = { index: z.number(), line: z.number() };

export const UnitVersion = z.object({
  ...place,
  code: z.string(),
  name: z.string(),
  level: z.string(),
  parent: z.string().nullable(),
  careArea: z.string().nullable(),
  costCentres: z.array(z.string()),
  ...validity,
});
export const UnitVersionList = list(UnitVersion);

export const ParameterValue = z.object({
  ...place,
  key: z.string(),
  value: z.union([z.number(), z.boolean(), z.string()]),
  source: z.string(),
  ...validity,
});
export const ParameterValueList = list(ParameterValue);

export const AccountRule = z.object({
  ...place,
  accounts: z.string(),
  kind: z.enum(['own-personnel', 'own-personnel-pension', 'agency', 'agency-on-call', 'excluded']),
  staffCategory: z.string().nullable(),
  includesVatRate: z.number(),
  source: z.string().nullable(),
  ...validity,
});
export const AccountRuleList = list(AccountRule);

export const Target = z.object({
  ...place,
  indicator: z.string(),
  unit: z.string(),
  staffCategory: z.string(),
  careArea: z.string(),
  from: z.object({ date: z.string(), value: z.number() }).nullable(),
  due: z.string(),
  value: z.number().nullable(),
  direction: z.enum(['at-most', 'at-least']),
  decision: z.string().nullable(),
  toBeDecidedBy: z.string().nullable(),
  note: z.string().nullable(),
});
export const TargetList = list(Target);

export const Agreement = z.object({
  ...place,
  key: z.string(),
  name: z.string(),
  kind: z.enum(['framework', 'local', 'direct-award']),
  staffCategories: z.array(z.string()),
  suppliers: z.array(z.string()),
  ...validity,
});
export const AgreementList = list(Agreement);

/** Place only where the region file has the category. */
export const StaffCategory = z.object({
  key: z.string(),
  name: z.string(),
  builtIn: z.boolean(),
  index: z.number().optional(),
  line: z.number().optional(),
});
export const StaffCategoryList = list(StaffCategory);

/** A manually kept or balancing indicator that the region defines. */
export const SeriesDefinition = z.object({
  ...place,
  key: z.string(),
  name: z.string(),
  unitOfMeasure: z.enum(['ratio', 'count', 'sek', 'weeks', 'days', 'hours']),
  direction: z.enum(['at-most', 'at-least']),
  role: z.enum(['target', 'balancing', 'context']),
  careArea: z.string(),
  aggregation: z.enum(['sum', 'mean', 'last']),
});
export const SeriesDefinitionList = list(SeriesDefinition);

export const Region = z.object({
  code: z.string(),
  name: z.string(),
  organisationNumber: z.string().nullable(),
  rootUnit: z.string(),
  careAreas: z.array(z.string()),
});

/** A fault in a region file, with its place and, where two places contradict, the other one. */
export const ConfigurationProblem = z.object({
  code: z.string(),
  line: z.number(),
  otherLine: z.number().optional(),
  message: z.string(),
});

export const ConfigurationChange = z.object({
  section: z.string(),
  key: z.string(),
  change: z.enum(['added', 'changed', 'removed']),
  /** Swedish sentence. */
  text: z.string(),
});

/** One version of the region file that was applied. */
export const RegionFileVersion = z.object({
  version: z.number(),
  appliedAt: z.string(),
  appliedBy: z.string(),
  file: z.string(),
  contentHash: z.string(),
  changes: z.array(ConfigurationChange),
});
export const RegionFileVersionList = z.object({ items: z.array(RegionFileVersion), next: z.string().nullable() });

/** A whole region file to apply. */
export const RegionFileText = z.object({ text: z.string().max(8_000_000), dryRun: z.boolean().optional() });

export const AppliedRegionFile = z.object({
  outcome: z.enum(['applied', 'unchanged', 'dry-run']),
  version: z.number().nullable(),
  changes: z.array(ConfigurationChange),
  /** Stored rows that got another class by the new rules. */
  reclassifiedRows: z.number(),
});

/** One edit of one entry; the server changes the YAML text, comments kept, and applies the whole file. */
export const RegionFileEdit = z.object({
  section: z.enum(['parameters', 'units', 'staffCategories', 'accounts', 'targets', 'agreements', 'series']),
  operation: z.enum(['insert', 'replace', 'remove']),
  /** Place in the section: where to insert, or which entry. Omitted with insert: last. */
  index: z.number().int().min(0).optional(),
  /** The entry as in the region file; omitted with remove. */
  entry: z.record(z.string(), z.unknown()).optional(),
  dryRun: z.boolean().optional(),
});

export type UnitVersionDto = z.infer<typeof UnitVersion>;
export type ParameterValueDto = z.infer<typeof ParameterValue>;
export type AccountRuleDto = z.infer<typeof AccountRule>;
export type TargetDto = z.infer<typeof Target>;
export type AgreementDto = z.infer<typeof Agreement>;
export type SeriesDefinitionDto = z.infer<typeof SeriesDefinition>;
export type RegionFileVersionDto = z.infer<typeof RegionFileVersion>;
export type StaffCategoryDto = z.infer<typeof StaffCategory>;
export type RegionDto = z.infer<typeof Region>;
export type ConfigurationProblemDto = z.infer<typeof ConfigurationProblem>;
export type ConfigurationChangeDto = z.infer<typeof ConfigurationChange>;
export type AppliedRegionFileDto = z.infer<typeof AppliedRegionFile>;
export type RegionFileEditDto = z.infer<typeof RegionFileEdit>;
