// A throwaway PostgreSQL cluster for tests: in a temporary folder, on a Unix socket, gone when the work is done.
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const OLDEST = 15;

/** @returns {{ folder: string, version: string } | undefined} the newest server's binaries. */
export function findPostgres(env = process.env) {
  const below = (parent, rest) =>
    existsSync(parent) ? readdirSync(parent).map((name) => path.join(parent, name, rest)) : [];
  const folders = [
    ...(env.VARAKTIG_POSTGRES_BIN ? [env.VARAKTIG_POSTGRES_BIN] : []),
    ...below('/usr/lib/postgresql', 'bin'),
    ...below('/opt/homebrew/opt', 'bin').filter((folder) => folder.includes('/postgresql@')),
    ...(env.PATH ?? '').split(path.delimiter),
  ];
  return folders
    .filter((folder) => folder && existsSync(path.join(folder, 'postgres')) && existsSync(path.join(folder, 'initdb')))
    .map((folder) => ({
      folder,
      version:
        /[\d.]+/.exec(execFileSync(path.join(folder, 'postgres'), ['--version'], { encoding: 'utf8' }))?.[0] ?? '0',
    }))
    .filter(({ version }) => Number.parseInt(version, 10) >= OLDEST)
    .sort((a, b) => Number.parseFloat(b.version) - Number.parseFloat(a.version))[0];
}

/** The server refuses to run as root: then another account that exists runs it. */
function serverAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = ['postgres', 'nobody'].map((name) => accounts.find(([account]) => account === name)).find(Boolean);
  if (!found) throw new Error('root cannot run PostgreSQL, and neither of the accounts postgres and nobody exists');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** Starts the cluster, gives `work` its URL, stops and removes it again, also after Ctrl-C. Resolves to what `work` does. */
export async function withCluster({ folder }, work) {
  const account = serverAccount();
  const home = mkdtempSync(path.join(os.tmpdir(), 'varaktig-pg-'));
  if (account.uid !== undefined) chownSync(home, account.uid, account.gid);
  const data = path.join(home, 'data');
  const options = { ...account, cwd: home, env: { ...process.env, HOME: home, LC_ALL: 'C.UTF-8' } };
  try {
    const setUp = ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'];
    execFileSync(path.join(folder, 'initdb'), setUp, { ...options, stdio: ['ignore', 'ignore', 2] });
    const server = startServer(path.join(folder, 'postgres'), home, data, options);
    try {
      await answering(folder, home, server);
      return await work(`postgres://postgres@localhost:5432/postgres?host=${encodeURIComponent(home)}`);
    } finally {
      await stop(server);
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function startServer(program, home, data, options) {
  // Durability off: the cluster never outlives the tests.
  const settings = {
    listen_addresses: '',
    unix_socket_directories: home,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    logging_collector: 'off',
    log_min_messages: 'fatal',
    // Another way through the tables than the embedded database takes: an answer whose order was only luck comes out
    // differently here every time, not once in fifty runs when statistics happen to have been gathered.
    enable_nestloop: 'off',
    enable_hashjoin: 'off',
    enable_hashagg: 'off',
  };
  const args = ['-D', data, ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])];
  // A process group of its own: Ctrl-C in the terminal ends the tests first, then the server.
  return spawn(program, args, { ...options, detached: true, stdio: ['ignore', 'ignore', 2] });
}

async function answering(folder, home, server) {
  const deadline = Date.now() + 30_000;
  while (server.exitCode === null && Date.now() < deadline) {
    if (existsSync(path.join(home, '.s.PGSQL.5432')) && isReady(folder, home)) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the PostgreSQL server for the tests did not start');
}

function isReady(folder, home) {
  try {
    execFileSync(path.join(folder, 'pg_isready'), ['-q', '-h', home, '-U', 'postgres'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function stop(server) {
  if (server.exitCode !== null) return Promise.resolve();
  const stopped = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  return stopped;
}
