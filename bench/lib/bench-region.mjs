// The bench region: 5 million ledger rows, staff, engagements and a series, loaded once through the product's own imports.
import { mkdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { makeLedger, writeRegion } from './make-ledger.mjs';
import { makeOtherFiles } from './make-other-files.mjs';

export const folder = process.env.BENCH_DIR ?? path.join(os.tmpdir(), 'varaktig-bench');
export const dataDir = process.env.BENCH_DATA ?? path.join(os.tmpdir(), 'varaktig-bench-data');
export const distFolder = new URL(`../../${process.env.BENCH_DIST ?? 'dist/node'}/`, import.meta.url);
/** A module of the compiled product. */
export const product = (file) => import(new URL(file, distFolder).href);

const actor = { id: 'bench', role: 'bench' };

/** Makes the region and its rules; rows come by `importInto`. */
export async function applyBenchRegion(installation) {
  mkdirSync(folder, { recursive: true });
  const { reclassifyRows } = await product('contexts/imports/server.js');
  const { applyRegionText } = await product('contexts/organisation/server.js');
  const { knownIndicatorKeys } = await product('contexts/indicators/index.js');
  const text = readFileSync(writeRegion(folder), 'utf8');
  const rules = { reclassify: reclassifyRows, knownIndicators: knownIndicatorKeys };
  const applied = await applyRegionText(
    installation,
    { fileName: 'region.yaml', text },
    { actor, now: new Date() },
    rules,
  );
  return applied.database;
}

export async function importInto(database, file) {
  const { importFile, openSource } = await product('contexts/imports/server.js');
  const source = await openSource(file, {});
  await database.transaction((tx) => importFile(tx, source, { onDouble: 'refuse' }, { actor, now: new Date() }));
}

/** Opens the installation with the bench region complete, and a client that looks into its schema. */
export async function openBenchRegion(rows) {
  const { openInstallation } = await product('platform/db/installation.js');
  const installation = await openInstallation({ databaseUrl: process.env.DATABASE_URL, dataDir });
  const database = await applyBenchRegion(installation);
  const ledger = path.join(folder, `ledger-${rows}.csv`);
  await makeLedger(ledger, rows);
  for (const file of [ledger, ...makeOtherFiles(folder)]) await importInto(database, file);
  const client = new pg.Client({ ...installation.target, options: `-c search_path=${database.schema} -c jit=off` });
  await client.connect();
  await client.query('vacuum analyze');
  return { installation, database, client };
}

export const machine = () => ({
  cpu: os.cpus()[0].model,
  cores: os.cpus().length,
  memoryGiB: Math.round(os.totalmem() / 1024 ** 3),
  node: process.version,
  load: Math.round(os.loadavg()[0] * 10) / 10,
});
