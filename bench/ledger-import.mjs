// Ledger import of 5 million rows, parse to aggregate, against a bare COPY of the same rows into the same database.
// node --expose-gc bench/ledger-import.mjs [rows]
import { createReadStream, createWriteStream } from 'node:fs';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { applyBenchRegion, dataDir, folder, importInto, machine, product } from './lib/bench-region.mjs';
import { makeLedger } from './lib/make-ledger.mjs';
import { keepResult, round } from './lib/results.mjs';

const rows = Number(process.argv[2] ?? 5_000_000);
const LEAN =
  'date date, account text, cost_centre text, amount_ore bigint, voucher text, supplier_number text, supplier text, text text';
const { openInstallation } = await product('platform/db/installation.js');
const installation = await openInstallation({ databaseUrl: process.env.DATABASE_URL, dataDir });
const client = new pg.Client(installation.target);
await client.connect();
await client.query('drop schema if exists region_bench cascade');
const database = await applyBenchRegion(installation);
const ledger = path.join(folder, `ledger-${rows}.csv`);
await makeLedger(ledger, rows);

// The leanest COPY there is: eight columns, already in COPY's own text format, amounts in öre, no parsing on our side.
const leanFile = path.join(folder, `lean-${rows}.tsv`);
await pipeline(createReadStream(ledger, 'utf8'), toCopyText(), createWriteStream(leanFile));
const leanSeconds = await bareCopy(`create table public.bare_ledger (${LEAN})`, leanFile);

globalThis.gc?.();
let [peakHeap, peakResident] = [0, 0];
const watch = setInterval(() => {
  const memory = process.memoryUsage();
  peakHeap = Math.max(peakHeap, memory.heapUsed);
  peakResident = Math.max(peakResident, memory.rss);
}, 50);
const importSeconds = await timed(() => importInto(database, ledger));
clearInterval(watch);

// The same rows as they were stored: every column that the product keeps, into a table of the same shape without index.
const storedFile = path.join(folder, `stored-${rows}.tsv`);
await pipeline(client.query(copyTo('copy region_bench.cost_fact to stdout')), createWriteStream(storedFile));
const storedSeconds = await bareCopy('create table public.bare_ledger (like region_bench.cost_fact)', storedFile);

const aggregate = await client.query('select count(*) from region_bench.cost_month');
await client.end();
await installation.close();
const megabytes = (bytes) => Math.round(bytes / 1024 / 1024);
keepResult('ledger-import', {
  rows,
  importSeconds: round(importSeconds),
  rowsPerSecond: Math.round(rows / importSeconds),
  bareCopyOfStoredRowsSeconds: round(storedSeconds),
  speedAgainstStoredRows: round(storedSeconds / importSeconds),
  bareCopyOfLeanRowsSeconds: round(leanSeconds),
  speedAgainstLeanRows: round(leanSeconds / importSeconds),
  peakHeapUsedMB: megabytes(peakHeap),
  peakResidentMB: megabytes(peakResident),
  aggregateRows: Number(aggregate.rows[0].count),
  machine: machine(),
});

async function bareCopy(createTable, file) {
  await client.query('drop table if exists public.bare_ledger');
  await client.query(createTable);
  await client.query('checkpoint');
  const seconds = await timed(() =>
    pipeline(createReadStream(file), client.query(copyFrom('copy public.bare_ledger from stdin'))),
  );
  await client.query('drop table public.bare_ledger');
  await client.query('checkpoint');
  return seconds;
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
