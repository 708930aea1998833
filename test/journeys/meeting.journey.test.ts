import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import type { OverviewDto } from '../../src/contexts/indicators/contract.ts';
import { fetchJson } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { percent, plain } from './support/words.ts';

const { openPage } = withBrowser();
const lead = (page: Page) => page.locator('.lead').first();
const place = (page: Page) => page.url().replace(inject('application'), '');

describe('a controller, five minutes before the meeting', () => {
  it('reads the answer in the first line of the overview, with what it is compared with', async () => {
    const overview = await fetchJson<OverviewDto>('/overview');
    const page = await openPage();
    await visit(page, '/');
    const { value = Number.NaN, target } = overview.headline;
    const words = plain(await lead(page).innerText());
    expect(words).toContain(`Region Exempel: hyrkostnaden är ${percent(value)} av egen personalkostnad`);
    expect(words).toContain(percent(target?.value ?? Number.NaN));
    expect(await page.title()).toBe('Översikt – Varaktig');
  });

  it('follows the figure to its rows, a row to its file, and comes back the same way', async () => {
    const page = await openPage();
    await visit(page, '/?unit=PV&period=2026-01..2026-08&staff=physician');
    const start = place(page);
    const headline = lead(page).getByRole('link');
    const shown = await headline.innerText();
    await headline.click();

    await page.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    await ready(page);
    expect(await lead(page).innerText()).toContain(shown);
    expect(page.url()).toContain('unit=PV&period=2026-01..2026-08&staff=physician');
    const row = page.getByRole('table').last().locator('tbody tr').first();
    expect(await row.getByRole('rowheader').innerText()).toMatch(/^ledger-2026\.csv\s+rad \d+$/);
    expect(await row.innerText()).toContain('Läkare');
    const trace = place(page);
    await row.getByRole('link').first().click();

    await page.getByRole('heading', { level: 1, name: 'ledger-2026.csv' }).waitFor();
    expect(await page.getByRole('table').first().innerText()).toContain('Lästa ur filen');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    expect(place(page)).toBe(trace);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    expect(place(page)).toBe(start);
    expect(await headline.innerText()).toBe(shown);
  });

  it('sends the address, and whoever opens it sees the same', async () => {
    const page = await openPage();
    await visit(page, '/');
    await page
      .getByRole('group', { name: 'Det siffrorna gäller' })
      .getByRole('button', { name: /^Enhet/ })
      .click();
    await page.getByRole('textbox', { name: 'Sök på namn eller kod' }).fill('psykiatri');
    await page.keyboard.press('Enter');
    await page.waitForURL(/unit=/);
    await ready(page);
    const other = await page.context().newPage();
    await visit(other, page.url());
    expect(await lead(other).innerText()).toBe(await lead(page).innerText());
    expect(await lead(other).innerText()).not.toContain('Region Exempel');
  });

  it('needs no mouse: from the skip link to the rows behind a figure', async () => {
    const page = await openPage();
    await visit(page, '/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Hoppa till innehållet');
    await page.keyboard.press('Enter');
    await tabTo(page, (name) => name.includes('mnkr'));
    const shown = await focused(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    await ready(page);
    expect(await lead(page).innerText()).toContain(shown);
    await tabTo(page, (name) => name === 'ledger-2026.csv');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ledger-2026.csv' }).waitFor();
  });
});

/** The words of what has the keyboard's focus. */
const focused = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '');

/** Tabs until the focus is on what is looked for; every stop on the way is one that can be seen. */
async function tabTo(page: Page, isThere: (name: string) => boolean): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    await page.keyboard.press('Tab');
    const box = await page.locator(':focus').boundingBox();
    expect(box?.width ?? 0, 'the focus can be seen').toBeGreaterThan(0);
    if (isThere(await focused(page))) return;
  }
  throw new Error('it cannot be reached with the Tab key');
}
