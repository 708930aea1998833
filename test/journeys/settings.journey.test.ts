import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fetchRegionFile, fetchValue, restoreRegionFile } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();
let regionFile = '';
beforeEach(async () => {
  regionFile = await fetchRegionFile();
});
afterEach(() => restoreRegionFile(regionFile));

const weeks = () => fetchValue({ indicator: 'agency-weeks', unit: 'R', period: '2026-09' });

async function openHours(page: Page): Promise<void> {
  await visit(page, '/installningar/parametrar');
  await page.getByRole('link', { name: 'Ändra Timmar per hyrvecka' }).first().click();
  await page.getByRole('heading', { level: 2, name: 'Ändra från ett datum: Timmar per hyrvecka' }).waitFor();
}

async function fillHours(page: Page, value: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Värde' }).fill(value);
  await page.getByRole('textbox', { name: 'Gäller från och med' }).fill('2026-09-01');
  await page.getByRole('textbox', { name: 'Källa' }).fill('Budgetdirektiv 2026');
}

describe('the settings', () => {
  it('show what a changed parameter means before it is saved, and then the figures follow', async () => {
    const before = (await weeks()) ?? Number.NaN;
    const page = await openPage();
    await openHours(page);
    await fillHours(page, '20');
    expect(await page.getByRole('button', { name: 'Spara ändringen' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Visa vad som händer' }).click();
    await page.getByText('Det här händer när du sparar').waitFor();
    expect(await page.getByRole('main').innerText()).toContain('20');
    expect(await fetchRegionFile(), 'nothing is saved by showing the consequence').toBe(regionFile);
    await page.getByRole('button', { name: 'Spara ändringen' }).click();
    await page.getByText('Ändringen är sparad').waitFor();
    // Half as many hours to a week: twice as many weeks.
    expect(await weeks()).toBeCloseTo(before * 2, 9);
    expect(await fetchRegionFile()).toContain('Budgetdirektiv 2026');
  });

  it('tell whoever was second, keep what was typed, and go on from the new version', async () => {
    const second = await openPage({ expected: [/412|409/] });
    await openHours(second);
    await fillHours(second, '36');
    await restoreRegionFile(`${regionFile}# En rad till\n`);
    await second.getByRole('button', { name: 'Visa vad som händer' }).click();
    await second.getByText('Någon annan hann före').waitFor();
    expect(await second.getByRole('textbox', { name: 'Värde' }).inputValue()).toBe('36');
    await second.getByRole('button', { name: 'Hämta den nya versionen' }).click();
    await second.getByText('Någon annan hann före').waitFor({ state: 'detached' });
    expect(await second.getByRole('textbox', { name: 'Värde' }).inputValue()).toBe('36');
    await second.getByRole('button', { name: 'Visa vad som händer' }).click();
    await second.getByText('Det här händer när du sparar').waitFor();
    await second.getByRole('button', { name: 'Spara ändringen' }).click();
    await second.getByText('Ändringen är sparad').waitFor();
    expect(await fetchRegionFile()).toContain('# En rad till');
  });

  it('keep a draft when the page is left', async () => {
    const page = await openPage();
    await openHours(page);
    await fillHours(page, '36');
    await page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Översikt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    await page.goBack();
    await page.getByText('Det här är ett utkast som du inte har sparat.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Värde' }).inputValue()).toBe('36');
  });

  it('give the region file as it is, to the byte', async () => {
    const page = await openPage();
    await visit(page, '/installningar/fil');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ladda ner filen' }).click();
    expect(await readFile(await (await download).path(), 'utf8')).toBe(regionFile);
  });

  it('tell every line of a region file that does not hold together', async () => {
    const page = await openPage({ expected: [/422|400/] });
    await visit(page, '/installningar/fil?flik=andra');
    const text = page.getByRole('textbox', { name: 'Regionfilens text' });
    await text.fill(regionFile.replaceAll('parent: PSY', 'parent: FINNS-INTE'));
    await page.getByRole('button', { name: 'Kontrollera texten' }).click();
    const faults = page.getByRole('alert');
    await faults.waitFor();
    const line = regionFile.split('\n').findIndex((each) => each.includes('parent: PSY')) + 1;
    expect(await faults.innerText()).toMatch(new RegExp(`rad ${line}\\b`, 'i'));
    expect(await page.getByRole('button', { name: 'Spara ny version' }).isDisabled()).toBe(true);
    await faults.getByRole('button').first().click();
    expect(
      await text.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd)),
    ).toContain('FINNS-INTE');
    expect(await fetchRegionFile()).toBe(regionFile);
    await ready(page);
  });
});
