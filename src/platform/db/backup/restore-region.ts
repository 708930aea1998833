import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../audit/append-event.ts';
import { bumpDataVersion } from '../data-version.ts';
import { clientOf, openDatabase } from '../database.ts';
import { type Installation, schemaOf } from '../installation.ts';
import { type Migration, migrateInTransaction, readMigrations } from '../migrate.ts';
import type { Tx } from '../types.ts';
import { type BackupHeader, type BackupTable, type TransferProgress, untilEmptyFrame } from './format.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';
import { continueSequences, emptyLeftOutTables, findUsedTable, quoteName } from './region-tables.ts';

export type RestoreOutcome = { file: string; regionCode: string; createdAt: string; tables: number; rows: number };

export type RestoreContext = { actor: Actor; now: Date; onProgress?: (progress: TransferProgress) => void };

/**
 * Brings a region back from a backup file, in one transaction: all of it or nothing, the schema included.
 * @throws Refusal `restore-not-empty` when the region is already there; for the file `backup-unreadable`,
 * `backup-foreign`, `backup-damaged`, `backup-newer`, `backup-other-history`.
 */
export async function restoreRegion(
  installation: Installation,
  file: string,
  context: RestoreContext,
): Promise<RestoreOutcome> {
  const backup = await openBackup(file);
  try {
    checkMigrations(backup.header, await readMigrations(), file);
    const database = openDatabase(installation.target, schemaOf(backup.header.regionCode));
    try {
      return await database.transaction((tx) => restoreInto(tx, database.schema, backup, file, context));
    } finally {
      await database.close();
    }
  } finally {
    backup.close();
  }
}

/** A file from an older version is loaded into the tables of its time, which are then brought up to date. */
export function checkMigrations(header: BackupHeader, known: readonly Migration[], file: string): void {
  for (const [index, { name, hash }] of header.migrations.entries()) {
    const migration = known[index];
    if (migration?.name !== name) throw new Refusal('backup-newer', { file, what: name });
    if (migration.hash !== hash) throw new Refusal('backup-other-history', { file, migration: name });
  }
}

async function restoreInto(
  tx: Tx,
  schema: string,
  backup: OpenBackup,
  file: string,
  context: RestoreContext,
): Promise<RestoreOutcome> {
  const client = clientOf(tx);
  const { regionCode, createdAt, tables, migrations } = backup.header;
  const used = await findUsedTable(client, schema);
  if (used) throw new Refusal('restore-not-empty', { code: regionCode, table: used });
  // An empty region of a newer make than the file is made anew at the file's level.
  await client.query(`drop schema if exists ${quoteName(schema)} cascade`);
  await migrateInTransaction(client, schema, migrations.at(-1)?.name ?? '');
  await loadTables(client, backup, file, context.onProgress ?? (() => undefined));
  await continueSequences(client, tables);
  await migrateInTransaction(client, schema);
  await emptyLeftOutTables(client, schema);
  await client.query(`analyze ${tables.map(({ name }) => quoteName(name)).join(', ')}`);
  await bumpDataVersion(tx);
  const outcome = {
    regionCode,
    createdAt,
    tables: tables.length,
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
  };
  await appendEvent(tx, {
    actor: context.actor,
    action: 'restore-region',
    entity: 'region',
    entityId: regionCode,
    after: { file: path.basename(file), backedUpAt: createdAt, tables: outcome.tables, rows: outcome.rows },
    at: context.now,
  });
  return { file, ...outcome };
}

async function loadTables(
  client: pg.ClientBase,
  backup: OpenBackup,
  file: string,
  onProgress: (progress: TransferProgress) => void,
): Promise<void> {
  const { tables } = backup.header;
  const rowsTotal = tables.reduce((sum, table) => sum + table.rows, 0);
  let [rowsDone, bytes] = [0, 0];
  for (const { name } of tables.toReversed()) await deleteSeeds(client, name);
  for (const table of tables) {
    const counted = async function* () {
      for await (const chunk of untilEmptyFrame(backup.frames, file)) {
        bytes += chunk.length;
        onProgress({ table: table.name, rowsDone, rowsTotal, bytes });
        yield chunk;
      }
    };
    const stored = await copyIn(client, table, counted());
    if (stored !== table.rows) throw new Refusal('backup-damaged', { file });
    rowsDone += stored;
  }
  if (!(await backup.frames.next()).done) throw new Refusal('backup-damaged', { file });
  onProgress({ table: '', rowsDone, rowsTotal, bytes });
}

/** What the migrations put in stands in the file too. Not for empty tables: the audit trail allows no deletion at all. */
async function deleteSeeds(client: pg.ClientBase, table: string): Promise<void> {
  const { rows } = await client.query<{ seeded: boolean }>(`select exists (select from ${quoteName(table)}) as seeded`);
  if (rows[0]!.seeded) await client.query(`delete from ${quoteName(table)}`);
}

async function copyIn(client: pg.ClientBase, table: BackupTable, chunks: AsyncGenerator<Buffer>): Promise<number> {
  const columns = table.columns.map(quoteName).join(', ');
  const stream = client.query(copyFrom(`copy ${quoteName(table.name)} (${columns}) from stdin (format binary)`));
  await pipeline(chunks, stream);
  return stream.rowCount;
}
