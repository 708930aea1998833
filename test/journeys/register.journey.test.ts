import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();
const COMMAND = fileURLToPath(new URL('../../bin/varaktig.mjs', import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-register-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Verifies a file where there is no database to be had: an address that answers nobody. */
function verify(file: string) {
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const run = spawnSync(process.execPath, [COMMAND, 'audit', 'verify', file], { env, encoding: 'utf8', cwd: folder });
  return { code: run.status, text: run.stdout + run.stderr };
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Sök' }).fill(words);
  await page.getByRole('button', { name: 'Sök', exact: true }).click();
  await page.waitForURL(/text=/);
  await ready(page);
}

describe('the register of events', () => {
  it('lets an auditor find an event, see it before and after, and take the whole register home', async () => {
    const page = await openPage({ as: 'revisor' });
    await visit(page, '/data/handelser');
    await search(page, 'avslutade avtal nr 3');
    expect(await page.getByText('Ingen händelse passar').count()).toBe(1);
    await search(page, 'My Exempelbemanning');
    const events = page.getByRole('list', { name: 'Vad som har hänt' }).getByRole('listitem');
    const ended = events.filter({ hasText: 'Eva Avtalsson avslutade avtal nr 3' });
    await ended.getByText('Visa 4 uppgifter före och efter').click();
    const row = ended.getByRole('row', { name: /^Läge/ });
    expect(plain(await row.innerText()).split(/\s+/)).toEqual(['Läge', 'running', 'ended']);
    await expectAccessible(page);

    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta hela registret' }).click();
    const download = await arriving;
    expect(download.suggestedFilename()).toMatch(/^handelser-\d{4}-\d\d-\d\d\.jsonl$/);
    const file = path.join(folder, 'handelser.jsonl');
    await download.saveAs(file);
    const whole = verify(file);
    expect(whole.code, whole.text).toBe(0);
    expect(whole.text).toContain('Filen är hel');

    const bytes = readFileSync(file);
    const at = bytes.indexOf('Avtalsson') === -1 ? Math.floor(bytes.length / 2) : bytes.indexOf('Avtalsson');
    bytes[at] = bytes[at]! ^ 1;
    const changed = path.join(folder, 'changed.jsonl');
    writeFileSync(changed, bytes);
    const found = verify(changed);
    expect(found.code, found.text).toBe(2);
    expect(found.text).toMatch(/^Rad \d+/);
  });

  it('is read by keyboard on a phone, in the dark', async () => {
    const page = await openPage({ as: 'revisor', width: 360, height: 800, colorScheme: 'dark' });
    await visit(page, '/data/handelser?action=end-local-contract');
    await expectNoSidewaysScroll(page);
    const summary = page.locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('table').first().waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });

  it('is not for a head of department, who sees the history of a thing beside it', async () => {
    const page = await openPage({ as: 'vc-hc01' });
    await visit(page, '/inhyrning/lokala-avtal/3');
    expect(await page.getByRole('link', { name: 'Händelser' }).count()).toBe(0);
    await page.getByText('Eva Avtalsson avslutade avtal nr 3').waitFor();
    expect(await page.getByRole('button', { name: 'Avsluta avtalet' }).count()).toBe(0);
  });
});
