import type { Directive } from './directive.ts';
import { type Column, type FieldKind, SECTION_KEYS, type SectionKey, SECTIONS } from './sections.ts';

/** One thing that differs between two versions of a directive. Values as they are stored; null where there was nothing. */
export type Difference = {
  section: SectionKey;
  field: string;
  change: 'added' | 'removed' | 'changed' | 'moved';
  /** For a list: which row, and what it is known by. */
  row?: { id: string; name: string };
  /** For a row: which of its parts. */
  column?: string;
  kind: FieldKind;
  before: unknown;
  after: unknown;
};

type Row = Readonly<Record<string, unknown>> & { id: string };

/** What differs from one version to another, section by section and row by row. */
export function differencesBetween(before: Directive, after: Directive): Difference[] {
  return SECTION_KEYS.flatMap((section) =>
    SECTIONS[section].flatMap((field): Difference[] => {
      const [one, other] = [before[field.name], after[field.name]];
      if (field.kind === 'rows')
        return rowDifferences(one as unknown as readonly Row[], other as unknown as readonly Row[], field.columns).map(
          (difference) => ({ section, field: field.name, ...difference }),
        );
      if (isSame(one, other)) return [];
      const base = { section, field: field.name, kind: field.kind, before: one, after: other };
      return [{ ...base, change: changeOf(one, other) }];
    }),
  );
}

type RowDifference = Omit<Difference, 'section' | 'field'>;

function rowDifferences(before: readonly Row[], after: readonly Row[], columns: readonly Column[]): RowDifference[] {
  const found: RowDifference[] = [];
  for (const row of after) {
    const former = before.find(({ id }) => id === row.id);
    if (former) found.push(...cellDifferences(former, row, columns));
    else found.push({ change: 'added', row: nameOf(row, columns), kind: 'line', before: null, after: row });
  }
  for (const row of before) {
    if (!after.some(({ id }) => id === row.id))
      found.push({ change: 'removed', row: nameOf(row, columns), kind: 'line', before: row, after: null });
  }
  return [...found, ...moves(before, after, columns)];
}

function cellDifferences(former: Row, row: Row, columns: readonly Column[]): RowDifference[] {
  return columns.flatMap(({ name, kind }) =>
    isSame(former[name], row[name])
      ? []
      : [
          {
            change: changeOf(former[name], row[name]),
            row: nameOf(row, columns),
            column: name,
            kind,
            before: former[name] ?? null,
            after: row[name] ?? null,
          },
        ],
  );
}

/** Rows that stand after another row than before, among those that are in both. */
function moves(before: readonly Row[], after: readonly Row[], columns: readonly Column[]): RowDifference[] {
  const common = (rows: readonly Row[], others: readonly Row[]) =>
    rows.filter((row) => others.some(({ id }) => id === row.id));
  const [one, other] = [common(before, after), common(after, before)];
  return other.flatMap((row, index) => {
    const was = one.findIndex(({ id }) => id === row.id);
    if (was === index) return [];
    return [
      {
        change: 'moved' as const,
        row: nameOf(row, columns),
        kind: 'count' as const,
        before: was + 1,
        after: index + 1,
      },
    ];
  });
}

/** What a row is known by: its first part that holds a text. */
function nameOf(row: Row, columns: readonly Column[]): { id: string; name: string } {
  const named = columns.find(({ name, kind }) => (kind === 'line' || kind === 'text') && row[name]);
  return { id: row.id, name: named ? String(row[named.name]) : '' };
}

const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** Stored as jsonb, the parts of an object come back in another order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

const changeOf = (before: unknown, after: unknown): 'added' | 'removed' | 'changed' =>
  isEmpty(before) ? 'added' : isEmpty(after) ? 'removed' : 'changed';
