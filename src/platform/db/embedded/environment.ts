const KEPT = ['PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'SYSTEMROOT', 'ComSpec', 'WINDIR'];

/**
 * What PostgreSQL's programs see of our surroundings: nothing that could turn them (PGDATA, PGPORT, locale), and no
 * secret that the application was started with.
 */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const kept = KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
