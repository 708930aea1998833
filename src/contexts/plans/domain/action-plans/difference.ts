import type { ActionContent } from './planned-action.ts';
import type { ActionStatus } from './status-table.ts';

export type FrozenAction = ActionContent & { status: ActionStatus };

export type FieldChange = { field: string; before: unknown; after: unknown };
export type ActionDifference = {
  number: number;
  title: string;
  kind: 'added' | 'dropped' | 'moved' | 'changed';
  /** The fields that differ; for one that is both moved and otherwise changed, all of them. */
  fields: FieldChange[];
  /** Why it was dropped. */
  reason?: string | null;
};

const DATES: readonly string[] = ['startsOn', 'endsOn', 'stopDate'];
const COMPARED = [
  'area',
  'level',
  'title',
  'description',
  'unit',
  'responsible',
  'responsibleFunction',
  ...DATES,
  'budgetOre',
  'prerequisites',
  'catalogueNumber',
  'catalogueVersion',
  'origin',
  'indicators',
  'effects',
  'checkpoints',
] as const;

/**
 * What differs between two readings of a plan, by number: added; dropped, which is stopped or handed over since, or not
 * there at all; moved in time; changed otherwise. The same text is no difference.
 */
export function planDifference(before: readonly FrozenAction[], after: readonly FrozenAction[]): ActionDifference[] {
  const earlier = new Map(before.map((action) => [action.number, action]));
  const later = new Set(after.map(({ number }) => number));
  const differences: ActionDifference[] = [];
  for (const action of after) {
    const { number, title } = action;
    const known = earlier.get(number);
    if (!known) {
      differences.push({ number, title, kind: 'added', fields: [] });
      continue;
    }
    const fields = fieldChanges(known, action);
    if (isDropped(action) && !isDropped(known)) differences.push({ number, title, kind: 'dropped', fields });
    else if (fields.some(({ field }) => !DATES.includes(field)))
      differences.push({ number, title, kind: 'changed', fields });
    else if (fields.length > 0) differences.push({ number, title, kind: 'moved', fields });
  }
  for (const { number, title } of before)
    if (!later.has(number)) differences.push({ number, title, kind: 'dropped', fields: [] });
  return differences.toSorted((one, other) => one.number - other.number);
}

export function fieldChanges(before: ActionContent, after: ActionContent): FieldChange[] {
  const from = before as unknown as Readonly<Record<string, unknown>>;
  const to = after as unknown as Readonly<Record<string, unknown>>;
  return COMPARED.filter((field) => canonical(from[field]) !== canonical(to[field])).map((field) => ({
    field,
    before: from[field] ?? null,
    after: to[field] ?? null,
  }));
}

const isDropped = ({ status }: { status: ActionStatus }): boolean => status === 'stopped';

/** jsonb does not keep the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}
