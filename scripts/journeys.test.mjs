import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runsOf } from './journeys.mjs';

describe('the journeys', () => {
  it('are run once each, those that only look beside the others', () => {
    const [looking, doing] = runsOf([]);
    const named = looking.filter((word) => word.endsWith('.test.ts'));
    expect(doing.filter((_, index) => doing[index - 1] === '--exclude')).toEqual(named);
    const files = readdirSync('test/journeys').map((file) => `test/journeys/${file}`);
    expect(files).toEqual(expect.arrayContaining(named));
  });

  it('are only those that are asked for', () => {
    expect(runsOf(['test/journeys/people.journey.test.ts'])).toEqual([
      ['--config', 'test/journeys/vitest.config.ts', 'test/journeys/people.journey.test.ts'],
    ]);
  });
});
