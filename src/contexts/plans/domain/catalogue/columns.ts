/** The columns of a catalogue file, in the order that they are written; both languages are read. */
export const CATALOGUE_COLUMNS = [
  { key: 'number', sv: 'nummer', en: 'number' },
  { key: 'key', sv: 'nyckel', en: 'key' },
  { key: 'area', sv: 'område', en: 'area' },
  { key: 'level', sv: 'nivå', en: 'level' },
  { key: 'title', sv: 'rubrik', en: 'title' },
  { key: 'description', sv: 'beskrivning', en: 'description' },
  { key: 'responsibleRole', sv: 'ansvarig', en: 'responsible' },
  { key: 'checkpoints', sv: 'checkpunkter', en: 'checkpoints' },
  { key: 'indicators', sv: 'nyckeltal', en: 'indicators' },
  { key: 'source', sv: 'källa', en: 'source' },
  { key: 'withdrawnReason', sv: 'utgått', en: 'withdrawn' },
] as const;
export type ColumnKey = (typeof CATALOGUE_COLUMNS)[number]['key'];

/** May be left out: a new action gets its number, and most actions are not withdrawn. */
const OPTIONAL: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['number', 'withdrawnReason']);
export const isRequiredColumn = (key: ColumnKey): boolean => !OPTIONAL.has(key);

/** Between the parts of a cell that holds a list. */
export const LIST_SEPARATOR = '|';

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[\s_.:-]+/g, '');

export const columnOf = (heading: string): ColumnKey | undefined =>
  CATALOGUE_COLUMNS.find(({ key, sv, en }) => [key, sv, en].some((name) => plain(name) === plain(heading)))?.key;

/** One cell or field of a file, with its place. */
export type FileCell = {
  /** Heading or key as the file has it. */
  column: string;
  line: number;
  /** `D7` in a workbook. */
  cell?: string;
  text: string;
  /** The parts of a list, each with its line. */
  parts: readonly { text: string; line: number }[];
};

export type FileRow = { line: number; cells: ReadonlyMap<ColumnKey, FileCell> };

/** The parts of a list written in one cell. */
export const partsOf = (text: string, line: number): { text: string; line: number }[] =>
  text
    .split(LIST_SEPARATOR)
    .map((part) => ({ text: part.trim(), line }))
    .filter((part) => part.text !== '');
