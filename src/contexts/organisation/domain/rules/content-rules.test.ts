import { describe, expect, test } from 'vitest';
import { briefly, problemsOf, regionFile } from '../../../../../test/builders/region-file.ts';

const problems = (rest: string) => briefly(problemsOf(regionFile(rest)));
const target = (more: string) => `  - { unit: R, due: 2025-12-31, ${more} }\n`;

describe('a cost centre', () => {
  const unit = (code: string, costCentres: string, more = '') =>
    `  - { code: ${code}, name: ${code}, level: x, parent: R, costCentres: [${costCentres}]${more} }\n`;
  test('belongs to one unit at a time', () => {
    expect(problems(unit('A', '"3100-3199"') + unit('B', '"3250", "3150"'))).toEqual(['cost-centre-claimed-twice@5/4']);
    expect(problems(unit('A', '"3100-3199"') + unit('B', '"3200-3299"'))).toEqual([]);
    expect(problems(unit('A', '"3100-3199"') + unit('B', '"31500"'))).toEqual([]);
  });
  test('may change unit from a date', () => {
    const both = (from: string) =>
      unit('A', '"3100"', ', validTo: 2020-12-31') + unit('B', '"3100"', `, validFrom: ${from}`);
    expect(problems(both('2021-01-01'))).toEqual([]);
    expect(problemsOf(regionFile(both('2020-12-31')))[0]?.values).toEqual({
      key: '3100',
      unit: 'B',
      other: 'A',
      date: '2020-12-31',
    });
  });
  test('is told once for each two units, however many they share', () => {
    expect(problems(unit('A', '"1","2","3"') + unit('B', '"1","2","3"'))).toEqual(['cost-centre-claimed-twice@5/4']);
  });
});

describe('a reference', () => {
  test('goes to what exists; what is near is suggested', () => {
    expect(problems('  - { code: A, name: A, level: x, parent: Q }\n')).toEqual(['unknown-unit-suggestion@4']);
    expect(problems('accounts:\n  - { accounts: "1", kind: agency, staffCategory: phycisian }\n')).toEqual([
      'unknown-staff-category-suggestion@5',
    ]);
    expect(problems('agreements:\n  - { key: a, name: A, kind: local, staffCategories: [tandläkare] }\n')).toEqual([
      'unknown-staff-category@5',
    ]);
    expect(problems(`targets:\n${target('indicator: sick-leave, value: 1, direction: at-most')}`)).toEqual([
      'unknown-indicator@5',
    ]);
    expect(
      problems(`targets:\n${target('indicator: agency-weeks, careArea: psykiatri, value: 1, direction: at-most')}`),
    ).toEqual(['unknown-care-area@5']);
  });
  test('finds the region’s own categories and series', () => {
    const own =
      'staffCategories:\n  - { key: tandläkare, name: Tandläkare }\nseries:\n  - { key: sick-leave, name: S, unitOfMeasure: ratio, direction: at-most }\n';
    expect(
      problems(
        `${own}targets:\n${target('indicator: sick-leave, staffCategory: tandläkare, value: 1, direction: at-most')}`,
      ),
    ).toEqual([]);
  });
});

describe('a target', () => {
  test('has a value or a day when it will', () => {
    expect(problems(`targets:\n${target('indicator: agency-weeks, direction: at-most')}`)).toEqual([
      'target-without-value@5',
    ]);
    expect(
      problems(`targets:\n${target('indicator: agency-weeks, direction: at-most, toBeDecidedBy: 2025-03-31')}`),
    ).toEqual([]);
  });
  test('starts before it is due', () => {
    expect(
      problems(
        `targets:\n${target('indicator: agency-weeks, direction: at-most, value: 1, from: { date: 2025-12-31, value: 2 }')}`,
      ),
    ).toEqual(['target-start-after-due@5']);
  });
  test('says as its series and its path do which way is better', () => {
    const series = 'series:\n  - { key: s, name: S, unitOfMeasure: count, direction: at-least }\n';
    expect(problems(`${series}targets:\n${target('indicator: s, value: 1, direction: at-most')}`)).toEqual([
      'target-against-series@7/5',
    ]);
    const path = 'targets:\n  - { indicator: agency-weeks, unit: R, due: 2024-12-31, value: 1, direction: at-most }\n';
    expect(problems(path + target('indicator: agency-weeks, value: 1, direction: at-least'))).toEqual([
      'target-directions@6/5',
    ]);
  });
});

test('words with a meaning of their own are not given to something else', () => {
  expect(problems('staffCategories:\n  - { key: all, name: Alla }\n  - { key: unspecified, name: Okänd }\n')).toEqual([
    'key-reserved@5',
    'key-reserved@6',
  ]);
  expect(problems('  - { code: A, name: A, level: x, parent: R, careArea: all }\n')).toEqual(['key-reserved@4']);
  expect(problems('series:\n  - { key: agency-weeks, name: V, unitOfMeasure: weeks, direction: at-most }\n')).toEqual([
    'series-built-in@5',
  ]);
});

test('parameters that figures go by hold what they can use; others may be anything', () => {
  const parameter = (key: string, value: string) =>
    problems(`parameters:\n  - { key: ${key}, value: ${value}, source: x }\n`);
  expect(parameter('hours-per-agency-week', '0')).toEqual(['parameter-not-positive@5']);
  expect(parameter('hours-per-agency-week', '"40"')).toEqual(['parameter-not-positive@5']);
  expect(parameter('own-personnel-cost-includes-pensions', 'nej')).toEqual(['parameter-not-yes-or-no@5']);
  expect(parameter('status-tolerance', '5')).toEqual(['parameter-not-a-share@5']);
  expect(parameter('constructor', 'ja')).toEqual([]);
});
