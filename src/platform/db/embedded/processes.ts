import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * One process, told apart from a later one that got the same number. In a container the application has the
 * same pid every time, so a pid alone would make a dead process look alive.
 */
export type ProcessMark = {
  pid: number;
  /** When it started, as the system tells it; empty where the system does not tell. */
  started: string;
};

function thisProcess(): ProcessMark {
  return { pid: process.pid, started: startedAt(process.pid) ?? '' };
}

/** Whether that very process still runs. When in doubt it does: a server too many is better than one stopped under its users. */
export function isRunning(mark: ProcessMark): boolean {
  const started = startedAt(mark.pid);
  if (started === undefined) return false;
  return started === '' || mark.started === '' || started === mark.started;
}

/** Writes this process's mark as a new file. */
export function writeMark(file: string): void {
  const { pid, started } = thisProcess();
  writeFileSync(file, `${pid} ${started}\n`);
  // Root's file in another account's folder must be readable there, whatever root's umask says.
  chmodSync(file, 0o644);
}

/** Reads what `writeMark` wrote; undefined for anything else, such as a file that a power cut left empty. */
export function parseMark(text: string): ProcessMark | undefined {
  const [, pid, started] = /^(\d+) (.*)\n$/.exec(text) ?? [];
  return pid === undefined ? undefined : { pid: Number(pid), started: started ?? '' };
}

/** The program and arguments of a running process, or undefined where the system does not tell. */
export function commandOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || undefined;
    return process.platform === 'win32' ? undefined : ps(pid, 'command=');
  } catch {
    return undefined;
  }
}

/** Undefined: no such process, or one that has ended and only waits to be collected by its parent. */
function startedAt(pid: number): string | undefined {
  if (!exists(pid)) return undefined;
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    return process.platform === 'win32' ? '' : ps(pid, 'lstart=');
  } catch {
    // Another account's process may be hidden (hidepid): it exists, and that is all we are told.
    return exists(pid) ? '' : undefined;
  }
}

/** False also for another account's process. */
export function canSignal(pid: number): boolean {
  return probe(pid) === 'ours';
}

function exists(pid: number): boolean {
  return probe(pid) !== 'none';
}

function probe(pid: number): 'ours' | 'others' | 'none' {
  try {
    process.kill(pid, 0);
    return 'ours';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? 'others' : 'none';
  }
}

/** proc(5): fields after the name in brackets: state is the first, start time in ticks since boot the twentieth. */
function linuxStart(pid: number): string | undefined {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (fields[0] === 'Z' || fields[0] === 'X') return undefined;
  return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8)}-${fields[19]}`;
}

function ps(pid: number, column: string): string {
  const env = { ...process.env, LC_ALL: 'C' };
  return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8', env }).trim();
}
