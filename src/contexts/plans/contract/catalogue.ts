import * as z from 'zod';
import { ROLES } from '../../people/index.ts';
import { ACTION_AREAS, ACTION_LEVELS, MOVES } from '../domain/catalogue/action.ts';
import { CONTENT_FIELDS } from '../domain/catalogue/compare.ts';

/** Shapes of the API of the action catalogue, its grading and the choices. */

const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.null() });

export const MovedIndicator = z.object({ indicator: z.string(), direction: z.enum(MOVES) });

export const CatalogueAction = z.object({
  number: z.number(),
  key: z.string(),
  area: z.enum(ACTION_AREAS),
  level: z.enum(ACTION_LEVELS),
  title: z.string(),
  description: z.string(),
  responsibleRole: z.enum(ROLES),
  checkpoints: z.array(z.string()),
  indicators: z.array(MovedIndicator),
  source: z.string(),
  /** Why it is withdrawn; null while it is in use. */
  withdrawnReason: z.string().nullable(),
  /** Running number of the action's own texts; also its ETag. */
  version: z.number(),
  /** The catalogue version that brought this text. */
  catalogueVersion: z.number(),
});
export const CatalogueActionList = z.object({
  items: z.array(CatalogueAction),
  next: z.null(),
  /** Newest version of the catalogue; 0 while there is none. */
  catalogueVersion: z.number(),
  /** What the caller may do with it. */
  may: z.object({ change: z.boolean() }),
});
export const CatalogueActionTextList = list(CatalogueAction);

/** No more than can be read: how long a field may be is told by the catalogue's own rules. */
const text = z.string().max(20_000);
const content = {
  area: text,
  level: text,
  title: text,
  description: text,
  responsibleRole: text,
  checkpoints: z.array(text).max(200),
  indicators: z.array(z.object({ indicator: text, direction: text })).max(200),
  source: text,
};
/** Fields are judged by the catalogue's own rules, so that every fault is told at once with its field. */
export const NewCatalogueAction = z.object({ key: text, ...content, note: z.string().max(500).optional() });
export const CatalogueActionChange = z
  .object(content)
  .partial()
  .extend({ note: z.string().max(500).optional() });
export const CatalogueWithdrawal = z.object({ reason: z.string().trim().min(1).max(500) });

export const CatalogueChange = z.object({
  kind: z.enum(['added', 'changed', 'withdrawn', 'restored']),
  number: z.number(),
  key: z.string(),
  title: z.string(),
  fields: z.array(z.enum(CONTENT_FIELDS)),
  /** Why it was withdrawn, when it was. */
  reason: z.string().nullable(),
});
export const ImportedCatalogue = z.object({
  outcome: z.enum(['imported', 'unchanged', 'dry-run']),
  file: z.string(),
  /** The version that it made; null when it made none. */
  version: z.number().nullable(),
  actions: z.number(),
  changes: z.array(CatalogueChange),
  /** Actions of the catalogue that the file does not have, and that stay as they are. */
  untouched: z.number(),
});

export const CatalogueVersion = z.object({
  number: z.number(),
  madeAt: z.string(),
  madeBy: z.string(),
  file: z.string().nullable(),
  note: z.string().nullable(),
  added: z.number(),
  changed: z.number(),
  withdrawn: z.number(),
  restored: z.number(),
});
export const CatalogueVersionList = list(CatalogueVersion);
export const CatalogueDifference = z.object({
  from: z.number(),
  to: z.number(),
  changes: z.array(CatalogueChange),
});

const step = z.number().int().min(1).max(4).nullable();
const steps = { degreeInPlace: step, expectedEffect: step, difficulty: step, priority: step };

export const NewActionGrade = z.object({
  unit: z.string().min(1).max(100),
  action: z.number().int().positive().max(1_000_000),
  ...steps,
  motive: z.string().trim().max(1000).nullable().optional(),
});
export const ActionGrade = z.object({
  unit: z.string(),
  action: z.number(),
  ...steps,
  motive: z.string().nullable(),
  gradedBy: z.string(),
  gradedByName: z.string(),
  gradedRole: z.string(),
  gradedAt: z.string(),
  /** When the same grader graded anew; null for the grade that holds. */
  supersededAt: z.string().nullable(),
  catalogueVersion: z.number(),
  scale: z.string(),
  /** Running number of this grader's grades of the action in the unit; also its ETag. */
  version: z.number(),
});
export const ActionGradeList = list(ActionGrade);

export const Spread = z.object({ count: z.number(), median: z.number(), minimum: z.number(), maximum: z.number() });
const spreads = z.object({
  degreeInPlace: Spread.nullable(),
  expectedEffect: Spread.nullable(),
  difficulty: Spread.nullable(),
  priority: Spread.nullable(),
});

export const NewCatalogueChoice = z.object({
  unit: z.string().min(1).max(100),
  action: z.number().int().positive().max(1_000_000),
  chosen: z.boolean(),
  reason: z.string().trim().max(1000).nullable().optional(),
});
export const CatalogueChoice = z.object({
  unit: z.string(),
  action: z.number(),
  title: z.string(),
  area: z.enum(ACTION_AREAS),
  chosen: z.boolean(),
  reason: z.string().nullable(),
  chosenBy: z.string(),
  chosenByName: z.string(),
  chosenRole: z.string(),
  chosenAt: z.string(),
  supersededAt: z.string().nullable(),
  catalogueVersion: z.number(),
  /** Running number of the choices of the action in the unit; also its ETag. */
  version: z.number(),
});
export const CatalogueChoiceList = list(CatalogueChoice);

/** One action as a unit has graded it. */
export const ActionGrading = z.object({
  number: z.number(),
  key: z.string(),
  area: z.enum(ACTION_AREAS),
  level: z.enum(ACTION_LEVELS),
  title: z.string(),
  spreads,
  /** The caller's own grade that holds. */
  own: ActionGrade.nullable(),
  choice: CatalogueChoice.nullable(),
});
export const ActionGradingList = list(ActionGrading).extend({
  /** What the caller may do in the unit. */
  may: z.object({ grade: z.boolean(), choose: z.boolean() }),
});

const StepCounts = z.object({
  steps: z.array(z.number()).length(4),
  ungraded: z.number(),
  mean: z.number().nullable(),
});
export const AreaSummary = z.object({
  area: z.enum([...ACTION_AREAS, 'all']),
  actions: z.number(),
  fullyGraded: z.number(),
  dimensions: z.object({
    degreeInPlace: StepCounts,
    expectedEffect: StepCounts,
    difficulty: StepCounts,
    priority: StepCounts,
  }),
});
export const AreaSummaryList = list(AreaSummary);

const words = z.object({ sv: z.string(), en: z.string() });
export const GradingScale = z.object({
  key: z.string(),
  validFrom: z.string(),
  source: z.string(),
  steps: z.object({
    degreeInPlace: z.array(words),
    expectedEffect: z.array(words),
    difficulty: z.array(words),
    priority: z.array(words),
  }),
});
export const GradingScaleList = list(GradingScale);

export type CatalogueActionDto = z.infer<typeof CatalogueAction>;
export type CatalogueActionListDto = z.infer<typeof CatalogueActionList>;
export type NewCatalogueActionDto = z.infer<typeof NewCatalogueAction>;
export type CatalogueActionChangeDto = z.infer<typeof CatalogueActionChange>;
export type CatalogueChangeDto = z.infer<typeof CatalogueChange>;
export type ImportedCatalogueDto = z.infer<typeof ImportedCatalogue>;
export type CatalogueVersionDto = z.infer<typeof CatalogueVersion>;
export type CatalogueDifferenceDto = z.infer<typeof CatalogueDifference>;
export type NewActionGradeDto = z.infer<typeof NewActionGrade>;
export type ActionGradeDto = z.infer<typeof ActionGrade>;
export type SpreadDto = z.infer<typeof Spread>;
export type ActionGradingDto = z.infer<typeof ActionGrading>;
export type NewCatalogueChoiceDto = z.infer<typeof NewCatalogueChoice>;
export type CatalogueChoiceDto = z.infer<typeof CatalogueChoice>;
export type ActionGradingListDto = z.infer<typeof ActionGradingList>;
export type AreaSummaryDto = z.infer<typeof AreaSummary>;
export type GradingScaleDto = z.infer<typeof GradingScale>;
