import type { Problem } from '../../../../kernel/refusal.ts';
import { findPersonalNumber } from '../../../imports/index.ts';
import { isRole, ROLE_NAMES, ROLES, type Role } from '../../../people/index.ts';
import {
  ACTION_AREAS,
  ACTION_LEVELS,
  type ActionContent,
  AREA_NAMES,
  LEVEL_NAMES,
  LONGEST,
  type Move,
  MOVE_NAMES,
  type MovedIndicator,
  MOVES,
} from './action.ts';
import {
  CATALOGUE_COLUMNS,
  type ColumnKey,
  type FileCell,
  type FileRow,
  isRequiredColumn,
  LIST_SEPARATOR,
} from './columns.ts';

/** An action as a file has it: without number when it is new. */
export type FileAction = ActionContent & { number: number | null; key: string; line: number };

type Tell = (code: string, cell: FileCell, more?: Partial<Problem>) => void;

/** Reads one row; every fault is told, and the action is undefined when there is one. */
export function readAction(
  row: FileRow,
  knownIndicators: ReadonlySet<string>,
): { action: FileAction | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  const tell: Tell = (code, { line, column, text, cell }, more = {}) =>
    problems.push({
      code,
      line,
      column,
      value: text.slice(0, 60),
      ...more,
      values: { ...(cell ? { cell } : {}), ...more.values },
    });
  const cellOf = (key: ColumnKey): FileCell =>
    row.cells.get(key) ?? {
      column: CATALOGUE_COLUMNS.find((column) => column.key === key)?.sv ?? key,
      line: row.line,
      text: '',
      parts: [],
    };
  for (const { key } of CATALOGUE_COLUMNS) checkPresence(key, cellOf(key), tell);
  const read = {
    number: readNumber(cellOf('number'), tell),
    key: readKey(cellOf('key'), tell),
    area: readWord(cellOf('area'), ACTION_AREAS, (area) => AREA_NAMES[area], 'catalogue-area-unknown', tell),
    level: readWord(cellOf('level'), ACTION_LEVELS, (level) => LEVEL_NAMES[level], 'catalogue-level-unknown', tell),
    title: readText(cellOf('title'), LONGEST.title, tell),
    description: readText(cellOf('description'), LONGEST.description, tell),
    responsibleRole: readRole(cellOf('responsibleRole'), tell),
    checkpoints: readCheckpoints(cellOf('checkpoints'), tell),
    indicators: readIndicators(cellOf('indicators'), knownIndicators, tell),
    source: readText(cellOf('source'), LONGEST.source, tell),
    withdrawnReason: readText(cellOf('withdrawnReason'), LONGEST.reason, tell) || null,
  };
  const { area, level, responsibleRole } = read;
  if (problems.length > 0 || !area || !level || !responsibleRole) return { action: undefined, problems };
  return { action: { ...read, area, level, responsibleRole, line: row.line }, problems };
}

function checkPresence(key: ColumnKey, cell: FileCell, tell: Tell): void {
  if (isRequiredColumn(key) && cell.text === '' && cell.parts.length === 0) tell('catalogue-field-missing', cell);
  const found = findPersonalNumber(cell.text);
  if (found) tell('catalogue-personal-number', { ...cell, text: found.masked });
}

function readNumber(cell: FileCell, tell: Tell): number | null {
  if (cell.text === '') return null;
  if (/^[1-9]\d{0,4}$/.test(cell.text)) return Number(cell.text);
  tell('catalogue-number-unfit', cell);
  return null;
}

function readKey(cell: FileCell, tell: Tell): string {
  if (cell.text !== '' && (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(cell.text) || cell.text.length > LONGEST.key))
    tell('catalogue-key-unfit', cell, { values: { maximum: LONGEST.key } });
  return cell.text;
}

function readText(cell: FileCell, maximum: number, tell: Tell): string {
  if (cell.text.length > maximum) tell('catalogue-text-long', cell, { values: { maximum } });
  return cell.text;
}

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function readWord<T extends string>(
  cell: FileCell,
  words: readonly T[],
  namesOf: (word: T) => { sv: string; en: string },
  code: string,
  tell: Tell,
): T | undefined {
  if (cell.text === '') return undefined;
  const found = words.find((word) => [word, namesOf(word).sv, namesOf(word).en].some((name) => same(name, cell.text)));
  if (!found) tell(code, cell, { values: { known: words.map((word) => namesOf(word).sv).join(', ') } });
  return found;
}

function readRole(cell: FileCell, tell: Tell): Role | undefined {
  if (cell.text === '') return undefined;
  if (isRole(cell.text)) return cell.text;
  const named = ROLES.find((role) => same(ROLE_NAMES[role], cell.text));
  if (!named)
    tell('catalogue-role-unknown', cell, { values: { known: ROLES.map((role) => ROLE_NAMES[role]).join(', ') } });
  return named;
}

function readCheckpoints(cell: FileCell, tell: Tell): string[] {
  for (const { text, line } of cell.parts) {
    if (text.length > LONGEST.checkpoint)
      tell('catalogue-text-long', { ...cell, text, line }, { values: { maximum: LONGEST.checkpoint } });
    if (text.includes(LIST_SEPARATOR)) tell('catalogue-bar-in-checkpoint', { ...cell, text, line });
  }
  return cell.parts.map(({ text }) => text);
}

/** Each as `agency-weeks:minskar`. */
function readIndicators(cell: FileCell, known: ReadonlySet<string>, tell: Tell): MovedIndicator[] {
  const read: MovedIndicator[] = [];
  for (const { text, line } of cell.parts) {
    const place = { ...cell, text, line };
    const [indicator = '', written = ''] = text.split(/\s*[:\s]\s*/);
    const direction = MOVES.find((move) => same(move, written) || same(MOVE_NAMES[move], written)) as Move | undefined;
    if (!known.has(indicator)) tell('catalogue-indicator-unknown', { ...place, text: indicator });
    else if (!direction) tell('catalogue-direction-unfit', place);
    else if (read.some((earlier) => earlier.indicator === indicator)) tell('catalogue-indicator-twice', place);
    else read.push({ indicator, direction });
  }
  return read;
}
