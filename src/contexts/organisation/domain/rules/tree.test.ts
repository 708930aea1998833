import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefly, problemsOf, REGION_LINE, regionFile } from '../../../../../test/builders/region-file.ts';

const unit = (code: string, parent?: string, more = '') =>
  `  - { code: ${code}, name: ${code}, level: x${parent ? `, parent: ${parent}` : ''}${more} }\n`;
const units = (...lines: string[]) => `${REGION_LINE}units:\n${lines.join('')}`;

describe('the root', () => {
  test('there is one', () => {
    expect(briefly(problemsOf(`${REGION_LINE}units: []\n`))).toEqual(['no-root@1']);
    expect(briefly(problemsOf(units(unit('A'), unit('B'))))).toEqual(['two-roots@4/3']);
  });
  test('another may follow it, but not on the same day', () => {
    const follows = (from: string) =>
      units(unit('A', undefined, ', validTo: 2018-12-31'), unit('B', undefined, `, validFrom: ${from}`));
    expect(problemsOf(follows('2019-01-01'))).toEqual([]);
    expect(briefly(problemsOf(follows('2018-12-31')))).toEqual(['two-roots@4/3']);
  });
  test('may be renamed', () => {
    expect(
      problemsOf(units(unit('A', undefined, ', validTo: 2018-12-31'), unit('A', undefined, ', validFrom: 2019-01-01'))),
    ).toEqual([]);
  });
});

describe('a parent', () => {
  test('must be there as long as the unit is', () => {
    const closed = unit('P', 'R', ', validTo: 2020-12-31');
    expect(briefly(problemsOf(regionFile(closed + unit('A', 'P'))))).toEqual(['parent-not-there@5/4']);
    expect(problemsOf(regionFile(closed + unit('A', 'P')))[0]?.values).toEqual({
      key: 'A',
      parent: 'P',
      date: '2021-01-01',
    });
    expect(problemsOf(regionFile(closed + unit('A', 'P', ', validTo: 2020-12-31')))).toEqual([]);
  });
  test('may be there through several versions', () => {
    const renamed = unit('P', 'R', ', validTo: 2020-12-31') + unit('P', 'R', ', validFrom: 2021-01-01');
    expect(problemsOf(regionFile(renamed + unit('A', 'P')))).toEqual([]);
  });
  test('must be there from the beginning', () => {
    expect(problemsOf(regionFile(unit('P', 'R', ', validFrom: 2020-01-01') + unit('A', 'P')))[0]?.values).toEqual({
      key: 'A',
      parent: 'P',
      date: '1900-01-01',
    });
  });
});

describe('a circle', () => {
  test('is told once, with all its places', () => {
    const problems = problemsOf(regionFile(unit('A', 'C') + unit('B', 'A') + unit('C', 'B')));
    expect(briefly(problems)).toEqual(['cycle@5/4']);
    expect(problems[0]?.values).toMatchObject({ codes: 'A → C → B → A', lines: '4, 5, 6' });
  });
  test('of one is one', () => {
    expect(briefly(problemsOf(regionFile(unit('A', 'A'))))).toEqual(['cycle@4/4']);
  });
  test('counts only from the day it closes', () => {
    const moved = unit('A', 'R', ', validTo: 2020-12-31') + unit('A', 'B', ', validFrom: 2021-01-01');
    expect(problemsOf(regionFile(moved + unit('B', 'A')))[0]).toMatchObject({
      code: 'region-file-cycle',
      values: { date: '2021-01-01' },
    });
    expect(problemsOf(regionFile(moved + unit('B', 'R')))).toEqual([]);
  });
});

test('a chain of units is no circle, until it is deeper than any organisation', () => {
  const chain = (length: number) =>
    Array.from({ length }, (_, at) => unit(`U${at}`, at === 0 ? 'R' : `U${at - 1}`)).join('');
  expect(problemsOf(regionFile(chain(29)))).toEqual([]);
  expect(briefly(problemsOf(regionFile(chain(32))))).toContain('too-many-levels@35');
});

test('any tree in which each unit hangs under an earlier one is whole', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 25 }), (parents) => {
      const lines = parents.map((parent, at) =>
        unit(`U${at + 1}`, parent % (at + 1) === 0 ? 'R' : `U${parent % (at + 1)}`),
      );
      expect(problemsOf(regionFile(lines.join('')))).toEqual([]);
    }),
  );
});
