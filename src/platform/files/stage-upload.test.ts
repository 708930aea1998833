import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { removeAbandonedFolders, removeStagingFolder, stageUpload } from './stage-upload.ts';

afterAll(removeStagingFolder);

const upload = (...chunks: readonly string[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
      controller.close();
    },
  });

const broken = (): ReadableStream<Uint8Array> => {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (sent) controller.error(new Error('förbindelsen bröts'));
      else controller.enqueue(new TextEncoder().encode('halva'));
      sent = true;
    },
  });
};

describe('stageUpload', () => {
  it('writes the bytes as they come, under a name of its own that only this account can read', async () => {
    const staged = await stageUpload(upload('konto;', 'belopp\n', 'å'), 'huvudbok.csv');
    expect(await readFile(staged.path, 'utf8')).toBe('konto;belopp\nå');
    // å is two bytes.
    expect(staged).toMatchObject({ fileName: 'huvudbok.csv', byteSize: 15 });
    expect((await stat(staged.path)).mode & 0o777).toBe(0o600);
  });

  it('cannot be led out of its folder by the name', async () => {
    const staged = await stageUpload(upload('x'), '../../etc/passwd');
    const other = await stageUpload(upload('y'), 'huvudbok.csv');
    expect(staged.fileName).toBe('passwd');
    expect(path.dirname(staged.path)).toBe(path.dirname(other.path));
    expect(path.basename(staged.path)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('refuses a call without a file', async () => {
    await expect(stageUpload(undefined, 'huvudbok.csv')).rejects.toMatchObject({
      code: 'upload-missing',
      httpStatus: 400,
    });
  });

  it('leaves nothing of a file that broke off', async () => {
    const { path: kept } = await stageUpload(upload('x'), 'huvudbok.csv');
    const before = await readdir(path.dirname(kept));
    await expect(stageUpload(broken(), 'huvudbok.csv')).rejects.toThrow('förbindelsen bröts');
    expect(await readdir(path.dirname(kept))).toEqual(before);
  });

  it('takes everything away when the server closes', async () => {
    const { path: file } = await stageUpload(upload('x'), 'huvudbok.csv');
    await removeStagingFolder();
    expect(existsSync(path.dirname(file))).toBe(false);
    await removeStagingFolder();
    expect(existsSync((await stageUpload(upload('x'), 'huvudbok.csv')).path)).toBe(true);
  });
});

describe('what killed servers have left', () => {
  it('is taken away when the process is gone and an hour has passed, and nothing else', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const make = (pid: number) => mkdtemp(path.join(os.tmpdir(), `varaktig-uploads-${pid}-`));
    const [left, own] = [await make(dead), await make(process.pid)];
    await writeFile(path.join(left, 'rest'), 'x');
    const inTwoHours = Date.now() + 2 * 3_600_000;
    const faults: unknown[] = [];
    const remove = (now?: number) => removeAbandonedFolders((error) => faults.push(error), now);
    await remove();
    expect(existsSync(left)).toBe(true);
    await remove(inTwoHours);
    expect([existsSync(left), existsSync(own), faults]).toEqual([false, true, []]);
    await rm(own, { recursive: true });
  });
});
