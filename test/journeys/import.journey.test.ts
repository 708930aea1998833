import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { fetchImports, fetchValue, undoImportsOf } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { chooseFile, dropFile, ledgerFile } from './support/files.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();
const NOVEMBER = 'huvudbok-november.csv';
const example = (file: string) => fileURLToPath(new URL(`../../examples/region-exempel/${file}`, import.meta.url));
afterEach(() => undoImportsOf(NOVEMBER));

/** HC01 (cost centre 3101) hires for 100 000 kr and 50 000,50 kr in November 2026. */
const november = ledgerFile([
  ['2026-11-05', '4510', '3101', '100000,00', 'Hyrläkare'],
  ['2026-11-06', '4520', '3101', '50000,50', 'Hyrsjuksköterska'],
]);
const novemberCost = () => fetchValue({ indicator: 'agency-personnel-cost', unit: 'HC01', period: '2026-11' });

describe('reading in a file', () => {
  it('shows what was recognised, then stores, then takes back with the figures as they were', async () => {
    const before = await novemberCost();
    const page = await openPage();
    await visit(page, '/data/inlasning');
    await dropFile(page, NOVEMBER, november);
    const card = page.getByRole('article', { name: NOVEMBER });
    await card.getByText('Filen går att läsa in: 2 rader').waitFor();
    const words = await card.innerText();
    for (const each of [
      'Huvudbok',
      'Semikolon',
      'Så har huvudbok-november.csv förståtts',
      'Hyrläkare',
      '150 000,50 kr',
    ]) {
      expect(plain(words)).toContain(each);
    }
    expect(plain(words)).toContain('Avstämning av huvudbok-november.csv');
    expect(await novemberCost(), 'nothing is stored by a trial').toBe(before);

    await card.getByRole('button', { name: `Läs in ${NOVEMBER}` }).click();
    await card.getByText('Filen är inläst: 2 rader').waitFor();
    expect(await novemberCost()).toBe(15_000_050);
    await page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Översikt' }).click();
    await page.getByText('januari\u2060–\u2060november 2026').first().waitFor();
    await page.goBack();
    await card.getByRole('link', { name: 'Visa inläsningen' }).click();

    await page.getByRole('heading', { level: 1, name: NOVEMBER }).waitFor();
    await page.getByRole('button', { name: 'Ta tillbaka inläsningen' }).click();
    const dialog = page.getByRole('alertdialog');
    const effect = dialog.getByRole('row', { name: /^Hyrpersonalkostnad/ });
    await effect.waitFor();
    // 161 754 285,00 kr are in the example's own files for 2026.
    expect(plain(await effect.innerText()).split('\t')).toEqual(['Hyrpersonalkostnad', '161,9 mnkr', '161,8 mnkr']);
    await dialog.getByRole('button', { name: 'Ta tillbaka 2 rader' }).click();
    await page.getByText('Inläsningen är tillbakatagen och siffrorna är omräknade.').waitFor();
    expect(await novemberCost()).toBe(before);
  });

  it('tells every faulty row with its line and stores nothing', async () => {
    const stored = (await fetchImports()).length;
    const page = await openPage();
    await visit(page, '/data/inlasning');
    const name = 'huvudbok-felaktig.csv';
    const rows = ledgerFile([
      ['2026-11-05', '4510', '3101', '100000,00', 'Hyrläkare'],
      ['2206-11-05', '4510', '3101', '100,00', 'Hyrläkare'],
      ['2026-11-06', '4510', '3101', '1,234', 'Hyrläkare'],
      ['2026-11-07', '4510', '3101', 'ett hundra', 'Hyrläkare'],
    ]);
    await chooseFile(page, { name, text: rows });
    const card = page.getByRole('article', { name });
    await card.getByRole('alert').waitFor();
    expect(await card.getByRole('alert').innerText()).toContain('Inget har sparats.');
    const faults = card.getByRole('table', { name: `3 fel i ${name}` });
    const lines = await faults.locator('tbody').getByRole('rowheader').allInnerTexts();
    expect(lines).toEqual(['3', '4', '5']);
    for (const value of ['2206-11-05', '1,234', 'ett hundra']) expect(await faults.innerText()).toContain(value);
    expect((await fetchImports()).length).toBe(stored);
  });

  it('recognises a file that is already in', async () => {
    const stored = (await fetchImports()).length;
    const page = await openPage();
    await visit(page, '/data/inlasning');
    await chooseFile(page, example('staff-2026.csv'));
    const card = page.getByRole('article', { name: 'staff-2026.csv' }).first();
    await card.getByText('Samma innehåll är redan inläst, som staff-2026.csv').waitFor();
    expect((await fetchImports()).length).toBe(stored);
  });

  it('asks before it replaces months that are in, and leaves all as it was when the answer is no', async () => {
    const stored = (await fetchImports()).length;
    const page = await openPage();
    await visit(page, '/data/inlasning');
    const name = 'huvudbok-oktober-rattad.csv';
    await dropFile(page, name, ledgerFile([['2026-10-05', '4510', '3101', '1000,00', 'Rättad']]));
    const card = page.getByRole('article', { name });
    await card.getByText('Månaderna är redan inlästa från andra filer').waitFor();
    expect(plain(await card.innerText())).toContain('ledger-2026.csv, oktober 2026');
    const confirm = card.getByRole('button', { name: `Läs in ${name} och ersätt` });
    expect(await confirm.isDisabled()).toBe(true);
    await card.getByText('Ersätt raderna i de månaderna').click();
    expect(await confirm.isEnabled()).toBe(true);
    await card.getByRole('button', { name: 'Avbryt' }).click();
    await card.getByText('Inläsningen avbröts.').waitFor();
    await card.getByRole('button', { name: 'Ta bort från listan' }).click();
    await card.waitFor({ state: 'detached' });
    await page.reload();
    await ready(page);
    expect(await card.count(), 'it stays away').toBe(0);
    expect((await fetchImports()).length).toBe(stored);
  });
});
