import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFolderLock } from './folder-lock.ts';
import { parseMark, writeMark } from './processes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** No process can have it: Linux numbers end at 4 194 304. */
const DEAD = '2147483646 \n';

test('lets one in at a time', async () => {
  let inside = 0;
  const seen: number[] = [];
  const enter = () =>
    withFolderLock(folder, async () => {
      inside += 1;
      await nextTurn();
      seen.push(inside);
      inside -= 1;
    });
  await Promise.all(Array.from({ length: 8 }, enter));
  expect(seen).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

test('returns what the work returns, and is free again after work that fails', async () => {
  await expect(withFolderLock(folder, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await withFolderLock(folder, async () => 5)).toBe(5);
});

test('passes over a holder that died, and clears what it left', async () => {
  writeFileSync(path.join(folder, '6'), 'free\n');
  writeFileSync(path.join(folder, '7'), DEAD);
  writeFileSync(path.join(folder, 'draft-1-1'), DEAD);
  await withFolderLock(folder, async () => expect(readdirSync(folder)).toEqual(['8']));
  expect(readFileSync(path.join(folder, '8'), 'utf8')).toBe('free\n');
});

test.runIf(process.platform !== 'win32')('passes over a dead holder whose number another process has got', async () => {
  writeFileSync(path.join(folder, '3'), `${process.pid} before-the-restart\n`);
  expect(await withFolderLock(folder, async () => readdirSync(folder))).toEqual(['4']);
});

test('takes a file that a power cut left empty as free', async () => {
  writeFileSync(path.join(folder, '3'), '');
  expect(await withFolderLock(folder, async () => readdirSync(folder))).toEqual(['4']);
});

test('waits for a holder that lives, and says for whom', async () => {
  const held = path.join(folder, '1');
  writeMark(held);
  const waited = new Promise<number>((resolve) => {
    void withFolderLock(
      folder,
      async () => undefined,
      (holder) => resolve(holder.pid),
    ).catch(() => resolve(-1));
  });
  expect(await waited).toBe(process.pid);
  expect(parseMark(readFileSync(held, 'utf8'))?.pid).toBe(process.pid);
  // The waiting call goes in before the folder is removed.
  writeFileSync(held, 'free\n');
  await withFolderLock(folder, async () => undefined);
});
