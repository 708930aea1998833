import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { poolOptions } from '../../src/platform/db/connection-options.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { openEmbeddedServer } from '../../src/platform/db/embedded/index.ts';
import { type Installation, installationOn } from '../../src/platform/db/installation.ts';

/**
 * The server the database tests run on: the one that VARAKTIG_TEST_DATABASE_URL names, else the embedded one in a
 * folder of its own, shared by all test files.
 */
export async function openTestInstallation(): Promise<Installation> {
  const databaseUrl = process.env['VARAKTIG_TEST_DATABASE_URL'];
  if (databaseUrl) return installationOn({ connectionString: databaseUrl }, async () => undefined);
  const folder = path.join(os.tmpdir(), `varaktig-test-${process.getuid?.() ?? 0}`);
  const server = await openEmbeddedServer(folder, { fast: true });
  return installationOn(server.connection, () => server.release());
}

export type TestRegion = { code: string; installation: Installation; database: Database; close(): Promise<void> };

/** An empty, migrated region of its own; `close` removes it. */
export async function openTestRegion(): Promise<TestRegion> {
  const installation = await openTestInstallation();
  const code = `t${randomBytes(6).toString('hex')}`;
  const database = await installation.openOrCreateRegion(code);
  const close = async () => {
    const client = new pg.Client(poolOptions(installation.target, undefined));
    await client.connect();
    await client.query(`drop schema if exists "${database.schema}" cascade`);
    await client.end();
    await installation.close();
  };
  return { code, installation, database, close };
}
