import pg from 'pg';

const { builtins } = pg.types;

/** bigint → number; beyond 2^53 an öre sum would silently be wrong, so it is a fault. */
function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint beyond exact range: ${text}`);
  return value;
}

const parsers = new Map<number, (text: string) => unknown>([
  [builtins.INT8, parseInt8],
  [builtins.NUMERIC, Number],
  [builtins.DATE, (text) => text],
  [builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
]);

/** Result parsers set per connection, so that no other user of `pg` in the process is touched. */
export const typeParsers: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && parsers.get(oid)) ||
    pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Where the database is: a server's URL or an embedded server's socket. */
export type ConnectionTarget =
  | { connectionString: string }
  | { host: string; port: number; user: string; password: string; database: string };

/** Pool settings for one region's schema; `undefined` for the installation as a whole. */
export function poolOptions(target: ConnectionTarget, schema: string | undefined, max = 8): pg.PoolConfig {
  return {
    ...target,
    max,
    types: typeParsers,
    application_name: 'varaktig',
    options: `-c search_path=${schema ?? 'pg_catalog'} -c TimeZone=UTC -c DateStyle=ISO -c jit=off`,
  };
}
