// Reading on 5 million ledger rows: over HTTP as the pages ask (warm), and each answer's own time against hand-written SQL.
// node bench/reads.mjs [rows]
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { dataDir, distFolder, machine, openBenchRegion, product } from './lib/bench-region.mjs';
import { answerByHand } from './lib/hand-written.mjs';
import { keepResult, median, percentile, round } from './lib/results.mjs';

const rows = Number(process.argv[2] ?? 5_000_000);
const RATIO = 'agency-cost-to-own-personnel-cost';
const context = 'unit=R&period=2026&staffCategory=all';
const one = `indicator=${RATIO}&unit=R&staffCategory=all`;
const frame = ['/region', '/units', '/staff-categories', '/overview'];
const PAGES = {
  overview: [...frame, `/overview?${context}`],
  indicator: [
    ...frame,
    '/indicators',
    `/indicator-values?${one}&period=2026`,
    `/indicator-values?${one}&period=2022-01..2026-12&by=month`,
    `/indicator-values?${one}&period=2026&by=unit`,
    `/indicator-values?${one}&period=2026&by=staff-category`,
    `/indicator-values?${one}&period=2026&by=care-area`,
    '/targets',
  ],
  'all indicators': [
    ...frame,
    '/indicators',
    `/indicator-values?${context}`,
    '/indicator-values?unit=R&period=2025-12..2026-12&by=month',
  ],
};

const { installation, database, client } = await openBenchRegion(rows);
const own = await ownTimes();
const http = await overHttp();
await client.end();
await installation.close();
keepResult('reads', { rows, http, own, machine: machine() });

/** Time in the process, without HTTP and without kept answers: use case against the same answer as plain SQL, by turns. */
async function ownTimes() {
  const { readIndicatorValues, readOverview } = await product('contexts/indicators/server.js');
  const { period } = await product('kernel/period.js');
  const values = (question) => (tx) =>
    readIndicatorValues(tx, { period: period('2026'), indicators: [RATIO], ...question });
  const answers = {
    overview: (tx) => readOverview(tx, { period: period('2026') }),
    value: values({}),
    'by month': values({ period: period('2022-01..2026-12'), by: 'month' }),
    'by unit': values({ by: 'unit' }),
    'by staff category': values({ by: 'staff-category' }),
    'by care area': values({ by: 'care-area' }),
    'weeks by month': values({ period: period('2022-01..2026-12'), by: 'month', indicators: ['agency-weeks'] }),
  };
  await sameFigures(answers);
  const found = {};
  for (const [name, read] of Object.entries(answers)) {
    const [product, hand] = [[], []];
    for (let turn = 0; turn < 21; turn++) {
      product.push(await timed(() => database.snapshot(read)));
      hand.push(await timed(() => answerByHand(client, name)));
    }
    found[name] = {
      productMs: round(median(product)),
      handWrittenMs: round(median(hand)),
      ratio: round(median(product) / median(hand)),
      ratioOfFastest: round(Math.min(...product) / Math.min(...hand)),
    };
  }
  return found;
}

/** Times are worth something only when both give the same figures. */
async function sameFigures(answers) {
  const overview = await database.snapshot(answers.overview);
  const [byMonth] = await answerByHand(client, 'by month');
  const agency = new Map(byMonth.map((row) => [row.month, Number(row.agency)]));
  const wrong = overview.months.filter(
    ({ month, agencyOre }) => ![...agency].some(([day, ore]) => monthText(day) === month && ore === agencyOre),
  );
  if (overview.months.length === 0 || wrong.length > 0)
    throw new Error(`product and hand-written SQL differ: ${JSON.stringify(wrong[0])}`);
  const units = await database.snapshot(answers['by unit']);
  const [byUnit] = await answerByHand(client, 'by unit');
  for (const { unit, numerator, denominator } of units) {
    const row = byUnit.find((each) => each.ancestor_code === unit && each.year === 2026);
    if (Number(row.agency) !== numerator || Number(row.own) !== denominator)
      throw new Error(`product and hand-written SQL differ for ${unit}`);
  }
}

function monthText(day) {
  return day instanceof Date
    ? `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`
    : String(day).slice(0, 7);
}

/** As a browser asks: all calls of a page at once, again and again, to a running server. */
async function overHttp() {
  const port = 18_000 + (process.pid % 2000);
  const start = `const { runCommandLine } = await import(${JSON.stringify(new URL('program/main.js', distFolder).href)}); await runCommandLine(['serve', '--region', 'bench', '--data', ${JSON.stringify(dataDir)}]);`;
  const server = spawn(process.execPath, ['--input-type=module', '-e', start], {
    env: { ...process.env, PORT: String(port) },
    stdio: 'inherit',
  });
  const base = `http://localhost:${port}`;
  const get = async (path) => {
    const answer = await fetch(`${base}/api/v1${path}`);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`);
  };
  try {
    for (let tries = 0; ; tries++) {
      const ready = await fetch(`${base}/readyz`).catch(() => undefined);
      if (ready?.ok) break;
      if (tries > 200) throw new Error('the server did not answer');
      await sleep(100);
    }
    const pages = {};
    for (const [page, calls] of Object.entries(PAGES)) {
      const first = await timed(() => Promise.all(calls.map(get)));
      const [each, whole] = [[], []];
      for (let turn = 0; turn < 100; turn++) {
        whole.push(await timed(() => Promise.all(calls.map(async (call) => each.push(await timed(() => get(call)))))));
      }
      pages[page] = {
        calls: calls.length,
        firstMs: round(first),
        callP50Ms: round(percentile(each, 0.5)),
        callP95Ms: round(percentile(each, 0.95)),
        pageP50Ms: round(percentile(whole, 0.5)),
        pageP95Ms: round(percentile(whole, 0.95)),
      };
    }
    return pages;
  } finally {
    server.kill('SIGTERM');
  }
}

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
