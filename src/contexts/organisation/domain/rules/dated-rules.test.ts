import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefly, problemsOf, regionFile } from '../../../../../test/builders/region-file.ts';
import { fromEpochDay } from '../../../../kernel/plain-date.ts';
import { gapProblems } from './gaps.ts';
import { overlapProblems } from './overlaps.ts';

const parameter = (from: string, to?: string) =>
  `  - { key: x, value: 1, source: y, validFrom: ${from}${to ? `, validTo: ${to}` : ''} }\n`;
const parameters = (...lines: string[]) => briefly(problemsOf(regionFile(`parameters:\n${lines.join('')}`)));

describe('versions of one key', () => {
  test('meet', () => {
    expect(parameters(parameter('2015-01-01', '2019-12-31'), parameter('2020-01-01'))).toEqual([]);
    expect(parameters(parameter('2020-01-01'), parameter('2015-01-01', '2019-12-31'))).toEqual([]);
  });
  test('may not share a day: both places are told', () => {
    expect(parameters(parameter('2015-01-01', '2020-01-01'), parameter('2020-01-01'))).toEqual([
      'overlap-parameter@6/5',
    ]);
    expect(parameters(parameter('2015-01-01'), parameter('2016-01-01', '2016-12-31'), parameter('2018-01-01'))).toEqual(
      ['overlap-parameter@6/5', 'overlap-parameter@7/5'],
    );
  });
  test('may not leave a day out: both places are told', () => {
    expect(parameters(parameter('2015-01-01', '2019-12-30'), parameter('2020-01-01'))).toEqual(['gap-parameter@6/5']);
  });
});

test.each([
  ['units', '{ code: A, name: A, level: x, parent: R }', 'overlap-unit'],
  ['accounts', '{ accounts: "4510", kind: agency }', 'overlap-account'],
  ['agreements', '{ key: a, name: A, kind: local }', 'overlap-agreement'],
  ['staffCategories', '{ key: a, name: A }', 'staff-category-twice'],
  ['targets', '{ indicator: agency-weeks, unit: R, due: 2025-12-31, value: 1, direction: at-most }', 'target-twice'],
  ['series', '{ key: a, name: A, unitOfMeasure: count, direction: at-most }', 'series-twice'],
])('%s may not say the same twice', (section, entry, code) => {
  const text =
    section === 'units'
      ? regionFile(`  - ${entry}\n  - ${entry}\n`)
      : regionFile(`${section}:\n  - ${entry}\n  - ${entry}\n`);
  expect(briefly(problemsOf(text))).toEqual([section === 'units' ? `${code}@5/4` : `${code}@6/5`]);
});

test('a time without agreement is real, and a wider account range may hold a narrower one', () => {
  const agreements =
    'agreements:\n  - { key: a, name: A, kind: framework, validTo: 2017-12-31 }\n  - { key: a, name: A, kind: framework, validFrom: 2018-02-06 }\n';
  const accounts = 'accounts:\n  - { accounts: "4510", kind: agency }\n  - { accounts: "4500-4599", kind: excluded }\n';
  expect(problemsOf(regionFile(agreements + accounts))).toEqual([]);
});

test('a unit that was closed does not come back after a time', () => {
  const text = regionFile(
    '  - { code: A, name: A, level: x, parent: R, validTo: 2019-12-31 }\n  - { code: A, name: A, level: x, parent: R, validFrom: 2021-01-01 }\n',
  );
  expect(problemsOf(text)).toMatchObject([
    {
      code: 'region-file-gap-unit',
      line: 5,
      otherLine: 4,
      values: { key: 'A', validTo: '2019-12-31', validFrom: '2021-01-01' },
    },
  ]);
});

test('of any spans, exactly those that share a day overlap, and exactly those that leave one out have a gap', () => {
  const span = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 15 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), (spans) => {
      const entries = spans.map(([start, length], index) => ({
        index,
        line: index + 1,
        validFrom: fromEpochDay(start),
        validTo: fromEpochDay(start + length),
      }));
      const claims = Array.from(
        { length: 76 },
        (_, day) => spans.filter(([start, length]) => start <= day && day <= start + length).length,
      );
      const covered = claims.flatMap((count, day) => (count > 0 ? [day] : []));
      const inside = claims.slice(covered[0] ?? 0, (covered.at(-1) ?? -1) + 1);
      expect(overlapProblems(entries, () => 'k', 'o').length > 0).toBe(claims.some((count) => count > 1));
      expect(gapProblems(entries, () => 'k', 'g').length > 0).toBe(inside.some((count) => count === 0));
    }),
  );
});
