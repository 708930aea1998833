import { describe, expect, it } from 'vitest';
import { newId } from './new-id.ts';

describe('newId', () => {
  it('is a UUID of version 7 with the variant of RFC 9562', () => {
    for (let index = 0; index < 200; index++)
      expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('begins with the time in milliseconds, so that ids sort by when they were made', () => {
    // 1 785 578 400 000 ms = 0x019fbcc42900.
    expect(newId(1_785_578_400_000).slice(0, 13)).toBe('019fbcc4-2900');
    const times = [0, 1, 255, 256, 1_785_578_400_000, 1_785_578_400_001, 2 ** 48 - 1];
    const ids = times.map((time) => newId(time));
    expect(ids.toSorted()).toEqual(ids);
  });

  it('is never the same twice', () => {
    const ids = Array.from({ length: 2_000 }, () => newId(1_785_578_400_000));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
