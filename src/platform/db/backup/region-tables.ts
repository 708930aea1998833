import type pg from 'pg';
import { loadOrder, type Reference } from './load-order.ts';

/** Kept by the migrations themselves. */
const MIGRATION_TABLE = 'schema_migration';

/** Tables that a migration puts a first row into: rows in them do not mean that anyone has used the region. */
const SEEDED_TABLES: readonly string[] = ['data_version'];

/** Ends the comment of a table whose rows belong to the installation and not to the region: who is signed in, and keys to it. */
const LEFT_OUT = 'Left out of backups.';

export type RegionTable = { name: string; columns: string[] };

export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Every table of the schema that holds data, whatever migrations have made, in loading order. Computed columns are left out. */
export async function listRegionTables(client: pg.ClientBase, schema: string): Promise<RegionTable[]> {
  const { rows: tables } = await client.query<RegionTable>(
    `select c.relname::text as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c
     join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> $2
     group by c.relname`,
    [schema, MIGRATION_TABLE],
  );
  const { rows: references } = await client.query<Reference>(
    `select distinct a.relname::text as "from", b.relname::text as "to"
     from pg_constraint k
     join pg_class a on a.oid = k.conrelid
     join pg_class b on b.oid = k.confrelid
     join pg_namespace n on n.oid = a.relnamespace
     where k.contype = 'f' and n.nspname = $1`,
    [schema],
  );
  const byName = new Map(tables.map((table) => [table.name, table]));
  return loadOrder([...byName.keys()], references).map((name) => byName.get(name)!);
}

/** Tables that no backup carries to another installation, as their comments say. */
export async function listLeftOutTables(client: pg.ClientBase, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = $1 and c.relkind in ('r', 'p') and obj_description(c.oid, 'pg_class') like '%' || $2
     order by 1`,
    [schema, LEFT_OUT],
  );
  return rows.map(({ name }) => name);
}

/** A file from before a table was left out still brings its rows. */
export async function emptyLeftOutTables(client: pg.ClientBase, schema: string): Promise<void> {
  const names = await listLeftOutTables(client, schema);
  if (names.length > 0) await client.query(`truncate ${names.map(quoteName).join(', ')}`);
}

export async function countRows(client: pg.ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: number }>(`select count(*) as count from ${quoteName(table)}`);
  return rows[0]!.count;
}

/** The first table with rows of someone's making. Locks the tables, so that it stays true to the end of the transaction. */
export async function findUsedTable(client: pg.ClientBase, schema: string): Promise<string | undefined> {
  const tables = await listRegionTables(client, schema);
  const full = tables.map(({ name }) => `${quoteName(schema)}.${quoteName(name)}`);
  if (full.length > 0) await client.query(`lock table ${full.join(', ')} in access exclusive mode`);
  for (const { name } of tables.filter((table) => !SEEDED_TABLES.includes(table.name))) {
    const { rows } = await client.query<{ used: boolean }>(
      `select exists (select from ${quoteName(schema)}.${quoteName(name)}) as used`,
    );
    if (rows[0]!.used) return name;
  }
  return undefined;
}

/** Puts each number sequence after the highest number in its table, so that the next row gets a number of its own. */
export async function continueSequences(client: pg.ClientBase, tables: readonly RegionTable[]): Promise<void> {
  for (const { name, columns } of tables) {
    for (const column of columns) {
      const { rows } = await client.query<{ sequence: string | null }>(
        'select pg_get_serial_sequence($1, $2) as sequence',
        [quoteName(name), column],
      );
      const sequence = rows[0]!.sequence;
      if (sequence === null) continue;
      await client.query(
        `select setval($1::regclass, coalesce(max(${quoteName(column)}), 1), max(${quoteName(column)}) is not null) from ${quoteName(name)}`,
        [sequence],
      );
    }
  }
}
