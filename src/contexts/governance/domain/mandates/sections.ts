import type { Directive } from './directive.ts';

/** How a value is written and shown. `lines` is a list of texts, one to a line. */
export type FieldKind =
  | 'line'
  | 'text'
  | 'date'
  | 'count'
  | 'person'
  | 'persons'
  | 'target'
  | 'point'
  | 'phase'
  | 'form'
  | 'leads-to'
  | 'lines';

export type Column = { name: string; kind: FieldKind };
export type SectionField =
  | { name: keyof Directive; kind: FieldKind }
  | { name: keyof Directive; kind: 'rows'; columns: readonly Column[] };
export type SectionKey = (typeof SECTION_KEYS)[number];

export const SECTION_KEYS = [
  'background',
  'effects',
  'targets',
  'requirements',
  'dependencies',
  'time-plan',
  'budget',
  'risks',
  'organisation',
  'resources',
  'milestones',
  'activities',
  'communication',
  'handover',
  'points',
] as const;

const columns = (...pairs: (readonly [name: string, kind: FieldKind])[]): Column[] =>
  pairs.map(([name, kind]) => ({ name, kind }));

/** The directive in its order: what the document, the forms and the comparison of versions are made from. */
export const SECTIONS: Readonly<Record<SectionKey, readonly SectionField[]>> = {
  background: [
    { name: 'title', kind: 'line' },
    { name: 'idea', kind: 'text' },
    { name: 'background', kind: 'text' },
  ],
  effects: [{ name: 'effectGoals', kind: 'rows', columns: columns(['text', 'text']) }],
  targets: [{ name: 'mandateGoals', kind: 'rows', columns: columns(['text', 'text'], ['target', 'target']) }],
  requirements: [
    { name: 'prerequisites', kind: 'text' },
    { name: 'scope', kind: 'text' },
  ],
  dependencies: [{ name: 'dependencies', kind: 'rows', columns: columns(['text', 'text']) }],
  'time-plan': [
    { name: 'start', kind: 'date' },
    { name: 'end', kind: 'date' },
  ],
  budget: [
    { name: 'costs', kind: 'text' },
    { name: 'financing', kind: 'text' },
  ],
  risks: [{ name: 'risks', kind: 'rows', columns: columns(['text', 'text'], ['handling', 'text']) }],
  organisation: [
    { name: 'owners', kind: 'persons' },
    { name: 'lead', kind: 'person' },
    { name: 'steeringGroup', kind: 'line' },
    { name: 'organisation', kind: 'text' },
  ],
  resources: [
    {
      name: 'resources',
      kind: 'rows',
      columns: columns(['name', 'line'], ['duty', 'line'], ['hours', 'count'], ['period', 'line'], ['form', 'form']),
    },
  ],
  milestones: [
    {
      name: 'milestones',
      kind: 'rows',
      columns: columns(['date', 'date'], ['decision', 'line'], ['point', 'point'], ['comment', 'text']),
    },
  ],
  activities: [
    {
      name: 'activities',
      kind: 'rows',
      columns: columns(
        ['name', 'line'],
        ['phase', 'phase'],
        ['start', 'date'],
        ['end', 'date'],
        ['responsible', 'person'],
      ),
    },
  ],
  communication: [
    {
      name: 'communication',
      kind: 'rows',
      columns: columns(
        ['audience', 'line'],
        ['message', 'text'],
        ['channel', 'line'],
        ['when', 'line'],
        ['responsible', 'person'],
      ),
    },
  ],
  handover: [
    { name: 'handover', kind: 'rows', columns: columns(['receiver', 'line'], ['what', 'text'], ['when', 'line']) },
  ],
  points: [
    { name: 'pointsSource', kind: 'line' },
    { name: 'pointsFrom', kind: 'date' },
    {
      name: 'points',
      kind: 'rows',
      columns: columns(
        ['key', 'line'],
        ['name', 'line'],
        ['phase', 'line'],
        ['leadsTo', 'leads-to'],
        ['checklist', 'lines'],
      ),
    },
  ],
};
