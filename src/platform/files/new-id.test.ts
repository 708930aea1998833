import { describe, expect, it } from 'vitest';
import { idSource, newId } from './new-id.ts';

const NOW = 1_785_578_400_000;

describe('newId', () => {
  it('is a UUID of version 7 with the variant of RFC 9562', () => {
    for (let index = 0; index < 200; index++)
      expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the time in milliseconds, so that ids sort by when they were made', () => {
    const makeId = idSource();
    const times = [0, 1, 255, 256, NOW, NOW + 1, 2 ** 48 - 1];
    const ids = times.map((time) => makeId(time));
    // 1 785 578 400 000 ms = 0x019fbcc42900.
    expect(ids[4]!.slice(0, 13)).toBe('019fbcc4-2900');
    expect(ids.toSorted()).toEqual(ids);
  });

  it('sorts those of one millisecond by when they were made, also when there are more than its counter holds', () => {
    const makeId = idSource();
    const ids = Array.from({ length: 10_000 }, () => makeId(NOW));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('goes on in order when the clock is set back', () => {
    const makeId = idSource();
    const ids = [NOW, NOW - 3_600_000, NOW + 1].map((time) => makeId(time));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('cannot be told from the one before it', () => {
    const makeId = idSource();
    const tails = Array.from({ length: 1000 }, () => makeId(NOW).slice(-12));
    expect(new Set(tails).size).toBe(tails.length);
  });
});
