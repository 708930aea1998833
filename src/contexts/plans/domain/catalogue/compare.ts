import type { ActionContent, CatalogueAction } from './action.ts';

export type NumberedContent = ActionContent & { number: number; key: string };
export type ChangeKind = 'added' | 'changed' | 'withdrawn' | 'restored';

/** One action that differs between two versions of the catalogue. */
export type ActionChange = {
  kind: ChangeKind;
  before: CatalogueAction | undefined;
  after: NumberedContent;
  /** What differs; empty for a new action. */
  fields: ContentField[];
};

export const CONTENT_FIELDS = [
  'area',
  'level',
  'title',
  'description',
  'responsibleRole',
  'checkpoints',
  'indicators',
  'source',
  'withdrawnReason',
] as const satisfies readonly (keyof ActionContent)[];
export type ContentField = (typeof CONTENT_FIELDS)[number];

export const changedFields = (before: ActionContent, after: ActionContent): ContentField[] =>
  CONTENT_FIELDS.filter((field) => canonical(before[field]) !== canonical(after[field]));

/** A text's own form, whatever order the database keeps the keys of an indicator in. */
const canonical = (value: ActionContent[ContentField]): string =>
  typeof value === 'string' || value === null
    ? JSON.stringify(value)
    : JSON.stringify(value.map((part) => (typeof part === 'string' ? part : [part.indicator, part.direction])));

/** Undefined when nothing differs. */
export function changeKind(before: ActionContent | undefined, after: ActionContent): ChangeKind | undefined {
  if (!before) return 'added';
  if (changedFields(before, after).length === 0) return undefined;
  if (before.withdrawnReason === null && after.withdrawnReason !== null) return 'withdrawn';
  if (before.withdrawnReason !== null && after.withdrawnReason === null) return 'restored';
  return 'changed';
}

/** What differs from one version of the catalogue to another, by number. */
export function compareVersions(before: readonly CatalogueAction[], after: readonly CatalogueAction[]): ActionChange[] {
  const earlier = new Map(before.map((action) => [action.number, action]));
  return after.flatMap((action) => {
    const previous = earlier.get(action.number);
    const kind = changeKind(previous, action);
    return kind
      ? [{ kind, before: previous, after: action, fields: previous ? changedFields(previous, action) : [] }]
      : [];
  });
}
