import { describe, expect, it } from 'vitest';
import type { UnitVersionDto } from '../../contract.ts';
import { closedUnits, comingUnits, countUnits, unitRowsAt } from './unit-rows.ts';

const unit = (code: string, name: string, rest: Partial<UnitVersionDto> = {}): UnitVersionDto => ({
  index: 0,
  line: 1,
  code,
  name,
  level: 'verksamhet',
  parent: 'R',
  careArea: null,
  costCentres: [],
  validFrom: '1900-01-01',
  validTo: null,
  ...rest,
});
const versions = [
  unit('R', 'Regionen', { parent: null }),
  unit('PV', 'Primärvård'),
  unit('A', 'Ån', { parent: 'PV' }),
  unit('B', 'Berget', { parent: 'PV', validTo: '2023-12-31' }),
  unit('B', 'Berget och Backen', { validFrom: '2024-01-01' }),
  unit('C', 'Lövsjön', { parent: 'PV', validTo: '2024-06-30' }),
  unit('D', 'Dalen', { parent: 'PV', validFrom: '2027-01-01' }),
];

describe('unitRowsAt', () => {
  it('is the tree of that day, with Swedish order and depth', () => {
    const rows = unitRowsAt(versions, '2026-11-22').map(({ unit: { code }, depth }) => `${depth} ${code}`);
    expect(rows).toEqual(['0 R', '1 B', '1 PV', '2 A']);
    expect(unitRowsAt(versions, '2023-12-31').map(({ unit: { name } }) => name)).toEqual([
      'Regionen',
      'Primärvård',
      'Berget',
      'Lövsjön',
      'Ån',
    ]);
  });

  it('tells what happened to a unit: renamed and moved on the same day, or closed later', () => {
    const eventsOf = (code: string, date: string) =>
      unitRowsAt(versions, date).find((row) => row.unit.code === code)?.events;
    expect(eventsOf('B', '2026-11-22')).toEqual([
      { kind: 'renamed', date: '2024-01-01', name: 'Berget' },
      { kind: 'moved', date: '2024-01-01', parent: 'PV' },
    ]);
    expect(eventsOf('C', '2024-01-15')).toEqual([{ kind: 'closes', date: '2024-06-30' }]);
    expect(eventsOf('D', '2027-06-01')).toEqual([{ kind: 'opened', date: '2027-01-01' }]);
  });

  it('gives a unit the care area of those above it when it has none of its own', () => {
    const areas = [unit('R', 'Regionen', { parent: null }), unit('P', 'Psykiatri', { careArea: 'psychiatry' })];
    const rows = unitRowsAt([...areas, unit('B', 'Beroende', { parent: 'P' })], '2026-01-01');
    expect(rows.map(({ careArea }) => careArea)).toEqual([null, 'psychiatry', 'psychiatry']);
  });

  it('keeps a unit whose parent is gone, at the top', () => {
    const orphan = [unit('R', 'Regionen', { parent: null, validTo: '2020-12-31' }), unit('X', 'Kvar')];
    expect(unitRowsAt(orphan, '2021-01-01').map(({ unit: { code } }) => code)).toEqual(['X']);
  });
});

it('lists what is closed and what is to come apart from what was only renamed', () => {
  expect(closedUnits(versions, '2026-11-22').map(({ code }) => code)).toEqual(['C']);
  expect(closedUnits(versions, '2024-06-30')).toEqual([]);
  expect(comingUnits(versions, '2026-11-22').map(({ code }) => code)).toEqual(['D']);
  expect(countUnits(versions, '2026-11-22')).toEqual({ current: 4, changed: 2 });
});
