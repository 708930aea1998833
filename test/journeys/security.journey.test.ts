import type { Page } from 'playwright-core';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { fetchImports, undoImportsOf } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { chooseFile, ledgerFile } from './support/files.ts';
import { visit } from './support/ready.ts';

const { openPage } = withBrowser();
const ATTACK = '<img src=x onerror=alert(1)>';
const FILE = `${ATTACK}.csv`;
afterEach(() => undoImportsOf(FILE));

describe('the browser', () => {
  it.each(['/', '/nyckeltal/agency-weeks', '/api/v1/docs', '/api/v1/overview', '/assets/missing.js'])(
    'is told at %s to run nothing but the application’s own files',
    async (address) => {
      const { headers } = await fetch(`${inject('application')}${address}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    },
  );

  it('shows the names of files and what stands in them as text, and never runs it', async () => {
    // The address at the end asks for a period that is none.
    const page = await openPage({ expected: [/status of 400/] });
    let ran = false;
    page.on('dialog', (dialog) => {
      ran = true;
      void dialog.dismiss();
    });
    await visit(page, '/data/inlasning');
    const text = ledgerFile([['2026-12-05', '4510', '3111', '100000,00', ATTACK]]);
    await chooseFile(page, { name: FILE, text });
    const card = page.getByRole('article', { name: FILE });
    await card.getByText('Filen går att läsa in').waitFor();
    await expectOnlyText(page);
    await card.getByRole('button', { name: `Läs in ${FILE}` }).click();
    await card.getByText('Filen är inläst').waitFor();

    const id = (await fetchImports()).find(({ file }) => file === FILE)?.id;
    await visit(page, `/data/inlasning/${id}`);
    await expectOnlyText(page);
    await page.getByRole('button', { name: 'Ta tillbaka inläsningen' }).click();
    await page.getByRole('alertdialog').getByRole('row').first().waitFor();
    await expectOnlyText(page);
    await visit(page, '/nyckeltal/agency-personnel-cost/underlag?unit=HC02&period=2026-12');
    expect(await page.getByRole('table').last().innerText()).toContain(ATTACK);
    await expectOnlyText(page);
    await page.goto(`/?unit=${encodeURIComponent(ATTACK)}&period=${encodeURIComponent(ATTACK)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await expectNoPicture(page);
    expect(ran).toBe(false);
  });
});

async function expectOnlyText(page: Page): Promise<void> {
  expect(await page.getByText(ATTACK).count()).toBeGreaterThan(0);
  await expectNoPicture(page);
}

async function expectNoPicture(page: Page): Promise<void> {
  expect(await page.locator('img[src="x"]').count()).toBe(0);
}
