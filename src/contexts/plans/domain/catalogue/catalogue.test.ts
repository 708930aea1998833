import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../people/index.ts';
import { ACTION_AREAS, ACTION_LEVELS, type CatalogueAction, MOVES } from './action.ts';
import { CATALOGUE_COLUMNS, columnOf, type FileRow, partsOf } from './columns.ts';
import { changeKind, compareVersions } from './compare.ts';
import { mergeFile } from './merge-file.ts';
import { readAction } from './read-action.ts';
import { selectActions } from './select-actions.ts';
import { cellsOf } from './write-cells.ts';
import { readYamlRows, writeYaml } from './yaml-file.ts';

const KNOWN = new Set(['agency-weeks', 'training-posts']);
const ACTION: CatalogueAction = {
  number: 7,
  key: 'peer-meetings',
  area: 'attractive-workplace',
  level: 'close-to-operations',
  title: 'Kollegiala möten',
  description: 'Möten på arbetstid.',
  responsibleRole: 'head-of-department',
  checkpoints: ['Mötena är schemalagda', 'Mötena blir av'],
  indicators: [{ indicator: 'agency-weeks', direction: 'down' }],
  source: 'Egen',
  withdrawnReason: null,
  version: 1,
  catalogueVersion: 1,
};

const rowOf = (cells: Record<string, string | number>, line = 2): FileRow => ({
  line,
  cells: new Map(
    CATALOGUE_COLUMNS.map(({ key, sv }) => {
      const text = String(cells[key] ?? '');
      return [key, { column: sv, line, text, parts: partsOf(text, line) }];
    }),
  ),
});
const read = (changes: Record<string, string> = {}) => readAction(rowOf({ ...cellsOf(ACTION), ...changes }), KNOWN);

describe('reading an action', () => {
  it('gives back what was written, in words of either language or in keys', () => {
    const { version: _version, catalogueVersion: _catalogue, ...content } = ACTION;
    expect(read().action).toEqual({ ...content, line: 2 });
    expect(
      read({ area: 'Attractive workplace', level: 'close-to-operations', responsibleRole: 'VERKSAMHETSCHEF' }).action,
    ).toEqual({
      ...content,
      line: 2,
    });
    expect(columnOf('Checkpoints')).toBe('checkpoints');
    expect(columnOf('Område')).toBe('area');
    expect(columnOf('Pris')).toBeUndefined();
  });
  it('tells every fault of the row at once, with column and value', () => {
    const { action, problems } = read({
      number: '0',
      key: 'Möten',
      area: 'Trivsel',
      level: 'Hög',
      title: '',
      responsibleRole: 'Kurator',
      indicators: 'okand:minskar | agency-weeks:bort | training-posts:ökar | training-posts:ökar',
      source: 'x'.repeat(501),
    });
    expect(action).toBeUndefined();
    expect(problems.map(({ code, column, value }) => [code, column, value?.slice(0, 20)])).toEqual([
      ['catalogue-field-missing', 'rubrik', ''],
      ['catalogue-number-unfit', 'nummer', '0'],
      ['catalogue-key-unfit', 'nyckel', 'Möten'],
      ['catalogue-area-unknown', 'område', 'Trivsel'],
      ['catalogue-level-unknown', 'nivå', 'Hög'],
      ['catalogue-role-unknown', 'ansvarig', 'Kurator'],
      ['catalogue-indicator-unknown', 'nyckeltal', 'okand'],
      ['catalogue-direction-unfit', 'nyckeltal', 'agency-weeks:bort'],
      ['catalogue-indicator-twice', 'nyckeltal', 'training-posts:ökar'],
      ['catalogue-text-long', 'källa', 'x'.repeat(20)],
    ]);
  });
  it('refuses personal identity numbers, and shows them covered', () => {
    expect(read({ description: 'Fråga 19811228-9874 först.' }).problems).toMatchObject([
      { code: 'catalogue-personal-number', column: 'beskrivning', value: '19811228-****' },
    ]);
  });
});

describe('a file beside the catalogue', () => {
  const file = (changes: object) => ({ ...read().action!, ...changes });
  it('changes nothing when it says the same, and leaves alone what it does not have', () => {
    expect(mergeFile([ACTION], [file({ number: null })]).merged).toEqual({ changes: [], untouched: 0 });
    expect(mergeFile([ACTION], []).merged).toEqual({ changes: [], untouched: 1 });
  });
  it('gives new actions the numbers after the highest, in the file or outside it', () => {
    const { merged } = mergeFile([ACTION], [file({ key: 'a', number: null }), file({ key: 'b', number: 12 })]);
    expect(merged.changes.map(({ kind, after }) => [kind, after.number])).toEqual([
      ['added', 13],
      ['added', 12],
    ]);
  });
  it('tells a number that belongs to another, one that would change, and what stands twice', () => {
    const { problems } = mergeFile(
      [ACTION],
      [
        file({ key: 'other', line: 2 }),
        file({ number: 8, line: 3 }),
        file({ key: 'new', number: 9, line: 4 }),
        file({ key: 'new', number: 9, line: 5 }),
      ],
    );
    expect(problems.map(({ code, line, otherLine }) => [code, line, otherLine])).toEqual([
      ['catalogue-key-twice', 5, 4],
      ['catalogue-number-twice', 5, 4],
      ['catalogue-number-taken', 2, undefined],
      ['catalogue-key-numbered', 3, undefined],
    ]);
  });
  it('withdraws only with a reason, and restores', () => {
    const gone = { ...ACTION, withdrawnReason: 'Ersatt av åtgärd 9' };
    expect(changeKind(ACTION, gone)).toBe('withdrawn');
    expect(changeKind(gone, ACTION)).toBe('restored');
    expect(changeKind(gone, { ...gone, withdrawnReason: 'Annat skäl' })).toBe('changed');
    expect(compareVersions([ACTION], [gone])).toMatchObject([{ kind: 'withdrawn', fields: ['withdrawnReason'] }]);
  });
});

it('selects by area, level, indicator and words', () => {
  const other = { ...ACTION, number: 8, area: 'recruitment' as const, indicators: [], title: 'Bostad' };
  const numbers = (filter: Parameters<typeof selectActions>[1]) =>
    selectActions([ACTION, other], filter).map(({ number }) => number);
  expect(numbers({})).toEqual([7, 8]);
  expect(numbers({ area: 'recruitment' })).toEqual([8]);
  expect(numbers({ indicator: 'agency-weeks' })).toEqual([7]);
  expect(numbers({ text: 'MÖTEN schemalagda' })).toEqual([7, 8]);
  expect(numbers({ text: 'bostad' })).toEqual([8]);
  expect(numbers({ withdrawn: true })).toEqual([]);
});

const words = fc.stringMatching(/^[a-zåäö="'#:,;{}[\]-]([a-zåäö ="'#:,;{}[\]\n-]{0,30}[a-zåäö])?$/);
const content = fc.record({
  area: fc.constantFrom(...ACTION_AREAS),
  level: fc.constantFrom(...ACTION_LEVELS),
  title: words,
  description: words,
  responsibleRole: fc.constantFrom(...ROLES),
  checkpoints: fc.array(words, { minLength: 1, maxLength: 3 }),
  indicators: fc.uniqueArray(
    fc.record({ indicator: fc.constantFrom(...KNOWN), direction: fc.constantFrom(...MOVES) }),
    { selector: ({ indicator }) => indicator, minLength: 1 },
  ),
  source: words,
  withdrawnReason: fc.option(words),
});

it('comes back from YAML as it was, whatever its words', () => {
  fc.assert(
    fc.property(fc.array(content, { minLength: 1, maxLength: 5 }), (contents) => {
      const actions = contents.map((each, index) => ({
        ...ACTION,
        ...each,
        number: index + 1,
        key: `action-${index}`,
      }));
      const { rows, problems } = readYamlRows(writeYaml(actions));
      expect(problems).toEqual([]);
      const back = rows.map((row) => readAction(row, KNOWN));
      expect(back.flatMap((each) => each.problems)).toEqual([]);
      expect(
        mergeFile(
          actions,
          back.map(({ action }) => action!),
        ).merged.changes,
      ).toEqual([]);
    }),
  );
});

it('tells the place of what is wrong in YAML', () => {
  expect(readYamlRows('actions: [').problems).toMatchObject([{ code: 'catalogue-yaml-syntax' }]);
  expect(readYamlRows('a: 1\n').problems).toEqual([{ code: 'catalogue-yaml-list-missing', line: 1 }]);
  expect(readYamlRows('actions:\n  - text\n  - key: a\n    price: 1\n').problems).toEqual([
    { code: 'catalogue-yaml-entry-unfit', line: 2 },
    { code: 'catalogue-field-unknown', line: 4, column: 'price', value: 'price' },
  ]);
});
