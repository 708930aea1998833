import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, expect, test } from 'vitest';
import { isRoot } from './account.ts';
import { type EmbeddedServer, openEmbeddedServer } from './index.ts';
import { readPidFile } from './pid-file.ts';

const opened: EmbeddedServer[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.release();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that does not exist yet. */
function newFolder(name = ''): string {
  const folder = path.join(os.tmpdir(), `varaktig-${process.pid}-${folders.length}-${Date.now()}${name}`);
  folders.push(folder);
  return folder;
}

async function open(folder: string, fast = true): Promise<EmbeddedServer> {
  const server = await openEmbeddedServer(folder, { fast });
  opened.push(server);
  return server;
}

async function query(server: EmbeddedServer, sql: string): Promise<unknown[][]> {
  const client = new pg.Client(server.connection);
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const mode = (file: string) => statSync(file).mode & 0o777;

test('the first opening makes a durable database that only its account reaches', async () => {
  const folder = newFolder();
  const server = await open(folder, false);
  expect(server.startedHere).toBe(true);
  const shown = await query(
    server,
    `select current_database(), current_setting('fsync'), current_setting('synchronous_commit'), current_setting('wal_level'),
            current_setting('server_encoding'), current_setting('listen_addresses'), datlocprovider, datlocale
     from pg_database where datname = current_database()`,
  );
  expect(shown).toEqual([['varaktig', 'on', 'on', 'minimal', 'UTF8', '', 'b', 'C.UTF-8']]);
  expect(mode(server.connection.host)).toBe(0o700);
  expect(mode(path.join(folder, 'password'))).toBe(0o600);
  expect(mode(path.join(folder, 'pg'))).toBe(0o700);
  expect(statSync(server.connection.host).uid).toBe(statSync(path.join(folder, 'pg')).uid);
  await expect(
    query({ ...server, connection: { ...server.connection, password: 'guess' } }, 'select 1'),
  ).rejects.toThrow('password');
});

test('a second opening finds the server, and the last release stops it', async () => {
  const folder = newFolder();
  const first = await open(folder);
  const second = await open(folder);
  expect([first.startedHere, second.startedHere]).toEqual([true, false]);
  expect(second.connection).toEqual(first.connection);
  await first.release();
  await first.release();
  expect(await query(second, 'select 1')).toEqual([[1]]);
  await second.release();
  await expect(query(second, 'select 1')).rejects.toThrow();
  expect(existsSync(path.join(folder, 'pg', 'postmaster.pid'))).toBe(false);
});

test('what was written is there at the next start', async () => {
  const folder = newFolder();
  const first = await open(folder);
  await query(first, `create table kept as select 'å' as letter`);
  await first.release();
  const second = await open(folder);
  expect(second.startedHere).toBe(true);
  expect(await query(second, 'select * from kept')).toEqual([['å']]);
});

test('a release in the middle of a transaction does not wait for it', async () => {
  const server = await open(newFolder());
  const client = new pg.Client(server.connection);
  await client.connect();
  const ended = new Promise((resolve) => client.on('error', resolve));
  await client.query('begin');
  await server.release();
  expect(await ended).toBeInstanceOf(Error);
});

test('a path too long for a socket gets its socket elsewhere, removed when the server stops', async () => {
  const folder = newFolder(`-${'x'.repeat(120)}`);
  const server = await open(folder);
  expect(server.connection.host.startsWith(folder)).toBe(false);
  expect(mode(server.connection.host)).toBe(0o700);
  expect(await query(await open(folder), 'select 1')).toEqual([[1]]);
  for (const each of opened) await each.release();
  expect(existsSync(server.connection.host)).toBe(false);
});

test('a folder name with spaces, quotes, commas and Swedish letters is no hindrance', async () => {
  const server = await open(newFolder(` å"',-c x`));
  expect(await query(server, 'select 1')).toEqual([[1]]);
});

test('another major version is refused with both versions, and nothing is touched', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'pg'), { recursive: true });
  writeFileSync(path.join(folder, 'pg', 'PG_VERSION'), '17\n');
  await expect(openEmbeddedServer(folder)).rejects.toMatchObject({
    code: 'data-folder-other-version',
    values: { folder, foundVersion: '17', programVersion: '18' },
  });
  expect(readdirSync(folder, { recursive: true })).toEqual(['pg', path.join('pg', 'PG_VERSION')]);
});

test('another PostgreSQL server’s own folder is refused, and nothing is touched', async () => {
  const folder = newFolder();
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'PG_VERSION'), '18\n');
  await expect(openEmbeddedServer(folder)).rejects.toMatchObject({ code: 'data-folder-foreign', values: { folder } });
  expect(readdirSync(folder)).toEqual(['PG_VERSION']);
});

test('a file in the place of the folder is refused', async () => {
  const folder = newFolder();
  writeFileSync(folder, 'not a folder');
  await expect(openEmbeddedServer(folder)).rejects.toMatchObject({
    code: 'data-folder-unreachable',
    values: { folder },
  });
});

test('a lost password file is refused with its name', async () => {
  const folder = newFolder();
  await (await open(folder)).release();
  rmSync(path.join(folder, 'password'));
  await expect(openEmbeddedServer(folder)).rejects.toMatchObject({ code: 'data-folder-password-missing' });
});

test('a first start that was interrupted is begun anew', async () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'pg-new-1-1', 'base'), { recursive: true });
  writeFileSync(path.join(folder, 'password'), 'half');
  expect(await query(await open(folder), 'select 1')).toEqual([[1]]);
  expect(readdirSync(folder).filter((name) => name.startsWith('pg-new'))).toEqual([]);
});

test('a start that fails is refused with the server’s own words, and leaves no user behind', async () => {
  const folder = newFolder();
  await (await open(folder)).release();
  rmSync(path.join(folder, 'pg', 'global', 'pg_control'));
  await expect(openEmbeddedServer(folder)).rejects.toMatchObject({
    code: 'embedded-database-failed',
    values: { reason: expect.stringContaining('pg_control'), log: path.join(folder, 'postgres.log') },
  });
  expect(readdirSync(path.join(folder, 'users'))).toEqual([]);
});

test('a log that has grown past 10 MB is set aside at start', async () => {
  const folder = newFolder();
  await (await open(folder)).release();
  writeFileSync(path.join(folder, 'postgres.log'), Buffer.alloc(10 * 1024 * 1024 + 1, 'x'));
  await open(folder);
  expect(statSync(path.join(folder, 'postgres.log')).size).toBeLessThan(100_000);
  expect(statSync(path.join(folder, 'postgres.log.1')).size).toBe(10 * 1024 * 1024 + 1);
});

test('what PostgreSQL writes lands in the folder’s log', async () => {
  const folder = newFolder();
  await open(folder);
  expect(readFileSync(path.join(folder, 'postgres.log'), 'utf8')).toContain('database system is ready');
});

// What a start means depends on who starts. Each block is run by whoever it speaks of.
if (isRoot()) describe('started by root', testsAsRoot);
else describe('started by an ordinary user', testsAsOrdinaryUser);

function testsAsRoot(): void {
  test('the server and its data belong to an unprivileged account', async () => {
    const folder = newFolder();
    await open(folder);
    const { pid } = readPidFile(path.join(folder, 'pg'))!;
    expect(statSync(path.join(folder, 'pg')).uid).not.toBe(0);
    expect(statSync(`/proc/${pid}`).uid).toBe(statSync(path.join(folder, 'pg')).uid);
    // Where root writes, the server's account may not plant anything.
    expect([statSync(folder).uid, mode(folder)]).toEqual([0, 0o711]);
  });

  test('a folder that the server’s account cannot enter is refused, and nothing is made in it', async () => {
    const closed = mkdtempSync(path.join(os.tmpdir(), 'varaktig-closed-'));
    folders.push(closed);
    writeFileSync(path.join(closed, 'somebody-elses.txt'), 'kept');
    const folder = path.join(closed, 'deeper', 'data');
    await expect(openEmbeddedServer(folder)).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      values: { folder },
    });
    await expect(openEmbeddedServer(closed)).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      values: { folder: closed },
    });
    expect(readdirSync(closed)).toEqual(['somebody-elses.txt']);
    expect(mode(closed)).toBe(0o700);
  });

  test('an empty folder that root names is opened for the server’s account, as mktemp makes them', async () => {
    const empty = mkdtempSync(path.join(os.tmpdir(), 'varaktig-empty-'));
    folders.push(empty);
    await open(empty);
    expect([statSync(empty).uid, mode(empty)]).toEqual([0, 0o711]);
    expect(await query(opened.at(-1)!, 'select 1')).toEqual([[1]]);
  });

  test('data copied back from a backup are given to the server’s account again', async () => {
    const folder = newFolder();
    await (await open(folder)).release();
    execFileSync('chown', ['-R', '0:0', folder]);
    expect(await query(await open(folder), 'select 1')).toEqual([[1]]);
  });
}

function testsAsOrdinaryUser(): void {
  test('the server runs as that user', async () => {
    const folder = newFolder();
    await open(folder);
    expect(statSync(path.join(folder, 'pg')).uid).toBe(process.getuid?.());
    expect(mode(folder)).toBe(0o700);
  });

  test('a folder that cannot be written is refused', async () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o555 });
    await expect(openEmbeddedServer(folder)).rejects.toMatchObject({
      code: 'data-folder-unreachable',
      values: { folder },
    });
    await expect(openEmbeddedServer('/proc/nowhere/data')).rejects.toMatchObject({ code: 'data-folder-unreachable' });
  });
}
