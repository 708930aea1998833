// Ledger import of 5 million rows, parse to aggregate, against a bare COPY of the same rows into the same database.
// node bench/ledger-import.mjs [rows]   — prints one JSON object; results are kept in bench/results/.
import { mkdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createReadStream, createWriteStream } from 'node:fs';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { makeLedger, writeRegion } from './lib/make-ledger.mjs';

const rows = Number(process.argv[2] ?? 5_000_000);
const folder = process.env.BENCH_DIR ?? path.join(os.tmpdir(), 'varaktig-bench');
mkdirSync(folder, { recursive: true });
const node = (file) => import(new URL(`../${process.env.BENCH_DIST ?? 'dist/node'}/${file}`, import.meta.url).href);
const { openInstallation } = await node('platform/db/installation.js');
const { importFile, openSource, reclassifyRows } = await node('contexts/imports/server.js');
const { applyRegionText } = await node('contexts/organisation/server.js');
const { knownIndicatorKeys } = await node('contexts/indicators/index.js');

const ledger = path.join(folder, `ledger-${rows}.csv`);
await makeLedger(ledger, rows);
const installation = await openInstallation({
  databaseUrl: process.env.DATABASE_URL,
  dataDir: process.env.BENCH_DATA ?? path.join(os.tmpdir(), 'varaktig-bench-data'),
});
const client = new pg.Client(installation.target);
await client.connect();
await client.query('drop schema if exists region_bench cascade');

// The bare COPY reads a file already in COPY's own text format, with amounts in öre: no parsing on our side at all.
const bareFile = path.join(folder, `bare-${rows}.tsv`);
await pipeline(createReadStream(ledger, 'utf8'), toCopyText(), createWriteStream(bareFile));
await client.query('drop table if exists public.bare_ledger');
await client.query(
  'create table public.bare_ledger (date date, account text, cost_centre text, amount_ore bigint, voucher text, supplier_number text, supplier text, text text)',
);
const bareSeconds = await timed(() =>
  pipeline(createReadStream(bareFile), client.query(copyFrom('copy public.bare_ledger from stdin'))),
);
await client.query('drop table public.bare_ledger');
await client.query('checkpoint');

const region = writeRegion(folder);
const { readFileSync } = await import('node:fs');
const actor = { id: 'bench', role: 'bench' };
const { database } = await applyRegionText(
  installation,
  { fileName: 'region.yaml', text: readFileSync(region, 'utf8') },
  { actor, now: new Date() },
  { reclassify: reclassifyRows, knownIndicators: knownIndicatorKeys },
);
globalThis.gc?.();
let peakHeap = 0;
let peakResident = 0;
const watch = setInterval(() => {
  const memory = process.memoryUsage();
  peakHeap = Math.max(peakHeap, memory.heapUsed);
  peakResident = Math.max(peakResident, memory.rss);
}, 50);
const importSeconds = await timed(async () => {
  const source = await openSource(ledger, {});
  await database.transaction((tx) => importFile(tx, source, { onDouble: 'refuse' }, { actor, now: new Date() }));
});
clearInterval(watch);
const aggregate = await client.query('select count(*) from region_bench.cost_month');
await client.end();
await installation.close();
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);
console.log(
  JSON.stringify(
    {
      rows,
      bareCopySeconds: round(bareSeconds),
      importSeconds: round(importSeconds),
      shareOfBareCopySpeed: round(bareSeconds / importSeconds),
      rowsPerSecond: Math.round(rows / importSeconds),
      peakHeapMB: megabytes(peakHeap),
      peakResidentMB: megabytes(peakResident),
      aggregateRows: Number(aggregate.rows[0].count),
      machine: {
        cpu: os.cpus()[0].model,
        cores: os.cpus().length,
        memoryGiB: Math.round(os.totalmem() / 1024 ** 3),
        node: process.version,
      },
    },
    undefined,
    2,
  ),
);

function round(value) {
  return Math.round(value * 100) / 100;
}

async function timed(work) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function toCopyText() {
  let rest = '';
  let first = true;
  const line = (text) => {
    const [date, account, centre, amount, voucher, number, supplier, words] = text.split(';');
    return [date, account, centre, amount.replace(',', ''), voucher, number || '\\N', supplier || '\\N', words].join(
      '\t',
    );
  };
  return new Transform({
    decodeStrings: false,
    transform(chunk, _encoding, done) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop();
      if (first) lines.shift();
      first = false;
      done(undefined, lines.map((text) => `${line(text)}\n`).join(''));
    },
  });
}
