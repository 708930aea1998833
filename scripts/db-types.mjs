// Generates the row types from a freshly migrated database; with --check fails when the committed file is stale.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const target = path.join(root, 'src/platform/db/schema.ts');
const isCheck = process.argv.includes('--check');
const code = isCheck ? path.join(root, 'dist/node') : compileWhateverTheTypes();
const { migrate } = await import(path.join(code, 'platform/db/migrate.js'));

/** New tables are used before their row types exist: what is needed here is compiled past those faults. */
function compileWhateverTheTypes() {
  const target = path.join(root, '.cache/db-types');
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, '-p', path.join(root, 'tsconfig.server.json'), '--outDir', target], { cwd: root });
  return target;
}

async function generate(connection) {
  const url = new URL('postgres://localhost/');
  for (const [key, value] of Object.entries(connection)) url.searchParams.set(key, String(value));
  const admin = new pg.Client(connection);
  await admin.connect();
  const schema = `types_${process.pid}`;
  try {
    await migrate(admin, schema);
    const out = path.join(os.tmpdir(), `varaktig-types-${process.pid}.ts`);
    const connectionString = `postgres://${encodeURIComponent(connection.user)}:${encodeURIComponent(connection.password)}@${encodeURIComponent(connection.host)}:${connection.port}/${connection.database}`;
    const options = [
      '--dialect',
      'postgres',
      '--url',
      connectionString,
      '--default-schema',
      schema,
      '--include-pattern',
      `${schema}.*`,
    ];
    const types = [
      '--camel-case',
      '--date-parser',
      'string',
      '--numeric-parser',
      'number',
      '--type-mapping',
      '{"int8":"number","timestamptz":"string"}',
    ];
    const run = spawnSync(
      process.execPath,
      [path.join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), ...options, ...types, '--out-file', out],
      { encoding: 'utf8' },
    );
    if (run.status !== 0) throw new Error(run.stderr || run.stdout);
    const text = readFileSync(out, 'utf8');
    await rm(out);
    return text;
  } finally {
    await admin.query(`drop schema if exists "${schema}" cascade`);
    await admin.end();
  }
}

const { openEmbeddedServer } = await import(path.join(code, 'platform/db/embedded/index.js'));
const folder = process.env.VARAKTIG_TYPES_HOST ? undefined : path.join(os.tmpdir(), `varaktig-types-${process.pid}`);
const server = folder
  ? await openEmbeddedServer(folder, { fast: true })
  : {
      connection: {
        host: process.env.VARAKTIG_TYPES_HOST,
        port: 5432,
        user: 'varaktig',
        password: 'x',
        database: 'postgres',
      },
      release: async () => undefined,
    };
try {
  const text = await generate(server.connection);
  if (!isCheck) {
    writeFileSync(target, text);
    console.log(`wrote ${path.relative(root, target)}`);
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${path.relative(root, target)} is stale: run npm run db:types and commit it`);
    process.exitCode = 1;
  }
} finally {
  await server.release();
  if (folder) await rm(folder, { recursive: true, force: true });
}
