import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import * as z from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { asFileRefusal } from './file-faults.ts';
import { type BackupHeader, DIGEST_BYTES, FIRST_LINE, FIRST_LINE_PATTERN, FORMAT_VERSION, framesOf } from './format.ts';

const Header = z.object({
  regionCode: z.string(),
  createdAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int().nonnegative() })),
});

/** A backup file that has been read through once and is whole: its header, and the frames after it. */
export type OpenBackup = { header: BackupHeader; frames: AsyncGenerator<Buffer, void>; close(): void };

/** @throws Refusal `backup-unreadable`, `backup-foreign`, `backup-newer`, `backup-damaged`. */
export async function openBackup(file: string): Promise<OpenBackup> {
  const byteSize = await checkWhole(file);
  const source = createReadStream(file, { start: FIRST_LINE.length, end: byteSize - DIGEST_BYTES - 1 });
  const body = createGunzip({ chunkSize: 256 * 1024 });
  pipeline(source, body, () => undefined);
  const frames = framesOf(body, file);
  const close = () => source.destroy();
  try {
    const first = await frames.next();
    const header = Header.parse(JSON.parse(first.done ? '' : first.value.toString('utf8')));
    return { header, frames, close };
  } catch {
    close();
    throw new Refusal('backup-damaged', { file });
  }
}

/** @returns the file's size, when what it begins with is known and its checksum holds. */
async function checkWhole(file: string): Promise<number> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw asFileRefusal(error, 'backup-unreadable', file);
  });
  try {
    const { size } = await handle.stat();
    const start = await readAt(handle, 0, 64);
    const version = FIRST_LINE_PATTERN.exec(start.toString('latin1'))?.[1];
    if (version === undefined) throw new Refusal('backup-foreign', { file });
    if (Number(version) > FORMAT_VERSION) throw new Refusal('backup-newer', { file, what: `format ${version}` });
    const end = size - DIGEST_BYTES;
    if (end <= FIRST_LINE.length) throw new Refusal('backup-damaged', { file });
    const hash = createHash('sha256');
    for await (const chunk of handle.createReadStream({
      start: 0,
      end: end - 1,
      autoClose: false,
      highWaterMark: 1024 ** 2,
    })) {
      hash.update(chunk as Buffer);
    }
    if (!hash.digest().equals(await readAt(handle, end, DIGEST_BYTES))) throw new Refusal('backup-damaged', { file });
    return size;
  } catch (error) {
    throw asFileRefusal(error, 'backup-unreadable', file);
  } finally {
    await handle.close();
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}
