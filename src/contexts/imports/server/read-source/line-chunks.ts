import type { FileHandle } from 'node:fs/promises';
import { Refusal } from '../../../../kernel/refusal.ts';

/** Small beside a socket's buffer, so that the database gets all that a chunk became before the next one is worked on. */
const CHUNK_BYTES = 1 << 16;
const LONGEST_LINE_BYTES = 1 << 24;

/** Bytes of whole lines, valid until the next one is asked for, and how far into the file they reach. */
export type LineChunk = { bytes: Buffer; end: number };

/**
 * Reads a file in chunks that end at a line break, so that no character is split. The next chunk is read while the last
 * one is worked on. `onBytes` sees every byte once, in order.
 */
export async function* lineChunks(
  handle: FileHandle,
  options: { start: number; lineBreak: number; fileName: string; onBytes(bytes: Uint8Array): void },
): AsyncGenerator<LineChunk> {
  let current: Buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES * 2);
  let spare: Buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES * 2);
  let carried = 0;
  let position = options.start;
  let reading = handle.read(current, 0, CHUNK_BYTES, position);
  for (;;) {
    const { bytesRead } = await reading;
    options.onBytes(current.subarray(carried, carried + bytesRead));
    position += bytesRead;
    const filled = carried + bytesRead;
    if (bytesRead === 0) {
      if (filled > 0) yield { bytes: current.subarray(0, filled), end: position };
      return;
    }
    const cut = current.lastIndexOf(options.lineBreak, filled - 1) + 1;
    const chunk = current.subarray(0, cut);
    carried = filled - cut;
    if (carried > LONGEST_LINE_BYTES) throw new Refusal('line-too-long', { file: options.fileName });
    if (spare.length < carried + CHUNK_BYTES) spare = Buffer.allocUnsafeSlow((carried + CHUNK_BYTES) * 2);
    current.copy(spare, 0, cut, filled);
    [current, spare] = [spare, current];
    reading = handle.read(current, carried, CHUNK_BYTES, position);
    // Should the receiver stop here, the read under way still ends on its own; its outcome is of no interest.
    reading.catch(() => undefined);
    if (cut > 0) yield { bytes: chunk, end: position - carried };
  }
}
