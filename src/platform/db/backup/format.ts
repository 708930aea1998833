import { Refusal } from '../../../kernel/refusal.ts';

/**
 * A backup file: one line that says what it is, a gzip stream, and the SHA-256 of everything before it.
 * In the gzip stream: frames, each a 32-bit length and that many bytes. The first frame is the header as JSON; then,
 * table by table in the header's order, the table's binary COPY stream in frames, ended by an empty frame.
 */
export const FORMAT_VERSION = 1;
export const FIRST_LINE = Buffer.from(`varaktig-backup ${FORMAT_VERSION}\n`, 'latin1');
export const FIRST_LINE_PATTERN = /^varaktig-backup (\d{1,4})\n/;
export const DIGEST_BYTES = 32;

/** Far above any frame written here; a longer one is damage, and must not be waited for. */
const MAX_FRAME_BYTES = 256 * 1024 ** 2;

export type BackupTable = { name: string; columns: string[]; rows: number };

export type BackupHeader = {
  regionCode: string;
  createdAt: string;
  /** The migrations that made the tables, oldest first. */
  migrations: { name: string; hash: string }[];
  /** In an order in which they can be loaded: what is referred to comes first. */
  tables: BackupTable[];
};

/** How far a backup or a restore has come; `bytes` are those of the tables, before compression. */
export type TransferProgress = { table: string; rowsDone: number; rowsTotal: number; bytes: number };

export const headerFrame = (header: BackupHeader): Buffer => frame(Buffer.from(JSON.stringify(header), 'utf8'));

export function frame(payload: Buffer): Buffer {
  const whole = Buffer.allocUnsafe(4 + payload.length);
  whole.writeUInt32BE(payload.length, 0);
  payload.copy(whole, 4);
  return whole;
}

/** The frames' contents, however the bytes come divided. @throws Refusal `backup-damaged` when the last one is cut off. */
export async function* framesOf(source: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer, void> {
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of source) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length >= 4) {
      const end = 4 + held.readUInt32BE(0);
      if (end > MAX_FRAME_BYTES) throw new Refusal('backup-damaged', { file });
      if (held.length < end) break;
      yield held.subarray(4, end);
      held = held.subarray(end);
    }
  }
  if (held.length > 0) throw new Refusal('backup-damaged', { file });
}

/** The frames up to the next empty one. @throws Refusal `backup-damaged` when there is none. */
export async function* untilEmptyFrame(
  frames: AsyncGenerator<Buffer, void>,
  file: string,
): AsyncGenerator<Buffer, void> {
  for (;;) {
    const next = await frames.next();
    if (next.done) throw new Refusal('backup-damaged', { file });
    if (next.value.length === 0) return;
    yield next.value;
  }
}
