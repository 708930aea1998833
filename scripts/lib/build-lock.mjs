// Two commands started at once in a fresh clone: one builds, the other waits for it and finds the work done.
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs `work` while no other process holds the lock. A lock whose process is gone is taken over. */
export async function withBuildLock(folder, work) {
  mkdirSync(folder, { recursive: true });
  const lock = path.join(folder, '.building');
  while (!take(lock)) {
    if (isAbandoned(lock)) rmSync(lock, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(lock) {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    // Between creating the file and writing the number into it, it is empty: then someone has just taken it.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    // EPERM: it runs under another account. ENOENT: released meanwhile, and can be taken.
    return error.code === 'ESRCH';
  }
}

/** Puts a finished folder where the old one was. */
export function replaceFolder(fresh, target) {
  rmSync(target, { recursive: true, force: true });
  renameSync(fresh, target);
}
