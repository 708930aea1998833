import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// One browser, one application: the journeys run one after the other.
export default defineConfig({
  test: {
    name: 'journeys',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    include: ['test/journeys/**/*.journey.test.ts'],
    globalSetup: ['test/journeys/support/global-setup.ts'],
    environment: 'node',
    // Each file has a browser of its own; what is loaded is shared.
    isolate: false,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // The application closes its database before its folder goes.
    teardownTimeout: 60_000,
  },
});
