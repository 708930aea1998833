import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from 'vite';
import { canEnter, isRoot, serverAccount } from './account.ts';
import { type EmbeddedServer, openEmbeddedServer } from './index.ts';
import { readPidFile } from './pid-file.ts';

// Real processes that really die. They are plain JavaScript, since Node 20 does not run TypeScript.
const built = path.resolve('node_modules/.cache', `embedded-test-${process.pid}`);
const program = path.join(built, 'application.mjs');

beforeAll(async () => {
  const entry = path.resolve('src/platform/db/embedded/index.ts');
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: entry,
      outDir: built,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: 'embedded.mjs' } },
    },
  });
  writeFileSync(
    program,
    `import { openEmbeddedServer } from './embedded.mjs';
     try {
       const server = await openEmbeddedServer(process.argv[2], { fast: process.argv[3] === 'fast' });
       console.log(JSON.stringify({ startedHere: server.startedHere, connection: server.connection }));
       process.stdin.once('data', async () => {
         await server.release();
         process.exit(0);
       });
     } catch (error) {
       console.log(JSON.stringify({ code: error.code, message: String(error) }));
       process.exit(2);
     }`,
  );
});
afterAll(() => rmSync(built, { recursive: true, force: true }));

type Answer = { startedHere: boolean; connection: EmbeddedServer['connection'] };
type Application = Answer & { process: ChildProcess; release(): Promise<void>; kill(): Promise<void> };

const applications: ChildProcess[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const child of applications.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) {
    // Takes over whatever server a test left, and stops it as the last user.
    await (await openEmbeddedServer(folder, { fast: true })).release();
    rmSync(folder, { recursive: true, force: true });
  }
});

function newFolder(): string {
  const folder = path.join(os.tmpdir(), `varaktig-p${process.pid}-${Date.now()}-${folders.length}`);
  folders.push(folder);
  return folder;
}

async function startApplication(
  folder: string,
  options: { durable?: boolean; ids?: { uid: number; gid: number } } = {},
): Promise<Application> {
  const child = spawn(process.execPath, [program, folder, options.durable ? 'durable' : 'fast'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    cwd: '/',
    detached: true,
    ...options.ids,
  });
  applications.push(child);
  const [line] = (await once(createInterface(child.stdout!), 'line')) as [string];
  const answer = JSON.parse(line) as Answer;
  const ended = once(child, 'exit');
  return {
    ...answer,
    process: child,
    release: async () => {
      child.stdin!.write('release\n');
      expect(await ended).toEqual([0, null]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function connect({ connection }: Pick<Answer, 'connection'>): Promise<pg.Client> {
  const client = new pg.Client(connection);
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function query(server: Pick<Answer, 'connection'>, sql: string): Promise<unknown[][]> {
  const client = await connect(server);
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows;
  } finally {
    await client.end();
  }
}

const serverPid = (folder: string) => readPidFile(path.join(folder, 'pg'))?.pid;

test('three commands at once on a folder that does not exist share one server, which the last one stops', async () => {
  const folder = newFolder();
  const all = await Promise.all([startApplication(folder), startApplication(folder), startApplication(folder)]);
  expect(all.map((each) => each.startedHere).sort()).toEqual([false, false, true]);
  const first = all[0];
  for (const each of all) expect(each.connection).toEqual(first.connection);
  const last = all.find((each) => !each.startedHere)!;
  await Promise.all(all.filter((each) => each !== last).map((each) => each.release()));
  expect(await query(last, 'select 1')).toEqual([[1]]);
  await last.release();
  expect(serverPid(folder)).toBeUndefined();
});

test('one leaves while another arrives, over and over, and nobody loses the server', async () => {
  const folder = newFolder();
  let staying = await startApplication(folder);
  for (let round = 0; round < 4; round += 1) {
    const [next] = await Promise.all([startApplication(folder), staying.release()]);
    expect(await query(next, 'select 1')).toEqual([[1]]);
    staying = next;
  }
  await staying.release();
  expect(serverPid(folder)).toBeUndefined();
});

test('kill -9 of the application leaves the server to the next one, which stops it', async () => {
  const folder = newFolder();
  const killed = await startApplication(folder);
  const pid = serverPid(folder);
  await query(killed, 'create table kept as select 7 as number');
  await killed.kill();
  const next = await startApplication(folder);
  expect([next.startedHere, serverPid(folder)]).toEqual([false, pid]);
  expect(await query(next, 'select * from kept')).toEqual([[7]]);
  await next.release();
  expect(serverPid(folder)).toBeUndefined();
});

test('kill -9 of the server loses nothing committed and keeps nothing uncommitted', async () => {
  const folder = newFolder();
  const application = await startApplication(folder, { durable: true });
  const client = await connect(application);
  await client.query('create table kept (number integer)');
  await client.query('insert into kept values (1)');
  await client.query('begin');
  await client.query('insert into kept values (2)');
  process.kill(serverPid(folder)!, 'SIGKILL');
  const next = await startApplication(folder, { durable: true });
  expect(next.startedHere).toBe(true);
  expect(await query(next, 'select * from kept')).toEqual([[1]]);
  await client.end();
});

test('a killed server whose number another process has got is started again', async () => {
  const folder = newFolder();
  const application = await startApplication(folder);
  const dead = serverPid(folder)!;
  process.kill(dead, 'SIGKILL');
  await application.kill();
  for (const file of ['pg/postmaster.pid', 'socket/.s.PGSQL.5432.lock'].map((name) => path.join(folder, name))) {
    writeFileSync(file, readFileSync(file, 'utf8').replace(String(dead), String(process.pid)));
  }
  expect((await startApplication(folder)).startedHere).toBe(true);
});

test('Ctrl-C reaches the application and not its server', async () => {
  const folder = newFolder();
  const application = await startApplication(folder);
  const client = await connect(application);
  const ended = once(application.process, 'exit');
  process.kill(-application.process.pid!, 'SIGINT');
  await ended;
  expect((await client.query({ text: 'select 1', rowMode: 'array' })).rows).toEqual([[1]]);
  await client.end();
});

// Only root can start a process as somebody else; run as an ordinary user, all the tests above are that case.
if (isRoot()) {
  const account = serverAccount(path.join(os.tmpdir(), 'no-cluster'));
  const programsReachable = canEnter(account, process.cwd()) && canEnter(account, path.dirname(process.execPath));
  describe.runIf(programsReachable)('root and an ordinary user', () => {
    test('an ordinary user’s server runs as that user, and root may share it', async () => {
      const folder = newFolder();
      const user = await startApplication(folder, { ids: account.ids! });
      expect(user.startedHere).toBe(true);
      const root = await startApplication(folder);
      expect([root.startedHere, root.connection]).toEqual([false, user.connection]);
      await root.release();
      const again = await startApplication(folder, { ids: account.ids! });
      await Promise.all([user.release(), again.release()]);
      expect(serverPid(folder)).toBeUndefined();
    });

    test('an ordinary user is told whose database it is', async () => {
      const folder = newFolder();
      mkdirSync(folder, { mode: 0o755 });
      const root = await startApplication(folder);
      const other = { uid: account.ids!.uid - 1, gid: account.ids!.gid };
      expect(await startApplication(folder, { ids: other })).toMatchObject({ code: 'data-folder-other-owner' });
      await root.release();
    });
  });
}
