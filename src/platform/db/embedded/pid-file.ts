import { readFileSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import path from 'node:path';
import { canSignal, commandOf, isRunning } from './processes.ts';

/** What `postmaster.pid` tells (PostgreSQL's src/include/utils/pidfile.h). */
export type PidFile = {
  pid: number;
  port: number;
  /** Empty where the server listens on an address instead. */
  socketFolder: string;
  address: string;
  status: 'starting' | 'stopping' | 'ready' | 'unknown';
};

/** Undefined when the server has been stopped, or its file is only half written as yet. */
export function readPidFile(cluster: string): PidFile | undefined {
  try {
    const lines = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isSafeInteger(pid) || pid <= 0) return undefined;
    const status = (lines[7] ?? '').trim();
    return {
      pid,
      port: Number(lines[3] ?? 0),
      socketFolder: (lines[4] ?? '').trim(),
      address: (lines[5] ?? '').trim(),
      status: status === 'starting' || status === 'stopping' || status === 'ready' ? status : 'unknown',
    };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The server that runs on this cluster; undefined when there is none, or only the file of one that was killed. */
export function runningServer(cluster: string): PidFile | undefined {
  const file = readPidFile(cluster);
  return file && isServer(file.pid, cluster) ? file : undefined;
}

/**
 * Its number may since have gone to another process (a restarted computer, a container). So it must be one that we
 * may signal, being our own account's unless we are root, and its command line, where the system tells, must name the
 * cluster.
 */
export function isServer(pid: number, cluster: string): boolean {
  if (!canSignal(pid) || !isRunning({ pid, started: '' })) return false;
  return commandOf(pid)?.includes(cluster) ?? true;
}

/**
 * Readies a killed server's file for the next start. PostgreSQL passes over a dead pid and, by the shared memory that
 * the file names, waits out backends that outlived their server; therefore the file is never deleted. But it takes the
 * pid for a running server when another of the account's processes has got it since, or when the dead process has not
 * been collected by its parent (common in containers). So the pid is replaced with one that no process can have.
 */
export function disarmPidFile(cluster: string): void {
  const stale = readPidFile(cluster);
  if (!stale || isServer(stale.pid, cluster)) return;
  const file = path.join(cluster, 'postmaster.pid');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, '2147483646'));
}

/**
 * Whether something answers where the file says that the server listens. A server in another container is invisible
 * as a process and still answers here when the folder is shared between them.
 */
export async function answers({ socketFolder, address, port }: PidFile): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = socketFolder
      ? createConnection(path.join(socketFolder, `.s.PGSQL.${port}`))
      : createConnection(port, address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
