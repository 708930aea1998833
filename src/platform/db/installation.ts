import pg from 'pg';
import { Refusal } from '../../kernel/refusal.ts';
import { type ConnectionTarget, poolOptions } from './connection-options.ts';
import { type Database, openDatabase } from './database.ts';
import { defaultDataDir, openEmbeddedServer } from './embedded/index.ts';
import { migrate } from './migrate.ts';

/** An installation: one database server with one schema per region. */
export type Installation = {
  target: ConnectionTarget;
  /** Codes of the regions that have a schema. */
  regionCodes(): Promise<string[]>;
  /** Opens a region, brought up to date. Without a code: the only one. @throws Refusal `no-region`, `region-unknown`, `several-regions`. */
  openRegion(code?: string): Promise<Database>;
  /** Opens a region, making its schema when it is new. */
  openOrCreateRegion(code: string): Promise<Database>;
  close(): Promise<void>;
  /** Lets go without waiting for what is under way: an open transaction is undone by the database. */
  abandon(): Promise<void>;
};

export type InstallationOptions = {
  databaseUrl?: string | undefined;
  dataDir?: string | undefined;
  log?: (message: string) => void;
};

/** Opens the server that `databaseUrl` names, else the embedded database in `dataDir`. */
export async function openInstallation(options: InstallationOptions): Promise<Installation> {
  if (options.databaseUrl) return installationOn({ connectionString: options.databaseUrl }, async () => undefined);
  const server = await openEmbeddedServer(options.dataDir ?? defaultDataDir(), options.log ? { log: options.log } : {});
  return installationOn(server.connection, () => server.release());
}

export function schemaOf(regionCode: string): string {
  if (!/^[a-z0-9]{1,20}$/i.test(regionCode)) throw new Refusal('region-code-unfit', { code: regionCode });
  return `region_${regionCode.toLowerCase()}`;
}

/** An installation on a server that is already there; `release` is called when it closes. */
export function installationOn(target: ConnectionTarget, release: () => Promise<void>): Installation {
  const opened: Database[] = [];
  const withClient = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(poolOptions(target, undefined));
    await connect(client);
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };
  const regionCodes = () =>
    withClient(async (client) => {
      const { rows } = await client.query<{ nspname: string }>(
        `select nspname from pg_namespace where nspname like 'region\\_%' order by 1`,
      );
      return rows.map((row) => row.nspname.slice('region_'.length));
    });
  const openOrCreateRegion = async (code: string) => {
    const schema = schemaOf(code);
    await withClient((client) => migrate(client, schema));
    const database = openDatabase(target, schema);
    opened.push(database);
    return database;
  };
  const openRegion = async (code?: string) => {
    const codes = await regionCodes();
    if (codes.length === 0) throw new Refusal('no-region');
    if (code !== undefined && !codes.includes(code.toLowerCase()))
      throw new Refusal('region-unknown', { code, codes: codes.join(', ') });
    if (code === undefined && codes.length > 1) throw new Refusal('several-regions', { codes: codes.join(', ') });
    return openOrCreateRegion(code ?? codes[0]!);
  };
  const close = async () => {
    await Promise.all(opened.map((database) => database.close()));
    await release();
  };
  return { target, regionCodes, openRegion, openOrCreateRegion, close, abandon: release };
}

async function connect(client: pg.Client): Promise<void> {
  try {
    await client.connect();
  } catch (error) {
    throw new Refusal(
      'database-unreachable',
      { cause: error instanceof Error ? error.message : String(error) },
      { httpStatus: 503 },
    );
  }
}
