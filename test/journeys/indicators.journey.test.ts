import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { IndicatorValueDto } from '../../src/contexts/indicators/contract.ts';
import { fetchJson, fetchValue } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { percent, plain } from './support/words.ts';

const { openPage } = withBrowser();
const HEADLINE = 'agency-cost-to-own-personnel-cost';
const units = (page: Page) => page.getByRole('tabpanel', { name: 'Enhet' });
const lead = async (page: Page) => plain(await page.locator('.lead').first().innerText());

describe('the indicators', () => {
  it('lead from the list to one, another unit by search and by the tree, another period and base', async () => {
    const page = await openPage();
    const context = page.getByRole('group', { name: 'Det siffrorna gäller' });
    await visit(page, '/nyckeltal');
    await page.getByRole('link', { name: 'Hyrkostnad i förhållande till egen personalkostnad' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Hyrkostnad i förhållande till egen personalkostnad' }).waitFor();
    await ready(page);

    await context.getByRole('button', { name: /^Enhet/ }).click();
    await page.getByRole('textbox', { name: 'Sök på namn eller kod' }).fill('länssj');
    await page.getByRole('option', { name: /^Länssjukhuset/ }).click();
    await page.waitForURL(/unit=LS/);
    await context.getByRole('button', { name: /^Enhet/ }).click();
    await page.getByRole('treegrid', { name: 'Regionens enheter' }).waitFor();
    await page.keyboard.press('Tab');
    // From the region down to Länssjukhuset, whose clinics are folded away; past Norra sjukhuset to Primärvård.
    for (const key of ['Home', 'ArrowDown', 'ArrowLeft', 'ArrowDown', 'ArrowDown', 'Enter']) {
      await page.keyboard.press(key);
    }
    await page.waitForURL(/unit=PV/);

    await context.getByRole('button', { name: /^Period/ }).click();
    await page.getByRole('button', { name: 'april 2026', exact: true }).click();
    await page.waitForURL(/period=2026-04/);
    await ready(page);
    const value = (await fetchValue({ indicator: HEADLINE, unit: 'PV', period: '2026-04' })) ?? Number.NaN;
    expect(await lead(page)).toContain(
      `Primärvård: hyrkostnad i förhållande till egen personalkostnad är ${percent(value)}, april 2026`,
    );

    await page.getByRole('button', { name: /Jämför också med/ }).click();
    await page.getByRole('option', { name: 'april 2023' }).click();
    await page.waitForURL(/base=2023-04/);
    await page.getByRole('columnheader', { name: 'Förändring sedan april 2023' }).first().waitFor();
  });

  it('have every picture as a table, and as files', async () => {
    const page = await openPage();
    await visit(page, `/nyckeltal/${HEADLINE}`);
    const figure = page.getByRole('figure').first();
    const svg = await saved(page, () => chooseFile(page, 'Bilden (SVG)'));
    expect(svg.toString('utf8')).toMatch(/^<svg[^>]* xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg.toString('utf8')).toContain('Mål');
    const png = await saved(page, () => chooseFile(page, 'Bilden (PNG)'));
    expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
    expect(png.length).toBeGreaterThan(10_000);
    const csv = await saved(page, () => chooseFile(page, 'Siffrorna (CSV)'));
    const [header = '', ...rows] = csv.toString('utf8').trim().split('\r\n');
    await figure.getByRole('button', { name: 'Visa som tabell' }).click();
    const table = figure.getByRole('table');
    expect(await table.getByRole('columnheader').count()).toBe(header.split(';').length);
    expect(await table.locator('tbody tr').count()).toBe(rows.length);
    const exact = (await fetchValue({ indicator: HEADLINE, unit: 'R', period: '2025-11..2026-10' })) ?? Number.NaN;
    const october = rows.find((row) => row.startsWith('2026-10;'));
    expect(october?.split(';'), 'the rolling twelve months').toContain(String(exact).replace('.', ','));
  });

  it('are downloaded with the figures of the API, unrounded', async () => {
    const page = await openPage();
    await visit(page, '/nyckeltal?unit=PV&period=2025');
    const csv = await saved(page, () => page.getByRole('link', { name: 'Ladda ner CSV' }).click());
    const xlsx = await saved(page, () => page.getByRole('link', { name: 'Ladda ner Excel' }).click());
    expect(xlsx.subarray(0, 4).toString('latin1'), 'a zip file').toBe('PK\x03\x04');
    const { items } = await fetchJson<{ items: IndicatorValueDto[] }>('/indicator-values?unit=PV&period=2025');
    const text = csv.toString('utf8');
    // A file for a spreadsheet has kronor, not öre.
    const values = items.flatMap(({ value, unitOfMeasure }) =>
      value === undefined ? [] : [unitOfMeasure === 'sek-ore' ? value / 100 : value],
    );
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) expect(text).toContain(String(value).replace('.', ','));
  });

  it('are followed down the tree and up again', async () => {
    const page = await openPage();
    await visit(page, `/nyckeltal/${HEADLINE}?period=2025`);
    await units(page).getByRole('link', { name: 'Primärvård', exact: true }).click();
    await units(page).getByRole('link', { name: 'Ekbackens hälsocentral' }).click();
    await page.getByText('Enheten har inga underliggande enheter.').waitFor();
    await ready(page);
    expect(page.url()).toContain('period=2025');
    const value = (await fetchValue({ indicator: HEADLINE, unit: 'HC01', period: '2025' })) ?? Number.NaN;
    expect(await lead(page)).toContain(percent(value));
    const trail = page.getByRole('navigation', { name: 'Enheter ovanför' });
    await trail.getByRole('link', { name: 'Region Exempel' }).click();
    await units(page).getByRole('link', { name: 'Psykiatri', exact: true }).waitFor();
  });

  it('count a unit that has moved where it was then, or where it is today', async () => {
    const asked = { indicator: 'agency-personnel-cost', unit: 'LS', period: '2024' };
    const then = (await fetchValue(asked)) ?? Number.NaN;
    const today = (await fetchValue({ ...asked, tree: 'latest' })) ?? Number.NaN;
    const moved = (await fetchValue({ ...asked, unit: 'REH' })) ?? Number.NaN;
    expect(moved).toBeGreaterThan(0);
    expect(then - today, 'the clinic left the hospital in 2025').toBe(moved);
    const page = await openPage();
    await visit(page, '/nyckeltal/agency-personnel-cost?unit=LS&period=2024');
    const name = 'Rehabiliteringskliniken';
    await units(page).getByRole('link', { name }).waitFor();
    await page.getByRole('button', { name: /Räkna enligt/ }).click();
    await page.getByRole('option', { name: 'Dagens organisation' }).click();
    await page.waitForURL(/tree=latest/);
    await units(page).getByRole('link', { name }).waitFor({ state: 'detached' });
    // The figure and the table are two answers.
    await ready(page);
    expect(await lead(page)).toContain(`${(today / 1e8).toFixed(1).replace('.', ',')} mnkr`);
  });
});

async function chooseFile(page: Page, name: string): Promise<void> {
  await page.getByRole('figure').first().getByRole('button', { name: 'Ladda ner' }).click();
  await page.getByRole('menuitem', { name }).click();
}

/** The bytes of the file that an act makes the browser save. */
async function saved(page: Page, act: () => Promise<void>): Promise<Buffer> {
  const [download]: [Download, void] = await Promise.all([page.waitForEvent('download'), act()]);
  return readFile(await download.path());
}
