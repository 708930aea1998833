import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import { packageRoot } from '../../../src/platform/files/package-root.ts';
import { inDatabase, onServer } from '../../database/open-test-region.ts';

export type Run = { code: number | null; stdout: string; stderr: string };

const PROGRAM = path.join(packageRoot(), 'bin/varaktig.mjs');

/**
 * An installation of its own, used the way a person or a script does: the program as a child process, files in a folder.
 * It runs on the server that VARAKTIG_TEST_DATABASE_URL names, in a database of its own there, else on the embedded one.
 */
export async function openSandbox() {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'varaktig-contract-'));
  // As root the database runs under another account, which has to be able to enter the folder.
  await chmod(folder, 0o755);
  const server = await ownDatabase();
  const data = path.join(folder, 'data');
  const children = new Set<ChildProcess>();

  const start = (words: readonly string[], env: Record<string, string> = {}): ChildProcess => {
    const child = spawn(process.execPath, [PROGRAM, ...words, '--data', data], {
      cwd: folder,
      env: { ...cleanEnvironment(), ...server.environment, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    return child;
  };
  const run = (...words: string[]): Promise<Run> => endOf(start(words));
  /** What `--json` prints, of a command that succeeds. */
  const json = async <T>(...words: string[]): Promise<T> => {
    const { code, stdout, stderr } = await run(...words, '--json');
    expect({ words, code, stderr: code === 0 ? '' : stderr }).toEqual({ words, code: 0, stderr: '' });
    return JSON.parse(stdout) as T;
  };
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  };
  const apply = async (text: string, name = 'region.yaml') => {
    await write(name, text);
    return json<Applied>('region', 'apply', name);
  };
  const close = async () => {
    for (const child of children) child.kill('SIGKILL');
    // A killed program leaves the database running; the next command finds it and stops it.
    await run('imports', '--quiet');
    await server.drop();
    await rm(folder, { recursive: true, force: true });
  };
  /** A look past the program, at what the database is doing. */
  const inDatabase = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(await server.connection(data));
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  return { folder, data, start, run, json, write, apply, inDatabase, close };
}

export type Sandbox = Awaited<ReturnType<typeof openSandbox>>;
export type Applied = {
  outcome: string;
  version: number | null;
  changes: { text: string }[];
  reclassifiedRows: number;
};

/** What the program must not inherit from whoever runs the tests. */
const FOREIGN = /^(DATABASE_URL|PORT|HOST|NODE_ENV|VARAKTIG_LANGUAGE|PUBLIC_URL|OIDC_.*)$/;
const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.test(name)));

export function endOf(child: ChildProcess): Promise<Run> {
  const output = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream]?.setEncoding('utf8').on('data', (text: string) => (output[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, ...output }));
  });
}

async function ownDatabase() {
  const given = process.env['VARAKTIG_TEST_DATABASE_URL'];
  if (!given) return { environment: {}, connection: embeddedConnection, drop: async () => undefined };
  const name = `varaktig_contract_${randomBytes(6).toString('hex')}`;
  const target = { connectionString: given };
  const command = async (text: string) => {
    await onServer(target, (client) => client.query(text));
  };
  await command(`create database ${name}`);
  const { connectionString: url } = inDatabase(target, name);
  return {
    environment: { DATABASE_URL: url },
    connection: async (): Promise<pg.ClientConfig> => ({ connectionString: url }),
    drop: () => command(`drop database if exists ${name} with (force)`),
  };
}

/** Port and socket folder stand on the fourth and fifth line of postmaster.pid. */
async function embeddedConnection(data: string): Promise<pg.ClientConfig> {
  const lines = (await readFile(path.join(data, 'pg/postmaster.pid'), 'utf8')).split('\n');
  const password = (await readFile(path.join(data, 'password'), 'utf8')).trim();
  return { host: lines[4]!.trim(), port: Number(lines[3]), user: 'varaktig', password, database: 'varaktig' };
}

/** A refusal: exit code 2, sentences for people on standard error, and with `--json` the problem as the one document. */
export function expectRefused({ code, stdout, stderr }: Run, ...words: (string | RegExp)[]): void {
  expect({ code, stderr }).toMatchObject({ code: 2 });
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|undefined|\[object|\{\w+\}/);
  for (const word of words) expect(stderr).toMatch(word);
  if (stdout !== '') expect(JSON.parse(stdout)).toMatchObject({ code: expect.any(String), detail: expect.any(String) });
}
