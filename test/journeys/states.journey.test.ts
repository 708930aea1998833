import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { everyAddress } from './support/addresses.ts';
import { type Application, startApplication } from './support/application.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();
/** A page that fetches nothing of its own has nothing to wait for. */
const STATIC = new Set(['/installningar']);
const fetching = everyAddress().filter((address) => !STATIC.has(address));

/** Presses until no error is left, as a person does on a page that has several parts or is being drawn anew. */
async function tryAgain(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Försök igen' }).first();
  await expect
    .poll(
      async () => {
        if (await again.isVisible()) await again.click({ timeout: 2000 });
        return page.getByText('a1b2-c3d4').count();
      },
      { timeout: 30_000, interval: 100, message: `${page.url()} still says that it failed` },
    )
    .toBe(0);
}

/** What the server answers while it fails. */
const problem = {
  type: 'about:blank',
  title: 'Internal Server Error',
  status: 500,
  code: 'unexpected',
  reference: 'a1b2-c3d4',
};

describe('when the server takes its time and then fails', () => {
  it('every page says that it is fetching, then so with a reference, and shows what came when tried again', async () => {
    const page = await openPage({ expected: [/status of 500/] });
    await visit(page, '/installningar');
    for (const address of fetching) {
      let answer = () => {};
      const answered = new Promise<void>((resolve) => (answer = resolve));
      await page.route('**/api/v1/**', async (route) => {
        await answered;
        await route.fulfill({
          status: 500,
          contentType: 'application/problem+json',
          body: JSON.stringify(problem),
        });
      });
      await page.goto(address);
      await page.getByText('Hämtar …').first().waitFor({ state: 'attached' });
      expect(await page.locator('.error-state').count(), address).toBe(0);
      answer();
      const fault = page.getByRole('alert').first();
      await fault.waitFor();
      expect(await fault.innerText(), address).toContain('a1b2-c3d4');
      expect(await fault.innerText(), address).toContain('Inga uppgifter har ändrats.');
      await page.unrouteAll({ behavior: 'wait' });
      await tryAgain(page);
      await ready(page);
    }
  }, 600_000);

  it('the overview says that the server does not answer', async () => {
    const page = await openPage({ expected: [/ERR_FAILED/] });
    await page.route('**/api/v1/**', (route) => route.abort());
    await page.goto('/');
    await page.getByText('Servern svarar inte').first().waitFor();
    await expectAccessible(page, 'no answer');
  });
});

describe('where there is nothing to show', () => {
  it('a closed unit has a reason instead of a figure', async () => {
    const page = await openPage();
    await visit(page, '/?unit=HC17&period=2026-08');
    expect(await page.locator('.lead').first().innerText()).toMatch(/kan inte beräknas för augusti\s2026/);
    expect(await page.getByRole('main').innerText()).not.toContain('NaN');
    await expectAccessible(page);
  });

  it('an address that leads nowhere says so', async () => {
    const page = await openPage();
    await visit(page, '/finns-inte');
    await page.getByRole('heading', { name: 'Sidan finns inte' }).waitFor();
    await expectAccessible(page);
  });
});

describe('a region that has read in nothing', () => {
  let folder = '';
  let application: Application;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-region-'));
    const file = path.join(folder, 'region.yaml');
    writeFileSync(
      file,
      'region: { code: "98", name: Region Tom }\nunits:\n  - { code: T, name: Region Tom, level: region }\n',
    );
    application = await startApplication({ example: false, prepare: [['region', 'apply', file]] });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await application?.stop();
  });

  it.each([
    ['/', 'Det finns inga bokförda kostnader ännu'],
    ['/nyckeltal', 'Det finns inga bokförda kostnader ännu'],
    ['/nyckeltal/agency-personnel-cost', 'Det finns inga bokförda kostnader ännu'],
    ['/jamforelse', 'Det finns inget år med både Region Tom och riket att jämföra.'],
    ['/data/inlasning', 'Inga filer är inlästa'],
    ['/data/oklassat', 'Inget är oklassat'],
    ['/installningar/konton', 'Det finns inga kontoregler än.'],
    ['/installningar/mal', 'Det finns inga mål än.'],
    ['/installningar/avtal', 'Det finns inga avtal än.'],
    ['/installningar/parametrar', 'Det finns inga parametrar än.'],
  ])('%s says what belongs there', async (address, sentence) => {
    const page = await openPage({ application: application.address });
    await visit(page, address);
    await page.getByText(sentence).first().waitFor();
    await expectAccessible(page);
  });
});
