import { expect, test } from 'vitest';
import { EMPTY_PLAN, keyOf, planFaults } from './plan-draft.ts';

const plan = { ...EMPTY_PLAN, name: 'Plan', key: 'plan', unit: 'R', validFrom: '2027-01-01', validTo: '2028-12-31' };

test('a key is made of the name, without letters that an address cannot have', () => {
  expect(keyOf('  Åtgärder för 2027–2028! ')).toBe('atgarder-for-2027-2028');
  expect(keyOf('')).toBe('');
});

test('a plan has a name, a key of its own, a unit and a period that ends after it begins', () => {
  expect(planFaults(plan)).toEqual([]);
  expect(planFaults(EMPTY_PLAN)).toEqual(['name', 'key', 'unit', 'validFrom', 'validTo']);
  expect(planFaults({ ...plan, key: 'katalog', validTo: '2026-12-31' })).toEqual(['key', 'validTo']);
});
