import { describe, expect, it } from 'vitest';
import { month } from '../../../kernel/month.ts';
import { type GridPlaces, placeStaffRow } from './place-staff-row.ts';

const places: GridPlaces = {
  unitOf: (text, inMonth) => (text === 'HC1' && inMonth >= '2025-01' ? 'HC1' : undefined),
  unitOfCostCentre: (costCentre, date) => (costCentre === '3100' ? (date < '2025-07-01' ? 'HC1' : 'HC2') : undefined),
  staffCategoryOf: (text) => (text === 'Läkare' ? 'physician' : undefined),
};

const row = (given: Partial<Parameters<typeof placeStaffRow>[0]> = {}) => ({
  month: month('2025-06'),
  unitText: '',
  costCentre: '3100' as string | null,
  staffCategoryText: 'Läkare',
  ...given,
});

describe('placeStaffRow', () => {
  it('goes by the cost centre when the file names no unit, as it was on the first of the month', () => {
    expect(placeStaffRow(row(), places)).toEqual({ unitCode: 'HC1', staffCategory: 'physician' });
    expect(placeStaffRow(row({ month: month('2025-07') }), places)).toEqual({
      unitCode: 'HC2',
      staffCategory: 'physician',
    });
  });

  it('goes by the unit before the cost centre', () => {
    expect(placeStaffRow(row({ month: month('2025-07'), unitText: 'HC1' }), places).unitCode).toBe('HC1');
    expect(placeStaffRow(row({ unitText: 'Okänd enhet' }), places).unitCode).toBeNull();
    expect(placeStaffRow(row({ unitText: 'HC1', month: month('2024-12') }), places).unitCode).toBeNull();
  });

  it('is without a place when nothing maps it', () => {
    expect(placeStaffRow(row({ costCentre: null }), places).unitCode).toBeNull();
    expect(placeStaffRow(row({ costCentre: '9100', staffCategoryText: 'Klinikchef' }), places)).toEqual({
      unitCode: null,
      staffCategory: null,
    });
  });
});
