import { defineConfig } from 'vitest/config';

// Files of one worker share what they have loaded: loading it anew for each took four fifths of the time of the pure tests.
// A test that changes something of the process (a clock, a variable of the environment) puts it back.
const isolate = false;

// Browser journeys have a configuration of their own, test/journeys/vitest.config.ts: they need a built application and a browser.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'pure',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'examples/**/*.test.ts', 'scripts/**/*.test.mjs'],
          exclude: ['**/*.db.test.ts', 'test/database/**', 'test/journeys/**', 'scripts/**/*.slow.test.mjs'],
          environment: 'node',
          isolate,
        },
      },
      {
        test: {
          name: 'ui',
          include: ['src/**/*.ui.test.tsx'],
          environment: 'node',
          isolate,
        },
      },
      {
        test: {
          name: 'db',
          include: ['src/**/*.db.test.ts', 'test/**/*.db.test.ts', 'test/database/**/*.test.ts'],
          exclude: ['test/journeys/**'],
          environment: 'node',
          isolate,
          globalSetup: ['test/database/hold-server.ts'],
          pool: 'forks',
          // Each file has a database of its own; more than two at once only wait for the disk.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
