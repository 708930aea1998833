import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** SHA-256 of a file, in hex. */
export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file, { highWaterMark: 1 << 18 })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** The hash of a file that is being read: fed with its bytes, or known from the start. */
export type RunningHash = { update(bytes: Uint8Array): void; finish(): void; value(): string };

export function runningHash(known: string | undefined): RunningHash {
  const hash = known === undefined ? createHash('sha256') : undefined;
  let value = known;
  return {
    update: (bytes) => void hash?.update(bytes),
    finish: () => {
      value ??= hash?.digest('hex');
    },
    value: () => {
      if (value === undefined) throw new Error('the content hash is known when the file has been read');
      return value;
    },
  };
}
