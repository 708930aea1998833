import { open } from 'node:fs/promises';
import { Refusal } from '../../../../kernel/refusal.ts';

const HEAD_BYTES = 1 << 16;

export type FileHead = { byteSize: number; head: Buffer };

/** Size and first bytes of a file. @throws Refusal when it is missing, unreadable, no file, or larger than `maxBytes`. */
export async function readFileHead(file: string, fileName: string, maxBytes: number): Promise<FileHead> {
  const handle = await open(file, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new Refusal('file-not-found', { file: fileName });
    throw new Refusal('file-unreadable', { file: fileName, reason: error.code ?? error.message });
  });
  try {
    const stat = await handle.stat();
    const reason = stat.isDirectory() ? 'EISDIR' : 'ENOTSUP';
    if (!stat.isFile()) throw new Refusal('file-unreadable', { file: fileName, reason });
    if (stat.size > maxBytes) {
      throw new Refusal('file-too-large', { file: fileName, size: stat.size, limit: maxBytes }, { httpStatus: 413 });
    }
    const head = Buffer.alloc(Math.min(HEAD_BYTES, stat.size));
    const { bytesRead } = await handle.read(head, 0, head.length, 0);
    return { byteSize: stat.size, head: head.subarray(0, bytesRead) };
  } finally {
    await handle.close();
  }
}
