import { describe, expect, it } from 'vitest';
import type { UnitVersionDto } from '../../../organisation/contract.ts';
import { entryWithCostCentre, unitChoices } from './unit-entry.ts';

const unit = (change: Partial<UnitVersionDto>): UnitVersionDto => ({
  index: 0,
  line: 1,
  code: 'HC1',
  name: 'Hälsocentralen Norr',
  level: 'verksamhet',
  parent: 'PV',
  careArea: null,
  costCentres: ['3100-3109'],
  validFrom: '1900-01-01',
  validTo: null,
  ...change,
});
const july = { code: '3261', firstMonth: '2024-07', lastMonth: '2024-07' };
const closed = unit({ code: 'HC17', costCentres: ['3260-3269'], validTo: '2024-06-30' });

describe('the entry of a unit that gets a cost centre', () => {
  it('has it last, and no first day when the file has none', () => {
    expect(entryWithCostCentre(unit({}), '3261')).toMatchObject({
      costCentres: ['3100-3109', '3261'],
      validFrom: null,
    });
    expect(entryWithCostCentre(unit({ validFrom: '2024-01-01' }), '3261')).toMatchObject({ validFrom: '2024-01-01' });
  });
});

describe('units to choose from', () => {
  it('begin with the closed one that had the cost centre, made valid through the last month', () => {
    const [first, second] = unitChoices([unit({}), closed], july);
    expect(first).toMatchObject({ unit: { code: 'HC17' }, extendedTo: '2024-07-31' });
    expect(first?.entry).toMatchObject({ costCentres: ['3260-3269'], validTo: '2024-07-31' });
    expect(second?.unit.code).toBe('HC1');
  });
  it('leave out those not valid in the months, and a closed one that never had the cost centre', () => {
    const other = unit({ code: 'HC2', validTo: '2024-06-30' });
    const later = unit({ code: 'HC3', validFrom: '2024-08-01' });
    expect(unitChoices([other, later], july)).toEqual([]);
  });
  it('put those that cover all months before those that cover some', () => {
    const part = unit({ code: 'A', name: 'Avdelning A', validFrom: '2024-07-15' });
    const choices = unitChoices([part, unit({})], july);
    expect(choices.map((choice) => [choice.unit.code, choice.coversAll])).toEqual([
      ['HC1', true],
      ['A', false],
    ]);
  });
});
