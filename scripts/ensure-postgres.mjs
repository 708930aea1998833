// Finds a PostgreSQL server (15 or later) on this machine, or installs Debian's, starts a throwaway cluster on a Unix socket
// and runs the command after `--` with VARAKTIG_TEST_DATABASE_URL set. Exit code 3 when there is none to be had.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { aptInstall, canInstall } from './lib/apt.mjs';
import { findPostgres, withCluster } from './lib/cluster.mjs';
import { commandAfterDashes, run } from './lib/run.mjs';
import { NOT_AVAILABLE } from './lib/steps.mjs';

/** Debian's package would otherwise create and start a cluster of its own on port 5432. */
function installPostgres() {
  const setting = '/etc/postgresql-common/createcluster.conf';
  if (!existsSync(setting)) {
    mkdirSync('/etc/postgresql-common', { recursive: true });
    writeFileSync(setting, 'create_main_cluster = false\n');
  }
  return aptInstall('postgresql');
}

async function main() {
  const command = commandAfterDashes(process.argv);
  if (!command?.length) {
    console.error('usage: node scripts/ensure-postgres.mjs -- command …');
    return 2;
  }
  if (process.env.VARAKTIG_TEST_DATABASE_URL) return run(command);
  const binaries = findPostgres() ?? (canInstall() && installPostgres() ? findPostgres() : undefined);
  if (!binaries) {
    console.error(
      'No PostgreSQL server (15 or later) was found. Install one, or set VARAKTIG_TEST_DATABASE_URL to an empty database.',
    );
    return NOT_AVAILABLE;
  }
  console.error(`PostgreSQL ${binaries.version} in ${binaries.folder}`);
  return withCluster(binaries, (url) => run(command, { env: { VARAKTIG_TEST_DATABASE_URL: url } }));
}

process.exitCode = await main();
