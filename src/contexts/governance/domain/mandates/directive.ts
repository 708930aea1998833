/**
 * The mandate's directive (uppdragsdirektiv) as it is written, section by section. Source: Region Västerbotten's form of
 * 2024; every section of it is here. Rows carry an id of their own, so that a change can be told row by row.
 */
export type Directive = {
  title: string;
  idea: string;
  background: string;
  /** Effektmål: what it should lead to. */
  effectGoals: { id: string; text: string }[];
  /** Uppdragsmål: what the mandate delivers, each tied to one of the region's targets. */
  mandateGoals: { id: string; text: string; target: TargetReference | null }[];
  prerequisites: string;
  scope: string;
  dependencies: { id: string; text: string }[];
  start: string | null;
  end: string | null;
  costs: string;
  financing: string;
  risks: { id: string; text: string; handling: string }[];
  /** Persons by id. */
  owners: string[];
  lead: string | null;
  organisation: string;
  /** The steering group in words. */
  steeringGroup: string;
  resources: Resource[];
  milestones: Milestone[];
  activities: Activity[];
  communication: Message[];
  handover: { id: string; receiver: string; what: string; when: string }[];
  /** Where the region's model of decision points comes from, and since when it holds. */
  pointsSource: string;
  pointsFrom: string | null;
  /** In the order in which they are passed. */
  points: PointDefinition[];
};

/** One target of the region file: what tells it from the others. */
export type TargetReference = {
  indicator: string;
  unit: string;
  staffCategory: string;
  careArea: string;
  due: string;
};

export type Resource = {
  id: string;
  /** Name or competence. */
  name: string;
  duty: string;
  hours: number | null;
  period: string;
  /** Whether it has been agreed by word of mouth or in writing. */
  form: 'oral' | 'written' | null;
};

export type Milestone = {
  id: string;
  date: string | null;
  decision: string;
  /** Key of the decision point that it is. */
  point: string | null;
  comment: string;
};

export type Activity = {
  id: string;
  name: string;
  /** The phase it belongs to: it can be started when the point that opens the phase has been passed. */
  phase: string | null;
  start: string | null;
  end: string | null;
  /** Person by id. */
  responsible: string | null;
};

export type Message = {
  id: string;
  audience: string;
  message: string;
  channel: string;
  when: string;
  responsible: string | null;
};

export type PointDefinition = {
  id: string;
  /** `BP1`, in addresses. */
  key: string;
  name: string;
  /** The phase that opens when it has been passed; null for none. */
  phase: string | null;
  /** Status of the mandate once it has been passed; null for the same as before. */
  leadsTo: 'running' | 'handed-over' | null;
  checklist: string[];
};

/** A directive with nothing in it but its name and its decision points. */
export const blankDirective = (title: string, points: readonly PointDefinition[]): Directive => ({
  title,
  idea: '',
  background: '',
  effectGoals: [],
  mandateGoals: [],
  prerequisites: '',
  scope: '',
  dependencies: [],
  start: null,
  end: null,
  costs: '',
  financing: '',
  risks: [],
  owners: [],
  lead: null,
  organisation: '',
  steeringGroup: '',
  resources: [],
  milestones: [],
  activities: [],
  communication: [],
  handover: [],
  pointsSource: '',
  pointsFrom: null,
  points: [...points],
});

/** Every person that a directive names. */
export const personsIn = (directive: Directive): string[] => [
  ...new Set([
    ...directive.owners,
    ...[directive.lead, ...[...directive.activities, ...directive.communication].map((row) => row.responsible)].flatMap(
      (id) => id ?? [],
    ),
  ]),
];
