import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { UnmappedCodeDto } from '../../src/contexts/imports/contract.ts';
import { fetchJson, fetchRegionFile, fetchValue, restoreRegionFile } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();
let regionFile = '';
beforeEach(async () => {
  regionFile = await fetchRegionFile();
});
afterEach(() => restoreRegionFile(regionFile));

const cost = () => fetchValue({ indicator: 'agency-personnel-cost', unit: 'R', period: '2026' });
const queue = async () => (await fetchJson<{ items: UnmappedCodeDto[] }>('/unmapped')).items;

describe('the queue of what no rule maps', () => {
  it('is emptied by a rule, without a new import, and filled again when the rule is removed', async () => {
    const before = { cost: (await cost()) ?? Number.NaN, queue: await queue() };
    const account = before.queue.find(({ code }) => code === '4599');
    expect(account).toMatchObject({ type: 'account', rows: 15 });
    const page = await openPage();
    await visit(page, '/data/oklassat');
    await page.getByRole('link', { name: 'Lägg till regel för konto 4599' }).click();
    await page.getByRole('heading', { level: 1, name: 'Regel för konto 4599' }).waitFor();

    await page.getByRole('button', { name: 'Spara regeln' }).click();
    await page.getByText('uppgifter behöver rättas').waitFor();
    await page.getByText('Personal från bemanningsföretag.').click();
    await page.getByRole('textbox', { name: 'Källa' }).fill('Kontoplan 2026');
    await page.getByText('15 inlästa rader får en ny klass. 15 rader är oklassade i dag.').waitFor();
    expect(await cost(), 'nothing is saved by showing the effect').toBe(before.cost);
    await page.getByRole('button', { name: 'Spara regeln' }).click();
    await page.getByText('15 rader har fått en ny klass').waitFor();

    expect(await cost()).toBe(before.cost + (account?.amountOre ?? Number.NaN));
    expect((await queue()).some(({ code }) => code === '4599')).toBe(false);
    await page.getByRole('link', { name: 'Till allt oklassat' }).click();
    await page.getByRole('heading', { level: 1, name: 'Oklassat' }).waitFor();
    await ready(page);
    expect(await page.getByRole('main').innerText()).not.toContain('4599');

    await removeRule(page);
    expect(await cost()).toBe(before.cost);
    expect(await queue()).toEqual(before.queue);
    expect(await fetchRegionFile()).toBe(regionFile);
  });
});

async function removeRule(page: Page): Promise<void> {
  await visit(page, '/installningar/konton');
  await page.getByRole('link', { name: 'Ändra 4599' }).click();
  await page.getByRole('navigation', { name: 'Vad du kan göra' }).getByRole('link', { name: 'Ta bort' }).click();
  await page.getByRole('heading', { level: 2, name: /Ta bort/ }).waitFor();
  await page.getByRole('button', { name: 'Visa vad som händer' }).click();
  await page.getByText('Det här händer när du sparar').waitFor();
  expect(await page.getByRole('main').innerText()).toContain('15 lagrade rader byter');
  await page.getByRole('button', { name: 'Ta bort', exact: true }).click();
  await page.getByText('Ändringen är sparad').waitFor();
}
