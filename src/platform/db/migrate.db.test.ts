import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestInstallation } from '../../../test/database/open-test-region.ts';
import { poolOptions } from './connection-options.ts';
import type { Installation } from './installation.ts';
import { migrate, migrateInTransaction, readMigrations } from './migrate.ts';

let installation: Installation;
let client: pg.Client;
let schema: string;

beforeAll(async () => {
  installation = await openTestInstallation();
});
afterAll(() => installation.close());

const connect = async () => {
  const one = new pg.Client(poolOptions(installation.target, undefined));
  await one.connect();
  return one;
};

beforeEach(async () => {
  client = await connect();
  schema = `region_t${randomBytes(6).toString('hex')}`;
});
afterEach(async () => {
  await client.query(`drop schema if exists "${schema}" cascade`);
  await client.end();
});

const allNames = async () => (await readMigrations()).map(({ name }) => name);
const tables = async () =>
  (
    await client.query(`select table_name from information_schema.tables where table_schema = $1 order by 1`, [schema])
  ).rows.map((row) => row.table_name as string);

describe('migrate', () => {
  it('makes the schema, and the second time does nothing', async () => {
    expect(await migrate(client, schema)).toEqual(await allNames());
    const made = await tables();
    expect(made).toContain('cost_fact');
    expect(await migrate(client, schema)).toEqual([]);
    expect(await tables()).toEqual(made);
  });

  it('applies what is missing and nothing else', async () => {
    const [before, last] = (await allNames()).slice(-2);
    // As it was one version ago.
    await client.query('begin');
    await migrateInTransaction(client, schema, before);
    await client.query('commit');
    expect(await migrate(client, schema)).toEqual([last]);
  });

  it('lets two processes at once both succeed: one applies, the other waits and finds nothing to do', async () => {
    const other = await connect();
    try {
      const applied = await Promise.all([migrate(client, schema), migrate(other, schema)]);
      expect(applied.map((names) => names.length).toSorted((a, b) => a - b)).toEqual([0, (await allNames()).length]);
    } finally {
      await other.end();
    }
  });

  it('refuses when a migration differs from what was applied, and touches nothing', async () => {
    await migrate(client, schema);
    const [first] = await allNames();
    await client.query(`update "${schema}".schema_migration set hash = 'another' where name = $1`, [first]);
    await expect(migrate(client, schema)).rejects.toMatchObject({
      code: 'migration-changed',
      values: { migration: first },
    });
  });

  it('refuses a database made by a newer program', async () => {
    await migrate(client, schema);
    await client.query(`insert into "${schema}".schema_migration (name, hash) values ('9999-later.sql', 'hash')`);
    await expect(migrate(client, schema)).rejects.toMatchObject({
      code: 'database-newer',
      values: { migration: '9999-later.sql' },
    });
  });

  it('leaves a comment on every table and column', async () => {
    await migrate(client, schema);
    const { rows } = await client.query(
      `select c.table_name, c.column_name from information_schema.columns c
       where c.table_schema = $1 and c.table_name <> 'schema_migration'
         and (col_description(format('%I.%I', c.table_schema, c.table_name)::regclass, c.ordinal_position) is null
           or obj_description(format('%I.%I', c.table_schema, c.table_name)::regclass) is null)`,
      [schema],
    );
    expect(rows).toEqual([]);
  });
});
