// Makes the handbook's pictures, docs/images/*.png, again after the pages have changed.
//
//   PORT=8131 node bin/varaktig.mjs serve --start --data <an empty folder>     in one terminal
//   node scripts/screenshots.mjs http://localhost:8131                        in another
//
// Needs the example region in a server just started. Nothing is saved in it: the picture of the import page shows a
// trial, which is cancelled afterwards.
// The browser is CHROMIUM_PATH, else the first one found.
import { Buffer } from 'node:buffer';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './ensure-browser.mjs';

const WIDTH = 1280;
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
const base = process.argv[2] ?? 'http://localhost:8080';

/** One month with a row that no rule covers, so that the trial has something to show. */
const LEDGER = `datum;konto;kostnadsställe;belopp;verifikation;leverantör;leverantörsnummer;text;antal
2026-11-08;4510;3110;48 200,00;A 9021;Alfa Exempelbemanning AB;559910-1119;Hyrläkare v 45;40
2026-11-15;4510;3110;48 200,00;A 9044;Alfa Exempelbemanning AB;559910-1119;Hyrläkare v 46;40
2026-11-15;4599;3122;31 500,00;A 9045;Kappa Exempelbemanning AB;559964-4449;Inhyrd personal, ej fördelad;
2026-11-25;4010;3110;1 250 000,50;L 17;;;Löner november;
2026-11-25;4014;3110;640 300,00;L 17;;;Löner november;
Summa;;;2 018 200,50;;;;;
`;

/** Name, address and height of the part of the page that is shown; `before` brings the page to the state to show, `after` back. */
const PICTURES = [
  { name: 'oversikt', address: '/', height: 1000 },
  { name: 'nyckeltal', address: '/nyckeltal', height: 745 },
  { name: 'underlag', address: '/nyckeltal/agency-personnel-cost/underlag?unit=HC01&period=2026-08', height: 938 },
  { name: 'inlasning', address: '/data/inlasning', height: 1290, before: tryFile, after: cancelTrial },
  { name: 'oklassat', address: '/data/oklassat', height: 640 },
  { name: 'installningar', address: '/installningar/konton', height: 848 },
];

async function tryFile(page) {
  await page.locator('input[type=file]').setInputFiles({
    name: 'huvudbok-2026-11.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(LEDGER, 'utf8'),
  });
  await page.getByText('Filen går att läsa in').waitFor();
}

async function cancelTrial(page) {
  await page.getByRole('button', { name: 'Avbryt', exact: true }).click();
  await page.getByText('Filen går att läsa in').waitFor({ state: 'hidden' });
}

async function take(context, { name, address, height, before, after }) {
  const page = await context.newPage();
  await page.setViewportSize({ width: WIDTH, height });
  await page.goto(new URL(address, base).href);
  await page.locator('main h1').first().waitFor();
  await page.waitForLoadState('networkidle');
  await before?.(page);
  await page.evaluate(() => document.fonts.ready);
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  console.log(path.relative(process.cwd(), file));
  await after?.(page);
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  // The sandbox needs rights that root in a container lacks; the other switches keep the browser off the network.
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const context = await browser.newContext({ locale: 'sv-SE', colorScheme: 'light', reducedMotion: 'reduce' });
  for (const picture of PICTURES) await take(context, picture);
} finally {
  await browser.close();
}
