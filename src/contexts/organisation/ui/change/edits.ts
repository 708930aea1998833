import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import type { ConfigurationEdit } from '../../domain/editing/render-edit.ts';
import type { Entry } from './form-fields.ts';

type Section = ConfigurationEdit['section'];
export type PlacedEntry = { index: number; line: number };

/** What a key is when the file leaves it out: such values need not be written. */
const WHEN_LEFT_OUT: Readonly<Record<string, unknown>> = {
  validFrom: '1900-01-01',
  staffCategory: 'all',
  careArea: 'all',
  includesVatRate: 0,
};

/** An entry as the region file writes it, from how the API shows it. */
export function entryOf(shown: PlacedEntry): Entry {
  const { index: _index, line: _line, ...rest } = shown as PlacedEntry & Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(rest).filter(
      ([key, value]) => value !== null && WHEN_LEFT_OUT[key] !== value && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

export const insertEdit = (section: Section, entry: Entry, index?: number): ConfigurationEdit[] => [
  { section, operation: 'insert', entry, ...(index === undefined ? {} : { index }) },
];

/** The entry with some keys changed; a key that is undefined goes. */
export const replaceEdit = (section: Section, shown: PlacedEntry, changes: Entry): ConfigurationEdit[] => [
  { section, operation: 'replace', index: shown.index, entry: withChanges(shown, changes) },
];

export const removeEdit = (section: Section, { index }: PlacedEntry): ConfigurationEdit[] => [
  { section, operation: 'remove', index },
];

/** One step up (−1) or down (+1) among the section's entries. */
export const moveEdit = (section: Section, shown: PlacedEntry, step: -1 | 1): ConfigurationEdit[] => [
  ...removeEdit(section, shown),
  { section, operation: 'insert', index: shown.index + step, entry: entryOf(shown) },
];

/** A new version from a date: the old one ends the day before, the new one follows it in the file and lasts as long. */
export const versionEdit = (
  section: Section,
  shown: PlacedEntry,
  from: PlainDate,
  changes: Entry,
): ConfigurationEdit[] => [
  ...replaceEdit(section, shown, { validTo: addDays(from, -1) }),
  { section, operation: 'insert', index: shown.index + 1, entry: withChanges(shown, { ...changes, validFrom: from }) },
];

function withChanges(shown: PlacedEntry, changes: Entry): Entry {
  return Object.fromEntries(
    Object.entries({ ...entryOf(shown), ...changes }).filter(([, value]) => value !== undefined),
  );
}
