import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { SUPERUSER } from './cluster.ts';
import type { PidFile } from './pid-file.ts';

/** Options for `pg`. */
export type EmbeddedConnection = { host: string; port: number; user: string; password: string; database: string };

const DATABASE = 'varaktig';
const NO_SUCH_DATABASE = '3D000';
/** duplicate_database; unique_violation when the two overlap. */
const MADE_MEANWHILE = new Set<string | undefined>(['42P04', '23505']);
const STARTING_UP = '57P03';

export function connectionTo(server: PidFile, password: string): EmbeddedConnection {
  return {
    host: server.socketFolder || server.address,
    port: server.port,
    user: SUPERUSER,
    password,
    database: DATABASE,
  };
}

/** Makes the installation's database when it is missing: at first use, also one that was interrupted before this. */
export async function ensureDatabase(connection: EmbeddedConnection): Promise<void> {
  try {
    await query(connection, 'select 1');
  } catch (error) {
    if ((error as pg.DatabaseError).code !== NO_SUCH_DATABASE) throw error;
    await createDatabase(connection);
  }
}

async function createDatabase(connection: EmbeddedConnection): Promise<void> {
  try {
    await query({ ...connection, database: 'postgres' }, `create database ${DATABASE}`);
  } catch (error) {
    // An application that was killed in the middle of this left its server to finish it at the same time.
    if (!MADE_MEANWHILE.has((error as pg.DatabaseError).code)) throw error;
  }
}

/** A server that has just lost a backend restarts itself and says so: wait for it. */
async function query(connection: EmbeddedConnection, sql: string): Promise<void> {
  for (;;) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.query(sql);
      return;
    } catch (error) {
      if ((error as pg.DatabaseError).code !== STARTING_UP) throw error;
      await sleep(50);
    } finally {
      await client.end();
    }
  }
}
