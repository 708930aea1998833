import { describe, expect, it } from 'vitest';
import { progressLine } from './progress-line.ts';

describe('progressLine', () => {
  it('tells rows, share of the file, speed and time left', () => {
    let now = 1_000;
    const line = progressLine('bok.csv', 2_000, () => now);
    now = 5_000;
    // A quarter in 4 s: 12 s are left.
    expect(line({ rows: 10_000, bytes: 500 })).toBe('bok.csv: 10\u00a0000 rader, 25 %, 2\u00a0500 rader/s, 12 s kvar');
  });

  it('does not divide by nothing', () => {
    const line = progressLine('bok.csv', 2_000, () => 0);
    expect(line({ rows: 0, bytes: 0 })).toBe('bok.csv: 0 rader, 0 %, 0 rader/s');
    expect(progressLine('tom.csv', 0, () => 0)({ rows: 0, bytes: 0 })).toBe(
      'tom.csv: 0 rader, 100 %, 0 rader/s, 0 s kvar',
    );
  });
});
