import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Programs } from './binaries.ts';
import { type DataFolder, ensureOwned, giveTo, giveTree } from './data-folder.ts';
import { serverEnvironment } from './environment.ts';

/** The server's only role, which owns everything in it. */
export const SUPERUSER = 'varaktig';

/**
 * Makes the database cluster when the folder has none. It is made beside its place and moved there whole, so that a
 * cluster in its place is a finished one whatever was interrupted. Call inside the folder lock.
 * @throws Refusal `embedded-database-failed`, `data-folder-password-missing`
 */
export async function ensureCluster(folder: DataFolder, programs: Programs, fast: boolean): Promise<void> {
  if (existsSync(folder.cluster)) {
    // Copied back by root from a backup: PostgreSQL demands that its own account owns the data.
    if (folder.account.ids && statSync(folder.cluster).uid === 0) giveTree(folder.cluster, folder.account.ids);
    return;
  }
  removeInterrupted(folder);
  writePassword(folder);
  // A name of its own: an `initdb` that outlived its killed application may still be writing in the former one.
  const draft = path.join(folder.path, `pg-new-${process.pid}-${Date.now()}`);
  ensureOwned(draft, folder.account.ids);
  await runInitdb(folder, programs, draft, fast);
  renameSync(draft, folder.cluster);
}

/** @throws Refusal `data-folder-password-missing` */
export function readPassword(folder: DataFolder): string {
  if (existsSync(folder.passwordFile)) return readFileSync(folder.passwordFile, 'utf8').trim();
  throw new Refusal('data-folder-password-missing', { file: folder.passwordFile });
}

function writePassword(folder: DataFolder): void {
  // Left by a first start that was interrupted; made anew, since an existing file would keep its permissions.
  rmSync(folder.passwordFile, { force: true });
  writeFileSync(folder.passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  // `initdb` reads it as the server's account.
  giveTo(folder.passwordFile, folder.account.ids);
}

/** Tries again while an `initdb` that outlived its application adds files; that one fails as they vanish under it. */
function removeInterrupted(folder: DataFolder): void {
  for (const name of readdirSync(folder.path)) {
    if (!name.startsWith('pg-new-')) continue;
    rmSync(path.join(folder.path, name), { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  }
}

async function runInitdb(folder: DataFolder, programs: Programs, target: string, fast: boolean): Promise<void> {
  // The built-in locale orders alike on every machine; the surroundings' locale may not even be installed.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
  const access = [`--username=${SUPERUSER}`, '--auth=scram-sha-256', `--pwfile=${folder.passwordFile}`];
  const speed = fast ? ['--no-sync'] : [];
  const child = spawn(programs.initdb, ['-D', target, ...locale, ...access, ...speed], {
    cwd: folder.path,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // Out of the terminal's process group: Ctrl-C is for the application to answer.
    detached: true,
    windowsHide: true,
    ...folder.account.ids,
  });
  const [said, [status]] = await Promise.all([text(child.stderr), once(child, 'close')]);
  if (status === 0) return;
  rmSync(target, { recursive: true, force: true });
  throw new Refusal('embedded-database-failed', { reason: said.trim() || `initdb: ${status}`, log: folder.logFile });
}
