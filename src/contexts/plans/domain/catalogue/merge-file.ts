import type { Problem } from '../../../../kernel/refusal.ts';
import type { CatalogueAction } from './action.ts';
import { type ActionChange, changedFields, changeKind } from './compare.ts';
import type { FileAction } from './read-action.ts';

export type MergedFile = {
  changes: ActionChange[];
  /** Actions of the catalogue that the file does not have: they stay as they are. */
  untouched: number;
};

/**
 * What a file would change in the catalogue. Actions are recognised by their key; one that the file does not have stays
 * as it is, since an action leaves the catalogue only by being withdrawn with a reason. Numbers are given to new
 * actions in the order of the file. Faults: the same key or number twice, a number that another action has.
 */
export function mergeFile(
  stored: readonly CatalogueAction[],
  read: readonly FileAction[],
): { merged: MergedFile; problems: Problem[] } {
  const byKey = new Map(stored.map((action) => [action.key, action]));
  const byNumber = new Map(stored.map((action) => [action.number, action]));
  const problems = [...repeated(read), ...read.flatMap((action) => numberFault(action, byKey, byNumber))];
  let next = Math.max(0, ...stored.map(({ number }) => number), ...read.map(({ number }) => number ?? 0));
  const changes: ActionChange[] = [];
  for (const { line: _line, number, ...content } of read) {
    const before = byKey.get(content.key);
    const after = { ...content, number: before?.number ?? number ?? ++next };
    const kind = changeKind(before, after);
    if (kind) changes.push({ kind, before, after, fields: before ? changedFields(before, after) : [] });
  }
  const inFile = new Set(read.map(({ key }) => key));
  return { merged: { changes, untouched: stored.filter(({ key }) => !inFile.has(key)).length }, problems };
}

function repeated(read: readonly FileAction[]): Problem[] {
  const problems: Problem[] = [];
  const keys = new Map<string, number>();
  const numbers = new Map<number, number>();
  for (const { key, number, line } of read) {
    const keyLine = keys.get(key);
    if (keyLine !== undefined)
      problems.push({ code: 'catalogue-key-twice', line, otherLine: keyLine, column: 'nyckel', value: key });
    else keys.set(key, line);
    const numberLine = number === null ? undefined : numbers.get(number);
    if (numberLine !== undefined)
      problems.push({
        code: 'catalogue-number-twice',
        line,
        otherLine: numberLine,
        column: 'nummer',
        value: String(number),
      });
    else if (number !== null) numbers.set(number, line);
  }
  return problems;
}

function numberFault(
  { key, number, line }: FileAction,
  byKey: ReadonlyMap<string, CatalogueAction>,
  byNumber: ReadonlyMap<number, CatalogueAction>,
): Problem[] {
  if (number === null) return [];
  const place = { line, column: 'nummer', value: String(number) };
  const own = byKey.get(key);
  if (own && own.number !== number)
    return [{ code: 'catalogue-key-numbered', ...place, values: { key, number: own.number } }];
  const holder = byNumber.get(number);
  return !own && holder ? [{ code: 'catalogue-number-taken', ...place, values: { key: holder.key } }] : [];
}
