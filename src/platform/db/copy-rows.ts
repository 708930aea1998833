import { finished } from 'node:stream/promises';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { clientOf } from './database.ts';
import type { Tx } from './types.ts';

export type CopyValue = string | number | null | undefined;

const CHUNK_CHARACTERS = 32 * 1024;
/** How much may wait for the database before the writer has to: enough that neither stands still for the other. */
const WAITING_BYTES = 4 * 1024 * 1024;

/**
 * Streams rows into a table with COPY in text format. Names are as in SQL.
 * While it is open the transaction can do nothing else; `end` returns the number of rows stored.
 */
export function openCopy(tx: Tx, table: string, columns: readonly string[]) {
  const stream = clientOf(tx).query(
    copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`, { highWaterMark: WAITING_BYTES }),
  );
  const done = finished(stream);
  // Awaited in `end`; until then a failure must not count as unhandled.
  done.catch(() => undefined);
  let failed = false;
  stream.once('error', () => {
    failed = true;
    letGo(stream);
  });
  let text = '';
  let waiting: Promise<void> | undefined;
  const flush = () => {
    const accepts = stream.write(Buffer.from(text, 'utf8'));
    text = '';
    if (!accepts && !waiting) {
      waiting = new Promise<void>((resolve) => stream.once('drain', () => resolve())).then(() => {
        waiting = undefined;
      });
    }
  };
  return {
    /** One line in COPY's text format without its line end; fields escaped by the caller with `escapeCopyText`. */
    writeLine(line: string): void {
      text += line + '\n';
      if (text.length > CHUNK_CHARACTERS) flush();
    },
    /** What to wait for before writing more; undefined while the database keeps up. Rejects when it has refused a row. */
    drain(): Promise<void> | undefined {
      if (failed) return done;
      return waiting && Promise.race([waiting, done]);
    },
    async end(): Promise<number> {
      flush();
      stream.end();
      await done;
      return stream.rowCount;
    },
    async abort(): Promise<void> {
      stream.destroy(new Error('aborted'));
      await done.catch(() => undefined);
    },
  };
}

/**
 * After an error from the database the stream has no connection, yet would go on writing what it still holds when the
 * socket drains, and that fault would end the process. So it is emptied and closed without another word to the database.
 */
function letGo(stream: CopyStreamQuery): void {
  (stream as unknown as { chunks: unknown[] }).chunks = [];
  stream._destroy = (error, callback) => callback(error);
  stream.destroy();
}

/** How COPY's text format writes null. */
export const COPY_NULL = '\\N';

const SPECIAL = /[\\\t\n\r]/;

/** A text field in COPY's text format. */
export function escapeCopyText(value: string): string {
  return SPECIAL.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r')
    : value;
}

export function copyField(value: CopyValue): string {
  if (value === null || value === undefined) return COPY_NULL;
  return typeof value === 'number' ? String(value) : escapeCopyText(value);
}

/** Stores rows that are already in memory. */
export async function copyRows(
  tx: Tx,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly CopyValue[]>,
): Promise<number> {
  const copy = openCopy(tx, table, columns);
  for (const row of rows) {
    copy.writeLine(row.map(copyField).join('\t'));
    const wait = copy.drain();
    if (wait) await wait;
  }
  return copy.end();
}
