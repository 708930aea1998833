import { describe, expect, it } from 'vitest';
import type { UnitVersionDto } from '../../contexts/organisation/contract.ts';
import { codesAbove, findUnits, unitTreeAt } from './unit-tree.ts';

const unit = (
  code: string,
  name: string,
  parent: string | null,
  validFrom = '1900-01-01',
  validTo: string | null = null,
) =>
  ({
    index: 0,
    line: 1,
    code,
    name,
    level: 'verksamhet',
    parent,
    careArea: null,
    costCentres: [],
    validFrom,
    validTo,
  }) satisfies UnitVersionDto;

const versions = [
  unit('R', 'Region Exempel', null),
  unit('PV', 'Primärvård', 'R'),
  unit('PSY', 'Psykiatri', 'R'),
  unit('HC1', 'Hälsocentralen Ås', 'PV', '1900-01-01', '2024-12-31'),
  unit('HC1', 'Hälsocentralen Ås', 'PSY', '2025-01-01'),
  unit('HC2', 'Hälsocentralen Äng', 'PV'),
  unit('HC3', 'Hälsocentralen Alm', 'PV', '1900-01-01', '2024-06-30'),
];

describe('the tree of a date', () => {
  it('hangs a moved unit where it was that day', () => {
    const children = (date: string, code: string) =>
      unitTreeAt(versions, date)
        .byCode.get(code)
        ?.children.map((node) => node.code);
    expect(children('2024-12-31', 'PV')).toEqual(['HC1', 'HC2']);
    expect(children('2025-01-01', 'PV')).toEqual(['HC2']);
    expect(children('2025-01-01', 'PSY')).toEqual(['HC1']);
  });

  it('leaves a closed unit out from the day after', () => {
    expect(unitTreeAt(versions, '2024-06-30').byCode.has('HC3')).toBe(true);
    expect(unitTreeAt(versions, '2024-07-01').byCode.has('HC3')).toBe(false);
  });

  it('orders å before ä, as Swedish does', () => {
    const tree = unitTreeAt(versions, '2024-01-01');
    expect(tree.byCode.get('PV')?.children.map((node) => node.code)).toEqual(['HC3', 'HC1', 'HC2']);
  });

  it('puts a unit without a valid parent at the top', () => {
    expect(unitTreeAt([unit('X', 'Ensam', 'SAKNAS')], '2026-01-01').roots.map((node) => node.code)).toEqual(['X']);
  });

  it('finds units by every word, with the way to them', () => {
    const tree = unitTreeAt(versions, '2025-01-01');
    expect(findUnits(tree, 'hälso äng').map((node) => node.code)).toEqual(['HC2']);
    expect(findUnits(tree, 'hc').map((node) => node.code)).toEqual(['HC2', 'HC1']);
    expect(tree.byCode.get('HC2')?.path).toEqual(['Region Exempel', 'Primärvård']);
    expect(codesAbove(tree, 'HC1')).toEqual(['R', 'PSY']);
    expect(codesAbove(tree, 'R')).toEqual([]);
  });
});
