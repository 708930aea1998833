// What `npm test` does, in order: what is quick and most often wrong first, the browser last.

/** Exit code of scripts/ensure-postgres.mjs when this machine has no PostgreSQL server and none can be installed. */
export const NOT_AVAILABLE = 3;

const VITEST = ['vitest', 'run'];

/**
 * @param {Record<string, string>} scripts of package.json: a step whose script is missing fails with that as its fault.
 * @returns {{ name: string, command: string[], needs?: string, fault?: string, ifUnavailable?: string }[]}
 */
export function stepsOf(scripts) {
  const npm = (name, script, more = {}) => ({
    name,
    command: ['npm', 'run', '--silent', script],
    ...(Object.hasOwn(scripts, script) ? {} : { fault: `package.json has no script ${script}` }),
    ...more,
  });
  return [
    npm('format', 'format:check'),
    npm('lint', 'lint'),
    ...['pure', 'server', 'web', 'test'].map((name) => ({
      name: `types-${name}`,
      command: ['tsc', '-p', `tsconfig.${name}.json`, '--noEmit'],
    })),
    ...['boundaries', 'vocabulary', 'sizes', 'licences', 'locales'].map((name) => npm(name, `check:${name}`)),
    npm('unused', 'check:unused'),
    { name: 'unit', command: [...VITEST, '--project', 'pure', '--project', 'ui'] },
    npm('build', 'build'),
    npm('row-types', 'db:types:check', { needs: 'build' }),
    npm('region-file-schema', 'schema:check', { needs: 'build' }),
    npm('example-files', 'example:check'),
    npm('database-embedded', 'test:db'),
    npm('database-server', 'test:db:server', {
      ifUnavailable: 'no PostgreSQL server (15 or later) on this machine: set VARAKTIG_TEST_DATABASE_URL to run it',
    }),
    npm('journeys', 'test:journeys', { needs: 'build' }),
  ];
}
