import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isRoot } from './account.ts';
import { type ServerPackage, findServerPackage, runnablePrograms } from './binaries.ts';
import { type DataFolder, prepareDataFolder } from './data-folder.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) {
    if (existsSync(path.join(folder, 'native'))) chmodSync(path.join(folder, 'native', 'lib'), 0o755);
    rmSync(folder, { recursive: true, force: true });
  }
});

function dataFolder(): DataFolder {
  const folder = path.join(os.tmpdir(), `varaktig-bin-${process.pid}-${Date.now()}-${folders.length}`);
  folders.push(folder);
  return prepareDataFolder(folder, '18');
}

/** The package as `npm ci --ignore-scripts` leaves it: without the links between its libraries. */
function packageWithoutLinks(): ServerPackage {
  const installed = findServerPackage();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-package-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  cpSync(path.join(installed.folder, 'native'), path.join(folder, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  for (const { target } of linksOf(folder)) rmSync(path.join(folder, target), { force: true });
  return { ...installed, folder };
}

function linksOf(folder: string): { target: string }[] {
  return JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as { target: string }[];
}

test('finds the package for this machine, and its major version', () => {
  expect(findServerPackage()).toMatchObject({ majorVersion: '18', name: expect.stringContaining(process.arch) });
});

test('links that npm left out are made again where they belong', () => {
  const serverPackage = packageWithoutLinks();
  const programs = runnablePrograms(serverPackage, dataFolder());
  expect(programs.postgres).toBe(path.join(serverPackage.folder, 'native', 'bin', 'postgres'));
  expect(readlinkSync(path.join(serverPackage.folder, 'native', 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});

test('a package that the server’s account cannot use is copied to the data folder, once', () => {
  const serverPackage = packageWithoutLinks();
  // Root's server may not enter; an ordinary user may not make the links.
  chmodSync(
    isRoot() ? serverPackage.folder : path.join(serverPackage.folder, 'native', 'lib'),
    isRoot() ? 0o700 : 0o555,
  );
  const folder = dataFolder();
  const programs = runnablePrograms(serverPackage, folder);
  expect(programs.postgres).toBe(path.join(folder.path, `bin-${serverPackage.version}`, 'native', 'bin', 'postgres'));
  const made = statSync(programs.postgres).ctimeMs;
  expect(runnablePrograms(serverPackage, folder)).toEqual(programs);
  expect(statSync(programs.postgres).ctimeMs).toBe(made);
});

test('a copy of another version gives way to the one that is used', () => {
  const serverPackage = packageWithoutLinks();
  chmodSync(
    isRoot() ? serverPackage.folder : path.join(serverPackage.folder, 'native', 'lib'),
    isRoot() ? 0o700 : 0o555,
  );
  const folder = dataFolder();
  runnablePrograms({ ...serverPackage, version: '18.3.0' }, folder);
  runnablePrograms(serverPackage, folder);
  expect(readdirSync(folder.path).filter((name) => name.startsWith('bin-'))).toEqual([`bin-${serverPackage.version}`]);
});

test('programs that do not run on this machine are refused with the reason', () => {
  const serverPackage = packageWithoutLinks();
  writeFileSync(path.join(serverPackage.folder, 'native', 'bin', 'postgres'), 'not a program');
  expect(() => runnablePrograms(serverPackage, dataFolder())).toThrow(
    expect.objectContaining({
      code: 'embedded-database-missing',
      values: { platform: expect.stringContaining(serverPackage.name) },
    }),
  );
});
