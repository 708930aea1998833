import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { configurationOf, regionFile } from '../../../../../test/builders/region-file.ts';
import { isValidOn, type PlainDate } from '../../../../kernel/plain-date.ts';
import { lastDayOf, month, monthsBetween } from '../../../../kernel/month.ts';
import type { UnitVersion } from '../configuration.ts';
import { type TreeKind, unitPaths } from './unit-paths.ts';

const unitsOf = (rest: string) => configurationOf(regionFile(rest)).units;
/** `ancestor depth first–last care area`, of one unit. */
const pathsOf = (units: readonly UnitVersion[], tree: TreeKind, code: string) =>
  unitPaths(units)
    .filter((row) => row.tree === tree && row.unitCode === code)
    .map(
      (row) =>
        `${row.ancestorCode} ${row.depth} ${row.firstMonth.slice(0, 7)}–${row.lastMonth.slice(0, 7)} ${row.careArea ?? '-'}`,
    )
    .toSorted();

const MOVED = unitsOf(
  [
    '  - { code: PV, name: Primärvård, level: område, parent: R, careArea: primary-care }',
    '  - { code: PSY, name: Psykiatri, level: område, parent: R, careArea: psychiatry }',
    '  - { code: A, name: A, level: x, parent: PV, validTo: 2024-06-15 }',
    '  - { code: A, name: A, level: x, parent: PSY, validFrom: 2024-06-16 }',
    '  - { code: C, name: C, level: x, parent: PV, validFrom: 2020-03-10, validTo: 2023-08-20 }',
  ].join('\n'),
);

describe('the tree of its time', () => {
  test('a unit that moves in mid-month belongs to its new place that month', () => {
    expect(pathsOf(MOVED, 'dated', 'A')).toEqual([
      'A 0 1900-01–2024-05 primary-care',
      'A 0 2024-06–9999-12 psychiatry',
      'PSY 1 2024-06–9999-12 psychiatry',
      'PV 1 1900-01–2024-05 primary-care',
      'R 2 1900-01–2024-05 primary-care',
      'R 2 2024-06–9999-12 psychiatry',
    ]);
  });
  test('a unit that opens or closes in mid-month has that month', () => {
    expect(pathsOf(MOVED, 'dated', 'C')).toEqual([
      'C 0 2020-03–2023-08 primary-care',
      'PV 1 2020-03–2023-08 primary-care',
      'R 2 2020-03–2023-08 primary-care',
    ]);
  });
  test('the root has no care area, and is under nothing', () => {
    expect(pathsOf(MOVED, 'dated', 'R')).toEqual(['R 0 1900-01–9999-12 -']);
  });
  test('a renamed unit has one row where nothing else changed', () => {
    const renamed = unitsOf(
      '  - { code: A, name: A, level: x, parent: R, validTo: 2023-12-31 }\n  - { code: A, name: B, level: x, parent: R, validFrom: 2024-01-01 }\n',
    );
    expect(pathsOf(renamed, 'dated', 'A')).toEqual(['A 0 1900-01–9999-12 -', 'R 1 1900-01–9999-12 -']);
  });
  test('a care area that the area above changes is inherited from then', () => {
    const changed = unitsOf(
      [
        '  - { code: P, name: P, level: x, parent: R, careArea: a, validTo: 2023-12-31 }',
        '  - { code: P, name: P, level: x, parent: R, careArea: b, validFrom: 2024-01-01 }',
        '  - { code: A, name: A, level: x, parent: P }',
      ].join('\n'),
    );
    expect(pathsOf(changed, 'dated', 'A')).toContain('R 2 1900-01–2023-12 a');
    expect(pathsOf(changed, 'dated', 'A')).toContain('R 2 2024-01–9999-12 b');
  });
});

describe('the newest tree', () => {
  test('hangs all history where the unit is now', () => {
    expect(pathsOf(MOVED, 'latest', 'A')).toEqual([
      'A 0 1900-01–9999-12 psychiatry',
      'PSY 1 1900-01–9999-12 psychiatry',
      'R 2 1900-01–9999-12 psychiatry',
    ]);
  });
  test('keeps a closed unit where it last hung', () => {
    expect(pathsOf(MOVED, 'latest', 'C')).toContain('PV 1 1900-01–9999-12 primary-care');
  });
});

/** A forest of units with moves: each hangs under an earlier one, so it is a whole tree on every day. */
const anyUnits = fc
  .array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 34 }), fc.boolean(), fc.boolean()), { maxLength: 8 })
  .map((plan) => {
    const under = (pick: number, at: number) => (pick % (at + 1) === 0 ? 'R' : `U${pick % (at + 1)}`);
    const lines = plan.map(([before, after, moveMonth, moves, sets], at) => {
      const code = `code: U${at + 1}, name: U, level: x${sets ? `, careArea: c${at}` : ''}`;
      const move = lastDayOf(monthsBetween(month('2020-01'), month('2022-12'))[moveMonth]!);
      const day = (last: number) => `${move.slice(0, 8)}${String(last).padStart(2, '0')}`;
      if (!moves) return `  - { ${code}, parent: ${under(before, at)} }`;
      return `  - { ${code}, parent: ${under(before, at)}, validTo: ${day(10)} }\n  - { ${code}, parent: ${under(after, at)}, validFrom: ${day(11)} }`;
    });
    return unitsOf(lines.join('\n') + (lines.length > 0 ? '\n' : ''));
  });

test('in every month the rows are what walking up the tree on its last day gives', () => {
  fc.assert(
    fc.property(anyUnits, (units) => {
      const rows = unitPaths(units).filter(({ tree }) => tree === 'dated');
      for (const value of monthsBetween(month('2019-12'), month('2023-01'))) {
        const during = rows.filter(
          ({ firstMonth, lastMonth }) => firstMonth <= `${value}-01` && `${value}-01` <= lastMonth,
        );
        const found = during.map(({ unitCode, ancestorCode, depth, careArea }) =>
          JSON.stringify([unitCode, ancestorCode, depth, careArea]),
        );
        expect(found.toSorted()).toEqual(walkedUp(units, lastDayOf(value)).toSorted());
      }
    }),
    { numRuns: 40 },
  );
});

/** The slow and plain way. */
function walkedUp(units: readonly UnitVersion[], date: PlainDate): string[] {
  const on = (code: string | undefined) => units.find((unit) => unit.code === code && isValidOn(unit, date));
  return [...new Set(units.map(({ code }) => code))].flatMap((code) => {
    const chain: UnitVersion[] = [];
    for (let unit = on(code); unit; unit = on(unit.parent)) chain.push(unit);
    const careArea = chain.find((unit) => unit.careArea !== undefined)?.careArea ?? null;
    return chain.map((unit, depth) => JSON.stringify([code, unit.code, depth, careArea]));
  });
}
