import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessMark, isRunning, parseMark, writeMark } from './processes.ts';

const FREE = 'free\n';
let attempts = 0;

/**
 * Runs `work` while no other process, nor another caller in this one, is inside the same lock folder.
 * A holder that died is passed over. `onWait` is called once, with the holder, when the wait is longer than a second.
 *
 * Why not one lock file that the next process deletes when its holder is dead: two processes may read the same dead
 * holder, the first deletes the file and makes its own, and the second then deletes the first one's. So nothing that
 * may be in force is ever deleted. The folder holds numbered files and the highest number is the lock:
 * - taking it is creating the next number, when the highest is free or its holder is dead. A hard link makes the file
 *   appear with its text in it and only for one of several who try;
 * - the highest number never disappears (leaving writes `free` in it; older numbers are deleted by the next holder),
 *   so a process that acted on an old listing finds a higher number than its own when it looks again, and withdraws.
 */
export async function withFolderLock<T>(
  folder: string,
  work: () => Promise<T>,
  onWait?: (holder: ProcessMark) => void,
): Promise<T> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const since = Date.now();
  let told = false;
  let taken = tryTake(folder);
  while (typeof taken !== 'string') {
    if (!told && taken && Date.now() - since > 1000) {
      told = true;
      onWait?.(taken);
    }
    await sleep(20);
    taken = tryTake(folder);
  }
  try {
    return await work();
  } finally {
    // Emptied, then written: whoever reads in between sees an empty file, which also means free.
    writeFileSync(taken, FREE);
  }
}

/** The path of the taken lock; its present holder; or undefined when another process was quicker. */
function tryTake(folder: string): string | ProcessMark | undefined {
  const highest = highestNumber(folder);
  const holder = highest === 0 ? undefined : holderOf(path.join(folder, String(highest)));
  if (holder === 'gone') return undefined;
  if (holder && isRunning(holder)) return holder;
  const mine = path.join(folder, String(highest + 1));
  if (!createWhole(folder, mine)) return undefined;
  if (highestNumber(folder) > highest + 1) {
    rmSync(mine, { force: true });
    return undefined;
  }
  for (const name of readdirSync(folder)) {
    // Another's half-made file may go too: that one's link then fails, and it tries again.
    if (!(Number(name) > highest)) rmSync(path.join(folder, name), { force: true });
  }
  return mine;
}

function createWhole(folder: string, target: string): boolean {
  const draft = path.join(folder, `draft-${process.pid}-${(attempts += 1)}`);
  try {
    writeMark(draft);
    linkSync(draft, target);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function highestNumber(folder: string): number {
  const numbers = readdirSync(folder).map(Number);
  return Math.max(0, ...numbers.filter((number) => Number.isSafeInteger(number)));
}

/** `gone`: a higher number has come since the folder was listed. Undefined: free. */
function holderOf(file: string): ProcessMark | 'gone' | undefined {
  try {
    return parseMark(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
}
