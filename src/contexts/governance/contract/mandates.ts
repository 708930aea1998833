import * as z from 'zod';
import { parsePlainDate, type PlainDate } from '../../../kernel/plain-date.ts';
import type { Directive } from '../domain/mandates/directive.ts';
import { MANDATE_KEY, POINT_KEY } from '../domain/mandates/mandate-key.ts';
import { MANDATE_ACTIONS, MANDATE_STATUSES } from '../domain/mandates/mandate-states.ts';
import { POINT_ACTIONS, POINT_STATES } from '../domain/mandates/point-states.ts';
import { SECTION_KEYS } from '../domain/mandates/sections.ts';

/** Shapes of the API about mandates and decision points. */

const date = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date');
const line = z.string().max(400);
const text = z.string().max(20_000);
const id = z.string().min(1).max(80);
const personId = z.string().min(1).max(80);
const rows = <T extends z.ZodRawShape>(shape: T) => z.array(z.object({ id, ...shape })).max(300);
const list = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });

export const TargetReference = z.object({
  indicator: line,
  unit: line,
  staffCategory: line,
  careArea: line,
  due: date,
});

const directiveShape = {
  title: line.min(1),
  idea: text,
  background: text,
  effectGoals: rows({ text }),
  mandateGoals: rows({ text, target: TargetReference.nullable() }),
  prerequisites: text,
  scope: text,
  dependencies: rows({ text }),
  start: date.nullable(),
  end: date.nullable(),
  costs: text,
  financing: text,
  risks: rows({ text, handling: text }),
  owners: z.array(personId).max(20),
  lead: personId.nullable(),
  organisation: text,
  steeringGroup: line,
  resources: rows({
    name: line,
    duty: line,
    hours: z.number().min(0).max(1_000_000).nullable(),
    period: line,
    form: z.enum(['oral', 'written']).nullable(),
  }),
  milestones: rows({ date: date.nullable(), decision: line, point: line.nullable(), comment: text }),
  activities: rows({
    name: line,
    phase: line.nullable(),
    start: date.nullable(),
    end: date.nullable(),
    responsible: personId.nullable(),
  }),
  communication: rows({
    audience: line,
    message: text,
    channel: line,
    when: line,
    responsible: personId.nullable(),
  }),
  handover: rows({ receiver: line, what: text, when: line }),
  pointsSource: line,
  pointsFrom: date.nullable(),
  points: rows({
    key: z.string().regex(POINT_KEY),
    name: line.min(1),
    phase: line.nullable(),
    leadsTo: z.enum(['running', 'handed-over']).nullable(),
    checklist: z.array(line.min(1)).max(50),
  }).min(1),
};

export const DirectiveShape = z.object(directiveShape) satisfies z.ZodType<Directive>;
/** What a change writes: whole parts of the directive; what is left out stays as it was. */
export const DirectiveChange = DirectiveShape.partial();

export const NewMandate = z.object({
  /** The region's own key; a running one, `UPP-1`, when left out. */
  key: z.string().regex(MANDATE_KEY).max(40).optional(),
  unit: id,
  directive: DirectiveChange.required({ title: true }),
});

const Person = z.object({ id: z.string(), name: z.string() });
const PersonChoice = Person.extend({ roles: z.array(z.string()) });
export const PersonChoiceList = list(PersonChoice);

export const Contradiction = z.object({
  code: z.string(),
  weight: z.enum(['warning', 'note']),
  section: z.enum(SECTION_KEYS),
  row: z.string().optional(),
  values: z.record(z.string(), z.string()),
  /** The sentence, in the language of the call. */
  message: z.string(),
});

export const MandateSummary = z.object({
  key: z.string(),
  title: z.string(),
  unit: z.string(),
  status: z.enum(MANDATE_STATUSES),
  owners: z.array(Person),
  lead: Person.nullable(),
  start: z.string().nullable(),
  end: z.string().nullable(),
  writtenVersion: z.number(),
  establishedVersion: z.number().nullable(),
  nextPoint: z.object({ id: z.string(), name: z.string(), plannedOn: z.string().nullable() }).nullable(),
  contradictions: z.number(),
});
export const MandateList = list(MandateSummary);

export const DecisionPointSummary = z.object({
  id: z.string(),
  mandate: z.string(),
  mandateTitle: z.string(),
  key: z.string(),
  name: z.string(),
  phase: z.string().nullable(),
  leadsTo: z.string().nullable(),
  plannedOn: z.string().nullable(),
  state: z.enum(POINT_STATES),
  /** Day on which it was passed. */
  passedOn: z.string().nullable(),
  /** How many exceptions have been signed for its checklist. */
  exceptions: z.number(),
});
export const DecisionPointList = list(DecisionPointSummary);

const ActivityNow = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'ready', 'started', 'completed']),
  startedOn: z.string().nullable(),
  completedOn: z.string().nullable(),
  /** The decision point that keeps it from being started. */
  gate: z.object({ id: z.string(), name: z.string() }).nullable(),
  mayReport: z.boolean(),
});

const Version = z.object({
  number: z.number(),
  writtenAt: z.string(),
  writtenBy: z.string(),
  establishedAt: z.string().nullable(),
  establishedBy: z.string().nullable(),
});
export const VersionList = list(Version);

export const Mandate = z.object({
  key: z.string(),
  unit: z.string(),
  unitName: z.string(),
  status: z.enum(MANDATE_STATUSES),
  version: z.number(),
  /** The newest version, which is what a change is made on. */
  written: Version.extend({ directive: DirectiveShape }),
  /** The version in force. */
  established: Version.extend({ directive: DirectiveShape }).nullable(),
  persons: z.array(Person),
  contradictions: z.array(Contradiction),
  points: z.array(DecisionPointSummary),
  activities: z.array(ActivityNow),
  /** What the caller may do with it as it is now. */
  actions: z.array(z.enum(MANDATE_ACTIONS)),
});

export const DifferenceList = z.object({
  from: z.number(),
  to: z.number(),
  items: z.array(
    z.object({
      section: z.enum(SECTION_KEYS),
      field: z.string(),
      change: z.enum(['added', 'removed', 'changed', 'moved']),
      row: z.object({ id: z.string(), name: z.string() }).optional(),
      column: z.string().optional(),
      kind: z.string(),
      before: z.unknown(),
      after: z.unknown(),
    }),
  ),
  persons: z.array(Person),
  next: z.string().nullable(),
});

const Signed = z.object({
  by: Person,
  role: z.string(),
  onBehalfOf: Person.nullable(),
  at: z.string(),
});

const Item = z.object({
  number: z.number(),
  text: z.string(),
  answer: z.enum(['yes', 'no']).nullable(),
  answeredBy: z.string().nullable(),
  answeredAt: z.string().nullable(),
  exception: z.object({ reason: z.string(), signed: Signed }).nullable(),
});

const Attempt = z.object({
  number: z.number(),
  decision: z.enum(['yes', 'no']),
  comment: z.string(),
  decidedOn: z.string(),
  registryNumber: z.string(),
  registerNumber: z.string(),
  directiveVersion: z.number(),
  signed: Signed,
  checklist: z.array(z.object({ text: z.string(), answer: z.enum(['yes', 'no']).nullable() })),
});

export const DecisionPointDetail = DecisionPointSummary.extend({
  version: z.number(),
  unit: z.string(),
  mandateStatus: z.enum(MANDATE_STATUSES),
  owners: z.array(Person),
  checklist: z.array(Item),
  attempts: z.array(Attempt),
  /** Activities of the phase that it opens. */
  opens: z.array(z.object({ id: z.string(), name: z.string(), start: z.string().nullable() })),
  /** On the point that ends the mandate: every exception made at any of its points. */
  allExceptions: z
    .array(z.object({ point: z.string(), item: z.string(), reason: z.string(), signed: Signed }))
    .nullable(),
  /** How a registry number is written in the region. */
  registryNumberPattern: z.string().nullable(),
  /** What keeps the answer from being yes: the items that are not met, and whether a directive has to be established. */
  missing: z.array(z.string()),
  needsEstablished: z.boolean(),
  actions: z.array(z.enum(POINT_ACTIONS)),
});

const item = z.number().int().min(1).max(100);
export const ChecklistAnswers = z.object({
  answers: z
    .array(z.object({ item, answer: z.enum(['yes', 'no']).nullable() }))
    .min(1)
    .max(100),
});
export const NewException = z.object({ item, reason: z.string().trim().min(1).max(2000) });
export const NewPointDecision = z.object({
  decision: z.enum(['yes', 'no']),
  comment: z.string().max(5000),
  registryNumber: z.string().trim().min(1).max(80),
  date: date.transform((day) => day as PlainDate),
});

export type MandateSummaryDto = z.infer<typeof MandateSummary>;
export type MandateDto = z.infer<typeof Mandate>;
export type DecisionPointSummaryDto = z.infer<typeof DecisionPointSummary>;
export type DecisionPointDto = z.infer<typeof DecisionPointDetail>;
export type DifferenceListDto = z.infer<typeof DifferenceList>;
export type VersionDto = z.infer<typeof Version>;
export type ContradictionDto = z.infer<typeof Contradiction>;
export type PersonDto = z.infer<typeof Person>;
export type PersonChoiceDto = z.infer<typeof PersonChoice>;
export type ChecklistAnswersDto = z.infer<typeof ChecklistAnswers>;
export type NewMandateDto = z.infer<typeof NewMandate>;
export type DirectiveChangeDto = z.infer<typeof DirectiveChange>;
export type NewExceptionDto = z.infer<typeof NewException>;
export type NewPointDecisionDto = z.infer<typeof NewPointDecision>;
