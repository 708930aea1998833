import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Programs } from './binaries.ts';
import type { DataFolder } from './data-folder.ts';
import { serverEnvironment } from './environment.ts';
import { type ServerLog, openServerLog } from './log-file.ts';
import { type PidFile, disarmPidFile, isServer, readPidFile } from './pid-file.ts';
import { type Listening, serverSettings } from './settings.ts';

/** Backends that outlived a killed server notice it within moments, unless they are in the middle of long work. */
const ORPHANS_WAITED_FOR_MS = 60_000;
const TELL_AFTER_MS = 3000;

export type StartOptions = { fast: boolean; log: (message: string) => void };

/**
 * Starts the server and returns when it takes connections. That is at once after an orderly stop; after a power cut
 * or `kill -9` it first replays its log, and is waited for as long as it lives.
 * Call inside the folder lock, with no server running.
 * @throws Refusal `embedded-database-failed` with the server's own words
 */
export async function startServer(
  folder: DataFolder,
  programs: Programs,
  listening: Listening,
  options: StartOptions,
): Promise<PidFile> {
  const giveUp = Date.now() + ORPHANS_WAITED_FOR_MS;
  const tell = teller(options.log, 'Väntar på att en avbruten databasfråga ska ta slut …');
  for (;;) {
    disarmPidFile(folder.cluster);
    const serverLog = openServerLog(folder);
    try {
      const child = launch(folder, programs, listening, serverLog, options.fast);
      const started = await untilReady(child, folder.cluster, options.log);
      if (started) return started;
      // Started by an application that was killed before its server had written the file that tells of it.
      const other = await untilOthersReady(folder.cluster, options.log);
      if (other) return other;
      const reason = serverLog.written();
      const orphans = reason.includes('pre-existing shared memory block');
      if (!orphans || Date.now() > giveUp)
        throw new Refusal('embedded-database-failed', { reason: lastFatal(reason), log: folder.logFile });
    } finally {
      serverLog.close();
    }
    tell();
    await sleep(100);
  }
}

/** Ends the server in order: open transactions are rolled back, everything is written out. Waits until it is gone. */
export async function stopServer(
  folder: DataFolder,
  server: PidFile,
  pgCtl: string,
  log: (message: string) => void,
): Promise<void> {
  // "Fast shutdown". On Windows, which has no signals, PostgreSQL's own program knows how to ask for it.
  if (process.platform === 'win32')
    spawnSync(pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-W'], { windowsHide: true });
  else process.kill(server.pid, 'SIGINT');
  await untilGone(folder.cluster, server.pid, log);
}

export async function untilGone(cluster: string, pid: number, log: (message: string) => void): Promise<void> {
  const tell = teller(log, 'Databasen skriver klart och stannar …');
  while (isServer(pid, cluster)) {
    tell();
    await sleep(10);
  }
}

/** Waits for a server that another process started; undefined when it ended instead. */
export async function untilOthersReady(cluster: string, log: (message: string) => void): Promise<PidFile | undefined> {
  const tell = teller(log, RECOVERING);
  for (;;) {
    const file = readPidFile(cluster);
    if (!file || !isServer(file.pid, cluster)) return undefined;
    if (file.status === 'ready') return file;
    if (file.status === 'stopping') await untilGone(cluster, file.pid, log);
    tell();
    await sleep(10);
  }
}

const RECOVERING = 'Databasen återställer sig efter ett avbrott. Det kan ta några minuter …';

function launch(
  folder: DataFolder,
  programs: Programs,
  listening: Listening,
  serverLog: ServerLog,
  fast: boolean,
): ChildProcess {
  const settings = Object.entries(serverSettings(listening, fast)).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawn(programs.postgres, ['-D', folder.cluster, ...settings], {
    cwd: folder.path,
    env: serverEnvironment(),
    stdio: ['ignore', serverLog.descriptor, serverLog.descriptor],
    // A session of its own: Ctrl-C and a closed terminal reach the application only, which then stops the server.
    detached: true,
    windowsHide: true,
    ...folder.account.ids,
  });
  child.unref();
  return child;
}

/** Undefined when the server ended before it was ready. */
async function untilReady(
  child: ChildProcess,
  cluster: string,
  log: (message: string) => void,
): Promise<PidFile | undefined> {
  if (child.pid === undefined) {
    const [error] = await once(child, 'error');
    throw error;
  }
  const tell = teller(log, RECOVERING);
  while (child.exitCode === null && child.signalCode === null) {
    const file = readPidFile(cluster);
    if (file?.pid === child.pid && file.status === 'ready') return file;
    tell();
    await sleep(5);
  }
  return undefined;
}

function teller(log: (message: string) => void, message: string): () => void {
  const tellAt = Date.now() + TELL_AFTER_MS;
  let told = false;
  return () => {
    if (told || Date.now() < tellAt) return;
    told = true;
    log(message);
  };
}

/** The line that says why, out of all that a failing start writes. */
function lastFatal(written: string): string {
  const lines = written.split('\n');
  return lines.findLast((line) => /\b(FATAL|PANIC):/.test(line)) ?? lines.at(-1) ?? '';
}
