import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Refusal } from '../../kernel/refusal.ts';
import { newId } from './new-id.ts';

/** An uploaded file, kept outside the web root under a name of our own. */
export type StagedFile = { path: string; fileName: string; byteSize: number };

/** Larger uploads go through the command line, which reads where the file lies. */
const MAX_UPLOAD_BYTES = 2 * 1024 ** 3;

/** The number of the process stands in the name, so that a later one can tell that it is gone. */
const PREFIX = 'varaktig-uploads-';
const OWNED = new RegExp(`^${PREFIX}(\\d+)-`);
const ABANDONED_AFTER_MS = 3_600_000;

let folder: Promise<string> | undefined;
const stagingFolder = () => (folder ??= mkdtemp(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`)));

/** Writes an upload to disk as it comes. @throws Refusal `upload-missing`, `upload-too-large`. */
export async function stageUpload(
  upload: ReadableStream<Uint8Array> | undefined,
  fileName: string,
): Promise<StagedFile> {
  if (!upload) throw new Refusal('upload-missing', {}, { httpStatus: 400 });
  const target = path.join(await stagingFolder(), newId());
  let byteSize = 0;
  const count = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      byteSize += chunk.length;
      if (byteSize > MAX_UPLOAD_BYTES)
        throw new Refusal('upload-too-large', { file: fileName, gigabytes: 2 }, { httpStatus: 413 });
      yield chunk;
    }
  };
  try {
    await pipeline(Readable.fromWeb(upload as NodeReadableStream), count, createWriteStream(target, { mode: 0o600 }));
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
  return { path: target, fileName: path.basename(fileName), byteSize };
}

export async function removeStagingFolder(): Promise<void> {
  if (folder) await rm(await folder, { recursive: true, force: true });
  folder = undefined;
}

/**
 * Takes away what servers that were killed have left: folders of processes that no longer run, untouched for an hour. In
 * another container the same number may mean another process; the hour is for what that one is writing. What cannot be
 * taken away is told, and the rest is: another account's folder is that account's.
 */
export async function removeAbandonedFolders(onFault: (error: unknown) => void, now = Date.now()): Promise<void> {
  for (const name of await readdir(os.tmpdir())) {
    const pid = Number(OWNED.exec(name)?.[1]);
    if (!pid || isRunning(pid)) continue;
    const left = path.join(os.tmpdir(), name);
    try {
      const { mtimeMs } = await stat(left);
      if (now - mtimeMs > ABANDONED_AFTER_MS) await rm(left, { recursive: true, force: true });
    } catch (error) {
      // Another server may have taken it away meanwhile.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') onFault(error);
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
