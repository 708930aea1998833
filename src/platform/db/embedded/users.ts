import { readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning, parseMark, writeMark } from './processes.ts';

let opened = 0;

/**
 * Notes one use of the server as a file in `folder` and returns the file. All functions here are called inside the
 * folder lock, so that a server is never stopped between another's "it runs" and "I use it".
 */
export function addUser(folder: string): string {
  const file = path.join(folder, `${process.pid}-${(opened += 1)}`);
  writeMark(file);
  return file;
}

export function removeUser(file: string): void {
  rmSync(file, { force: true });
}

/** How many uses are left, after those of dead processes are removed. */
export function countUsers(folder: string): number {
  let count = 0;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const mark = parseMark(readFileSync(file, 'utf8'));
    if (mark && isRunning(mark)) count += 1;
    else removeUser(file);
  }
  return count;
}
