import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationOf, regionFile } from '../../../../test/builders/region-file.ts';
import { fromEpochDay, isValidOn, plainDate } from '../../../kernel/plain-date.ts';
import { accountClassifier } from './account-classifier.ts';
import { numberParameterAt, parameterAt } from './parameter-at.ts';
import { BUILT_IN_STAFF_CATEGORIES, staffCategoriesOf } from './staff-categories.ts';
import { type CostCentreRange, costCentreRangesOf, costCentreResolver } from './tree/cost-centre-resolver.ts';
import { unitResolver } from './tree/unit-resolver.ts';
import { breakpointsOf } from './validity.ts';

const UNITS = configurationOf(
  regionFile(
    [
      '  - { code: A, name: Norr, level: x, parent: R, costCentres: ["3100-3199", "3250"], validTo: 2024-06-30 }',
      '  - { code: B, name: Söder, level: x, parent: R, costCentres: ["3200-3249"] }',
      '  - { code: C, name: söder, level: x, parent: R, costCentres: ["3250"], validFrom: 2024-07-01 }',
    ].join('\n'),
  ),
).units;

describe('a cost centre', () => {
  const unitOf = costCentreResolver(costCentreRangesOf(UNITS));
  test.each([
    ['3100', '2024-06-30', 'A'],
    ['3199', '2020-01-01', 'A'],
    ['3250', '2024-06-30', 'A'],
    ['3250', '2024-07-01', 'C'],
    ['3249', '2024-07-01', 'B'],
    ['3100', '2024-07-01', undefined],
    ['31000', '2024-01-01', undefined],
    ['', '2024-01-01', undefined],
  ])('%s on %s is %s', (costCentre, date, unit) => {
    expect(unitOf(costCentre, plainDate(date))).toBe(unit);
  });

  test('remembered or not, the answer is that of looking through all ranges', () => {
    const code = fc.integer({ min: 10, max: 40 }).map(String);
    const range = fc
      .tuple(code, code, fc.nat(20), fc.nat(20), fc.nat(99))
      .map(([a, b, start, length, at]): CostCentreRange => ({
        unitCode: `U${at}`,
        from: a < b ? a : b,
        to: a < b ? b : a,
        validFrom: fromEpochDay(start),
        validTo: fromEpochDay(start + length),
      }));
    fc.assert(
      fc.property(
        fc.array(range, { maxLength: 8 }),
        fc.array(fc.tuple(code, fc.nat(45)), { maxLength: 20 }),
        (ranges, asked) => {
          const resolve = costCentreResolver(ranges);
          for (const [costCentre, day] of asked) {
            const plain = ranges.find(
              (candidate) =>
                candidate.from <= costCentre && costCentre <= candidate.to && isValidOn(candidate, fromEpochDay(day)),
            );
            expect(resolve(costCentre, fromEpochDay(day))).toBe(plain?.unitCode);
          }
        },
      ),
    );
  });
});

test('a unit is known by its code, or by a name that only one has that day', () => {
  const unitOf = unitResolver(UNITS);
  expect(unitOf(' B ', plainDate('2024-01-01'))).toBe('B');
  expect(unitOf('NORR', plainDate('2024-01-01'))).toBe('A');
  expect(unitOf('norr', plainDate('2024-07-01'))).toBeUndefined();
  expect(unitOf('Söder', plainDate('2024-06-30'))).toBe('B');
  expect(unitOf('Söder', plainDate('2024-07-01'))).toBeUndefined();
});

describe('an account', () => {
  const { accounts } = configurationOf(
    regionFile(
      [
        'accounts:',
        '  - { accounts: "4510", kind: agency, staffCategory: physician, includesVatRate: 0.25, validTo: 2019-06-30 }',
        '  - { accounts: "4510", kind: agency, staffCategory: physician, validFrom: 2019-07-01, validTo: 2023-12-31 }',
        '  - { accounts: "4500-4599", kind: excluded }',
      ].join('\n'),
    ),
  );
  const classOf = accountClassifier(accounts);
  test('has the first rule that matches it that day', () => {
    expect(classOf('4510', plainDate('2019-06-30'))).toEqual({
      kind: 'agency',
      staffCategory: 'physician',
      includesVatRate: 0.25,
    });
    expect(classOf('4510', plainDate('2019-07-01'))).toMatchObject({ kind: 'agency', includesVatRate: 0 });
    expect(classOf('4510', plainDate('2024-01-01'))).toEqual({
      kind: 'excluded',
      staffCategory: null,
      includesVatRate: 0,
    });
    expect(classOf('4511', plainDate('2019-01-01'))?.kind).toBe('excluded');
    expect(classOf('45100', plainDate('2019-01-01'))).toBeUndefined();
    expect(classOf('4600', plainDate('2019-01-01'))).toBeUndefined();
  });
  test('has the same object for the same rule', () => {
    expect(classOf('4511', plainDate('2019-01-01'))).toBe(classOf('4599', plainDate('2022-01-01')));
  });
  test('may change class only on a breakpoint', () => {
    expect(breakpointsOf(accounts)).toEqual(['1900-01-01', '2019-07-01', '2024-01-01']);
  });
});

test('a parameter is what it is on the day asked for', () => {
  const { parameters } = configurationOf(
    regionFile(
      'parameters:\n  - { key: limit, value: 586907, source: LOU, validFrom: 2018-01-01, validTo: 2019-12-31 }\n  - { key: limit, value: 615312, source: LOU, validFrom: 2020-01-01 }\n  - { key: word, value: ja, source: x }\n',
    ),
  );
  expect(numberParameterAt(parameters, 'limit', plainDate('2019-12-31'))).toBe(586_907);
  expect(numberParameterAt(parameters, 'limit', plainDate('2020-01-01'))).toBe(615_312);
  expect(numberParameterAt(parameters, 'limit', plainDate('2017-12-31'))).toBeUndefined();
  expect(numberParameterAt(parameters, 'word', plainDate('2020-01-01'))).toBeUndefined();
  expect(parameterAt(parameters, 'word', plainDate('2020-01-01'))).toMatchObject({ value: 'ja', source: 'x' });
});

test('staff categories: the standard ones first, the region’s own after, a standard one under the region’s name', () => {
  const own = configurationOf(
    regionFile('staffCategories:\n  - { key: dentist, name: Tandläkare }\n  - { key: midwife, name: Barnmorskor }\n'),
  ).staffCategories;
  const all = staffCategoriesOf(own);
  expect(all).toHaveLength(BUILT_IN_STAFF_CATEGORIES.length + 1);
  expect(all.at(-1)).toEqual({ key: 'dentist', name: 'Tandläkare', builtIn: false });
  expect(all.find(({ key }) => key === 'midwife')).toEqual({ key: 'midwife', name: 'Barnmorskor', builtIn: true });
});
