// The table of actions in a browser: 500 actions in the region's plan and as many in the plan of each of 40 departments.
// CHROMIUM_PATH=… node bench/plan-table.mjs [actions per plan]
import { spawn } from 'node:child_process';
import { mkdtempSync, chmodSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { machine } from './lib/bench-region.mjs';
import { keepResult, median, round } from './lib/results.mjs';

const perPlan = Number(process.argv[2] ?? 500);
const DEPARTMENTS = 40;
const AREAS = [
  'attractive-workplace',
  'staffing-plan',
  'recruitment',
  'pay-and-compensation',
  'new-ways-of-working',
  'regional-cooperation',
  'time-plans',
];
const STATUSES = ['not-started', 'ongoing', 'done', 'in-ordinary-operation'];
const TURNS = 7;

const address = `http://localhost:${process.env.PORT ?? 8107}`;
const server = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 1280, height: 900 } });
  await context.addInitScript(watchPaint);
  await context.request.post('/api/v1/sessions', { data: { person: 'hsdir' } });
  const departments = await makePlans(context.request);
  const one = await measure(context, '/handlingsplan/matplan');
  const every = await measure(context, '/handlingsplan/alla');
  keepResult('plan-table', { perPlan, departments, one, every, machine: machine() });
} finally {
  await browser.close();
  server.kill('SIGTERM');
}

/** The example region in a new folder. */
async function startServer() {
  const data = mkdtempSync(path.join(os.tmpdir(), 'varaktig-plan-table-'));
  chmodSync(data, 0o755);
  const env = { ...process.env, PORT: new URL(address).port, HOST: 'localhost' };
  const child = spawn(process.execPath, ['bin/varaktig.mjs', 'serve', '--start', '--data', path.join(data, 'data')], {
    env,
    stdio: 'ignore',
  });
  for (let tries = 0; tries < 240; tries++) {
    if (
      await fetch(`${address}/readyz`)
        .then(({ ok }) => ok)
        .catch(() => false)
    )
      return child;
    await sleep(500);
  }
  throw new Error('the server did not answer');
}

/** One plan of the region and one of each department, read in as files. */
async function makePlans(request) {
  const { items } = await (await request.get('/api/v1/units?date=2026-06-30')).json();
  const managers = { LS: 'oc-ls', PSY: 'oc-psy', PV: 'oc-pv' };
  const below = items.filter(({ level, parent }) => level === 'verksamhet' && managers[parent]);
  // Where there are fewer departments than that, some have two plans.
  const departments = Array.from({ length: DEPARTMENTS }, (_, index) => below[index % below.length]);
  await importPlan(request, { key: 'matplan', name: 'Mätningens plan', unit: 'R' }, 1);
  for (const [index, { code, name, parent }] of departments.entries()) {
    await request.post('/api/v1/sessions', { data: { person: managers[parent] } });
    const plan = { key: `lokal-${index}`, name, unit: code, kind: 'local', parent: 'matplan' };
    await importPlan(request, plan, index + 2);
  }
  await request.post('/api/v1/sessions', { data: { person: 'hsdir' } });
  const { items: plans } = await (await request.get('/api/v1/plans')).json();
  return plans.filter(({ kind }) => kind === 'local').length;
}

async function importPlan(request, plan, seed) {
  const actions = Array.from({ length: perPlan }, (_, index) => ({
    number: index + 1,
    title: `Åtgärd ${index + 1} av slag ${(index * 7 + seed) % 13}`,
    area: AREAS[(index + seed) % AREAS.length],
    status: STATUSES[(index * 3 + seed) % STATUSES.length],
    responsibleFunction: `Funktion ${(index + seed) % 25}`,
    startsOn: `2026-${String((index % 12) + 1).padStart(2, '0')}-01`,
    endsOn: `2027-${String((index % 12) + 1).padStart(2, '0')}-28`,
  }));
  const body = JSON.stringify({ plan: { validFrom: '2026-01-01', validTo: '2027-12-31', ...plan }, actions });
  const answer = await request.post('/api/v1/plan-imports?fileName=plan.yaml', {
    headers: { 'content-type': 'application/octet-stream' },
    data: Buffer.from(body),
    timeout: 300_000,
  });
  if (!answer.ok()) throw new Error(`${plan.key}: ${answer.status()} ${(await answer.text()).slice(0, 500)}`);
}

/** Runs in the page: when the first row is drawn, counted from the start of the navigation. */
function watchPaint() {
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.plan-table tbody th')) return;
    observer.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.firstRowMs = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

async function measure(context, address) {
  const [firstRow, filter] = [[], []];
  let rows = '';
  for (let turn = 0; turn < TURNS; turn++) {
    const page = await context.newPage();
    await page.goto(address);
    firstRow.push(await (await page.waitForFunction(() => globalThis.firstRowMs)).jsonValue());
    await page.waitForFunction(() => document.querySelector('.plan-shown')?.textContent?.endsWith('visas.'));
    rows = await page.locator('.plan-shown').innerText();
    filter.push(await filterMs(page, '3'), await filterMs(page, '1'));
    await page.close();
  }
  return {
    rows,
    firstRowMs: round(median(firstRow)),
    filterMs: round(median(filter)),
    filterMostMs: round(Math.max(...filter)),
  };
}

/** From a key pressed in the search field until the narrowed rows are drawn. */
async function filterMs(page, key) {
  await page.getByLabel('Sök').focus();
  await page.evaluate(() => {
    const shown = document.querySelector('.plan-shown');
    globalThis.narrowed = new Promise((resolve) => {
      let pressed = 0;
      addEventListener('keydown', () => (pressed = performance.now()), { once: true, capture: true });
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - pressed)));
      });
      observer.observe(shown, { childList: true, characterData: true, subtree: true });
    });
  });
  await page.keyboard.type(key);
  return page.evaluate(() => globalThis.narrowed);
}
