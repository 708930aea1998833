import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { finished, pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../audit/append-event.ts';
import { clientOf, type Database } from '../database.ts';
import { asFileRefusal } from './file-faults.ts';
import { type BackupHeader, FIRST_LINE, frame, headerFrame, type TransferProgress } from './format.ts';
import { countRows, listLeftOutTables, listRegionTables, quoteName } from './region-tables.ts';

export type BackupOutcome = {
  file: string;
  regionCode: string;
  createdAt: string;
  tables: number;
  rows: number;
  byteSize: number;
};

export type BackupOptions = {
  actor: Actor;
  now: Date;
  /** Writes over a file that is there. */
  force?: boolean;
  onProgress?: (progress: TransferProgress) => void;
};

/**
 * Writes the whole region to a file, on one snapshot, while others work. The file gets its name when it is complete and
 * on disk. @throws Refusal `backup-exists`, `backup-not-written`.
 */
export async function backupRegion(database: Database, file: string, options: BackupOptions): Promise<BackupOutcome> {
  if (!options.force && existsSync(file)) throw new Refusal('backup-exists', { file });
  // The process's own number: two backups to the same name never write into one file.
  const partial = `${file}.${process.pid}.partial`;
  try {
    const outcome = await writePartial(database, partial, options);
    await rename(partial, file);
    await syncFolder(path.dirname(file));
    await database.transaction((tx) => {
      const { regionCode, ...after } = { ...outcome, file: path.basename(file) };
      return appendEvent(tx, {
        actor: options.actor,
        action: 'backup-region',
        entity: 'region',
        entityId: regionCode,
        after,
        at: options.now,
      });
    });
    return { ...outcome, file };
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    throw asFileRefusal(error, 'backup-not-written', file);
  }
}

async function writePartial(
  database: Database,
  partial: string,
  options: BackupOptions,
): Promise<Omit<BackupOutcome, 'file'>> {
  const handle = await open(partial, 'w', 0o600);
  try {
    return await database.snapshot(async (tx) => {
      const client = clientOf(tx);
      const header = await readHeader(client, database.schema, options.now);
      const byteSize = await writeFrames(handle, bodyOf(client, header, options.onProgress ?? (() => undefined)));
      await handle.sync();
      const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
      return {
        regionCode: header.regionCode,
        createdAt: header.createdAt,
        tables: header.tables.length,
        rows,
        byteSize,
      };
    });
  } finally {
    await handle.close();
  }
}

async function readHeader(client: pg.ClientBase, schema: string, now: Date): Promise<BackupHeader> {
  const { rows: migrations } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  );
  const leftOut = await listLeftOutTables(client, schema);
  const tables = [];
  for (const table of (await listRegionTables(client, schema)).filter(({ name }) => !leftOut.includes(name)))
    tables.push({ ...table, rows: await countRows(client, table.name) });
  return { regionCode: schema.slice('region_'.length), createdAt: now.toISOString(), migrations, tables };
}

async function* bodyOf(
  client: pg.ClientBase,
  header: BackupHeader,
  onProgress: (progress: TransferProgress) => void,
): AsyncGenerator<Buffer> {
  yield headerFrame(header);
  const rowsTotal = header.tables.reduce((sum, table) => sum + table.rows, 0);
  let [rowsDone, bytes] = [0, 0];
  for (const { name, columns, rows } of header.tables) {
    onProgress({ table: name, rowsDone, rowsTotal, bytes });
    for await (const chunk of copyOut(client, `select ${columns.map(quoteName).join(', ')} from ${quoteName(name)}`)) {
      bytes += chunk.length;
      yield frame(chunk);
      onProgress({ table: name, rowsDone, rowsTotal, bytes });
    }
    yield frame(Buffer.alloc(0));
    rowsDone += rows;
  }
}

async function* copyOut(client: pg.ClientBase, select: string): AsyncGenerator<Buffer> {
  const stream = client.query(copyTo(`copy (${select}) to stdout (format binary)`));
  try {
    for await (const chunk of stream.iterator({ destroyOnReturn: false })) yield chunk as Buffer;
  } finally {
    // When writing fails midway the server still sends: the connection can take its rollback only when that is read.
    stream.resume();
    await finished(stream);
  }
}

/** @returns the file's size in bytes. */
async function writeFrames(handle: FileHandle, body: AsyncGenerator<Buffer>): Promise<number> {
  const hash = createHash('sha256').update(FIRST_LINE);
  let byteSize = 0;
  const write = async (bytes: Buffer) => {
    await handle.writeFile(bytes);
    byteSize += bytes.length;
  };
  await write(FIRST_LINE);
  // Level 1: within a fifth of the best size at a quarter of the time.
  await pipeline(body, createGzip({ level: 1, chunkSize: 256 * 1024 }), async (compressed: AsyncIterable<Buffer>) => {
    for await (const chunk of compressed) {
      hash.update(chunk);
      await write(chunk);
    }
  });
  await write(hash.digest());
  return byteSize;
}

/** The name itself must be on disk too. Windows has no such call for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
