import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { type ConnectionTarget, poolOptions } from './connection-options.ts';
import type { DB } from './schema.ts';
import type { Tx } from './types.ts';

/** One region's database: a pool whose search path is the region's schema. */
export type Database = {
  schema: string;
  /** Runs `work` in one transaction: committed when it returns, rolled back when it throws. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As `transaction`, read-only and on one snapshot, so that figures on one page agree with each other. */
  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** As `transaction`, but nothing is kept: what would happen, tried for real. */
  rehearse<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** The client beneath a transaction, for COPY, which Kysely does not speak. */
const clients = new WeakMap<Tx, pg.PoolClient>();

/** @throws Error when `tx` is not from `Database.transaction`. */
export function clientOf(tx: Tx): pg.PoolClient {
  const client = clients.get(tx);
  if (!client) throw new Error('not a transaction of this database');
  return client;
}

export function openDatabase(target: ConnectionTarget, schema: string): Database {
  const pool = new pg.Pool(poolOptions(target, schema));
  // An idle connection that breaks (server restarted) is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // The same for a connection in use: its query fails with the cause, and `run` hands that on.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const run = async <T>(begin: string, end: 'commit' | 'rollback', work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = await pool.connect();
    let broken: Error | undefined;
    try {
      await client.query(begin);
      const result = await work(transactionOn(client));
      const ended = await client.query(end);
      // After a failed statement whose error the work swallowed, `commit` rolls back and says so without an error.
      if (end === 'commit' && ended.command !== 'COMMIT')
        throw new Error('a statement failed, so nothing of the transaction was kept');
      return result;
    } catch (error) {
      await client.query('rollback').catch((cause: Error) => {
        broken = cause;
      });
      throw error;
    } finally {
      client.release(broken);
    }
  };
  return {
    schema,
    transaction: (work) => run('begin', 'commit', work),
    snapshot: (work) => run('begin isolation level repeatable read read only', 'commit', work),
    rehearse: (work) => run('begin', 'rollback', work),
    close: () => pool.end(),
  };
}

function transactionOn(client: pg.PoolClient): Tx {
  const single = {
    connect: async () => ({ query: client.query.bind(client), release: () => undefined }),
    end: async () => undefined,
  };
  const tx: Tx = new Kysely<DB>({
    dialect: new PostgresDialect({ pool: single as unknown as pg.Pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  clients.set(tx, client);
  return tx;
}
