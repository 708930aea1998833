import { describe, expect, it } from 'vitest';
import { seededRandom } from './random.ts';

const first = (seed: number, count: number) => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

describe('seededRandom', () => {
  // From a separate computation with unbounded integers, after the published description of xoshiro128** and splitmix32.
  it.each([
    [0, [1_789_933_344, 44_971_166, 2_521_387_044, 3_848_737_593, 1_138_324_114]],
    [1, [393_288_148, 2_174_103_013, 3_814_759_091, 2_092_745_082, 1_865_176_206]],
    [42, [660_444_221, 3_652_823_732, 77_672_526, 910_233_633, 2_297_337_756]],
    [4_294_967_295, [4_104_197_751, 1_825_856_343, 1_152_209_388, 2_427_537_429, 3_685_145_430]],
  ])('gives the numbers of xoshiro128** for seed %i', (seed, expected) => {
    expect(first(seed, 5).map((value) => value * 2 ** 32)).toEqual(expected);
  });

  it('gives the same numbers again for the same seed, and others for another', () => {
    expect(first(7, 20)).toEqual(first(7, 20));
    expect(first(7, 20)).not.toEqual(first(8, 20));
  });

  it('stays within [0, 1) and spreads evenly', () => {
    const counts = Array.from({ length: 10 }, () => 0);
    const values = first(2026, 100_000);
    expect(values.filter((value) => value < 0 || value >= 1)).toEqual([]);
    for (const value of values) counts[Math.floor(value * 10)]! += 1;
    // Each tenth holds 10 000 with a standard deviation of 95; five of them are 475.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(475);
  });
});
