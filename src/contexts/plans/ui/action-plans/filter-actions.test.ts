import { describe, expect, test } from 'vitest';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { type ActionFilter, filterActions, groupActions } from './filter-actions.ts';

const row = (number: number, more: Partial<PlannedActionRowDto> = {}): PlannedActionRowDto => ({
  id: String(number),
  plan: 'regional',
  number,
  area: 'recruitment',
  level: 'region-wide',
  title: `Åtgärd ${number}`,
  unit: { code: 'HC1', name: 'Hälsocentralen Norr' },
  responsible: null,
  responsibleFunction: 'HR-staben',
  status: 'ongoing',
  progress: 0,
  startsOn: null,
  endsOn: null,
  stopDate: null,
  budgetOre: null,
  indicators: [],
  late: false,
  version: 1,
  ...more,
});
const rows = [
  row(1, { status: 'done', indicators: [{ indicator: 'agency-weeks', direction: 'decrease' }] }),
  row(2, { area: 'pay-and-compensation', late: true, responsible: { id: 'hr', name: 'Johan Bemanström' } }),
  row(3, { unit: { code: 'LS', name: 'Länssjukhuset' }, title: 'Ökad bemanning' }),
];
const below = (unit: string) => new Set(unit === 'PV' ? ['PV', 'HC1'] : [unit]);
const fitting = (filter: ActionFilter) => filterActions(rows, filter, below).map(({ number }) => number);

describe('a filter', () => {
  test('of nothing keeps the very same rows', () => {
    expect(filterActions(rows, {}, below)).toBe(rows);
    expect(filterActions(rows, { sok: '' }, below)).toBe(rows);
  });
  test('narrows by each of its parts, and a unit means all below it', () => {
    expect(fitting({ status: 'done' })).toEqual([1]);
    expect(fitting({ omrade: 'pay-and-compensation' })).toEqual([2]);
    expect(fitting({ ansvarig: 'HR-staben' })).toEqual([1, 3]);
    expect(fitting({ enhet: 'PV' })).toEqual([1, 2]);
    expect(fitting({ nyckeltal: 'agency-weeks' })).toEqual([1]);
    expect(fitting({ sena: 'ja' })).toEqual([2]);
    expect(fitting({ sok: 'ÖKAD ' })).toEqual([3]);
    expect(fitting({ enhet: 'PV', status: 'ongoing' })).toEqual([2]);
  });
});

test('groups count what is finished and late, the largest first', () => {
  const groups = groupActions(rows, ({ unit }) => [{ key: unit.code, name: unit.name }]);
  expect(groups.map(({ key, rows: own, finished, late }) => [key, own.length, finished, late])).toEqual([
    ['HC1', 2, 1, 1],
    ['LS', 1, 0, 0],
  ]);
});
