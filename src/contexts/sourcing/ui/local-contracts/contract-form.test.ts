import { describe, expect, it } from 'vitest';
import { EMPTY, NO_OPTION, NO_STEP, readForm } from './contract-form.ts';

const WHOLE = {
  ...EMPTY,
  title: 'Läkare',
  supplier: 'Vårdkraft',
  unit: 'HC1',
  valueOre: '1 250,50',
  validFrom: '2026-01-01',
  ground: 'Brist',
};

describe('the form of a contract', () => {
  it('sends whole öre, and nothing where nothing is typed', () => {
    const { body, faults } = readForm({ ...WHOLE, key: ' ' });
    expect(faults).toEqual([]);
    expect(body).toMatchObject({ valueOre: 125_050, validTo: null, key: null, supplierNumber: null });
  });

  it('tells everything that is missing at once, in the order of the page', () => {
    expect(readForm(EMPTY).faults.map(({ fieldId, code }) => `${fieldId} ${code}`)).toEqual([
      'field-title required',
      'field-supplier required',
      'field-unit required',
      'field-valueOre amount-wrong',
      'field-validFrom date-wrong',
      'field-ground required',
    ]);
  });

  it('says which option and which step is wrong', () => {
    const values = {
      ...WHOLE,
      options: [NO_OPTION],
      endPlan: [{ ...NO_STEP, what: 'x', who: 'y', due: '2026-13-01' }],
    };
    expect(readForm(values).faults.map(({ fieldId }) => fieldId)).toEqual(['field-extendsTo-0', 'field-due-0']);
  });
});
