import { expect, test } from 'vitest';
import { computeInput, cost } from '../../../../../test/builders/compute-input.ts';
import { dispensedPurchases } from './dispensed-purchases.ts';
import { frameworkCompliance } from './framework-compliance.ts';
import { frameworkPurchases } from './framework-purchases.ts';
import { offFrameworkPurchases } from './off-framework-purchases.ts';

const costs = [
  cost('2025-01', 'agency', 600, { sourcing: 'framework' }),
  cost('2025-01', 'agency-on-call', 100, { sourcing: 'framework' }),
  cost('2025-01', 'agency', 50, { sourcing: 'dispensed' }),
  cost('2025-01', 'agency', 150, { sourcing: 'off-framework' }),
];

test('purchases are sorted by how they were bought, on-call included', () => {
  const input = computeInput({ period: '2025-01', costs });
  expect(
    [frameworkPurchases, dispensedPurchases, offFrameworkPurchases].map(
      (definition) => definition.compute(input).numerator,
    ),
  ).toEqual([700, 50, 150]);
  // 700 of 900
  expect(frameworkCompliance.compute(input)).toMatchObject({
    numerator: 700,
    denominator: 900,
    gaps: [],
    result: { value: 700 / 900 },
  });
});

test('purchases without a supplier stay in the base and make the value incomplete', () => {
  const input = computeInput({
    period: '2025-01',
    costs: [...costs, cost('2025-01', 'agency', 100, { sourcing: 'unknown' })],
  });
  expect(frameworkCompliance.compute(input)).toMatchObject({
    numerator: 700,
    denominator: 1000,
    result: { value: 0.7 },
    gaps: [{ code: 'unknown-supplier', amountOre: 100, rows: 1 }],
  });
});

test('with no supplier at all nothing can be said of compliance, and no kind of purchase is 0', () => {
  const input = computeInput({ period: '2025-01', costs: [cost('2025-01', 'agency', 100, { sourcing: 'unknown' })] });
  for (const definition of [frameworkCompliance, frameworkPurchases, dispensedPurchases, offFrameworkPurchases]) {
    expect(definition.compute(input).result).toEqual({ kind: 'not-computable', reason: 'no-supplier' });
  }
});

test('without any purchase compliance has no base, and purchases are a true 0', () => {
  const input = computeInput({ period: '2025-01', costs: [cost('2025-01', 'own-personnel', 100)] });
  expect(frameworkCompliance.compute(input).result).toEqual({ kind: 'not-computable', reason: 'denominator-zero' });
  expect(offFrameworkPurchases.compute(input).result).toEqual({ kind: 'value', value: 0 });
});
