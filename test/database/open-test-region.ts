import { createHash, randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { type ConnectionTarget, poolOptions } from '../../src/platform/db/connection-options.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { openEmbeddedServer } from '../../src/platform/db/embedded/index.ts';
import { type Installation, installationOn } from '../../src/platform/db/installation.ts';
import { readMigrations } from '../../src/platform/db/migrate.ts';

/**
 * The server the database tests run on: the one that VARAKTIG_TEST_DATABASE_URL names, else the embedded one in a
 * folder of its own, shared by all test files.
 */
async function openTestServer(): Promise<{ target: ConnectionTarget; release(): Promise<void> }> {
  const databaseUrl = process.env['VARAKTIG_TEST_DATABASE_URL'];
  if (databaseUrl) return { target: { connectionString: databaseUrl }, release: async () => undefined };
  const folder = path.join(os.tmpdir(), `varaktig-test-${process.getuid?.() ?? 0}`);
  const server = await openEmbeddedServer(folder, { fast: true });
  return { target: server.connection, release: () => server.release() };
}

/** An installation on the test server's own database, with whatever regions the test makes there. */
export async function openTestInstallation(): Promise<Installation> {
  const { target, release } = await openTestServer();
  return installationOn(target, release);
}

/** The same server, another database there. */
export function inDatabase<Target extends ConnectionTarget>(target: Target, name: string): Target {
  if (!('connectionString' in target)) return { ...target, database: name };
  const url = new URL(target.connectionString);
  url.pathname = `/${name}`;
  return { ...target, connectionString: url.toString() };
}

export type TestRegion = { code: string; installation: Installation; database: Database; close(): Promise<void> };

const REGION = 'test';
const TEMPLATE = 'varaktig_template_';

/** An empty, migrated region in a database of its own, copied from one that was migrated once; `close` removes it. */
export async function openTestRegion(): Promise<TestRegion> {
  const { target, release } = await openTestServer();
  const name = `varaktig_test_${randomBytes(6).toString('hex')}`;
  const template = await ensureTemplate(target);
  await onServer(target, (client) => client.query(`create database ${name} template ${template}`));
  const installation = installationOn(inDatabase(target, name), async () => {
    await onServer(target, (client) => client.query(`drop database if exists ${name} with (force)`));
    await release();
  });
  const database = await installation.openOrCreateRegion(REGION);
  // Written anew, so that no two copies look to the process like one region in which nothing has changed.
  await database.transaction((tx) => sql`update data_version set version = version`.execute(tx));
  return { code: REGION, installation, database, close: () => installation.close() };
}

/** The migrated database that the others are copies of; one for each state of the migrations. */
async function ensureTemplate(target: ConnectionTarget): Promise<string> {
  const hashes = (await readMigrations()).map(({ hash }) => hash).join();
  const name = `${TEMPLATE}${createHash('sha256').update(hashes).digest('hex').slice(0, 16)}`;
  await onServer(target, async (client) => {
    await client.query(`select pg_advisory_lock(hashtextextended('varaktig-test-template', 0))`);
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where starts_with(datname, $1)`,
      [TEMPLATE],
    );
    if (rows.some((row) => row.name === name)) return;
    for (const row of rows) await client.query(`drop database ${row.name}`);
    // Under another name until it is whole: a run that is killed here leaves no half template.
    const draft = `varaktig_draft_${randomBytes(6).toString('hex')}`;
    await client.query(`create database ${draft}`);
    const installation = installationOn(inDatabase(target, draft), async () => undefined);
    await installation.openOrCreateRegion(REGION);
    await installation.close();
    await client.query(`alter database ${draft} rename to ${name}`);
  });
  return name;
}

/** The connection ends with the work, and its lock with it. */
export async function onServer<T>(target: ConnectionTarget, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(poolOptions(target, undefined));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
