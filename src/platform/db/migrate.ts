import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { packageRoot } from '../files/package-root.ts';

export type Migration = { name: string; sql: string; hash: string };

/** The migration files in order. Forward only: what has been applied may not be edited. */
export async function readMigrations(folder = path.join(packageRoot(), 'migrations')): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(path.join(folder, name), 'utf8');
      return { name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

/**
 * Brings one region's schema up to date, creating it when missing. Two processes at once: the second waits on the
 * lock and then finds nothing to do. @returns names of the migrations applied now.
 * @throws Refusal `database-newer` when the schema was made by a newer version, `migration-changed` when a file differs from what was applied.
 */
export async function migrate(client: pg.ClientBase, schema: string): Promise<string[]> {
  await client.query('begin');
  try {
    const applied = await migrateInTransaction(client, schema);
    await client.query('commit');
    return applied;
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** As `migrate`, in the caller's transaction; `upTo` names the last migration to apply. Leaves the search path on the schema. */
export async function migrateInTransaction(client: pg.ClientBase, schema: string, upTo?: string): Promise<string[]> {
  const migrations = await readMigrations();
  const quoted = `"${schema.replaceAll('"', '')}"`;
  const applied: string[] = [];
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`varaktig-migrate-${schema}`]);
  await client.query(`create schema if not exists ${quoted}`);
  await client.query(`set local search_path to ${quoted}`);
  await client.query(
    `create table if not exists schema_migration (name text primary key, hash text not null, applied_at timestamptz not null default now())`,
  );
  await client.query(`comment on table schema_migration is 'Migrations applied to this schema.'`);
  const { rows } = await client.query<{ name: string; hash: string }>(
    'select name, hash from schema_migration order by name',
  );
  checkHistory(rows, migrations);
  for (const migration of migrations.slice(rows.length)) {
    if (upTo !== undefined && migration.name > upTo) break;
    await client.query(migration.sql);
    await client.query('insert into schema_migration (name, hash) values ($1, $2)', [migration.name, migration.hash]);
    applied.push(migration.name);
  }
  return applied;
}

function checkHistory(applied: readonly { name: string; hash: string }[], migrations: readonly Migration[]): void {
  for (const [index, row] of applied.entries()) {
    const migration = migrations[index];
    if (!migration || migration.name !== row.name) throw new Refusal('database-newer', { migration: row.name });
    if (migration.hash !== row.hash) throw new Refusal('migration-changed', { migration: row.name });
  }
}
