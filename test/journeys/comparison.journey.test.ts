import { describe, expect, it } from 'vitest';
import type { PublishedFigureDto } from '../../src/contexts/exchange/contract.ts';
import { fetchJson, fetchValue } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { percent, plain } from './support/words.ts';

const { openPage } = withBrowser();
const HEADLINE = 'agency-cost-to-own-personnel-cost';

describe('the comparison with the nation and other regions', () => {
  it('puts the own line beside the nation’s, each figure with its source', async () => {
    const own = (await fetchValue({ indicator: HEADLINE, unit: 'R', period: '2025' })) ?? Number.NaN;
    const { items } = await fetchJson<{ items: PublishedFigureDto[] }>('/published-figures?limit=1000');
    const nation = items.find(({ region, period }) => region === 'Riket' && period === '2025');
    expect(nation, 'the data set has the nation for 2025').toBeDefined();
    const page = await openPage();
    await visit(page, '/jamforelse');
    const sentence = page.getByText('Hyrkostnaden i Region Exempel är');
    expect(plain(await sentence.innerText())).toContain(`är ${percent(own)} av egen personalkostnad 2025`);
    const chart = page.getByRole('figure').getByRole('img');
    expect(plain(await chart.innerHTML())).toContain('Riket');
    expect(plain(await chart.innerHTML())).toContain('Region Exempel');

    const table = page.getByRole('table').last();
    const row = table.getByRole('row', { name: /^Riket 2025/ }).first();
    expect(await row.innerText()).toContain('sedd i källan');
    const source = row.getByRole('link');
    expect(await source.getAttribute('href')).toMatch(/^https:\/\//);
    const mine = table.getByRole('row', { name: /^Region Exempel 2025/ }).first();
    expect(plain(await mine.innerText())).toContain(percent(own));
    await mine.getByRole('link').click();
    await page.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    await ready(page);
  });

  it('shows the regions that are chosen, and keeps the choice in the address', async () => {
    const page = await openPage();
    await visit(page, '/jamforelse');
    const table = page.getByRole('table').last();
    expect(await table.innerText()).not.toContain('Blekinge');
    await page.getByText('Blekinge', { exact: true }).first().click();
    await table.getByRole('rowheader', { name: 'Blekinge' }).first().waitFor();
    const other = await page.context().newPage();
    await visit(other, page.url());
    expect(await other.getByRole('table').last().innerText()).toContain('Blekinge');
    await page.getByRole('button', { name: 'Välj ingen' }).click();
    await table.getByRole('rowheader', { name: 'Blekinge' }).first().waitFor({ state: 'detached' });
  });

  it('has the picture’s figures in a table', async () => {
    const page = await openPage();
    await visit(page, '/jamforelse');
    const figure = page.getByRole('figure');
    await figure.getByRole('button', { name: 'Visa som tabell' }).click();
    await figure.getByRole('table').waitFor();
    expect(await figure.getByRole('img').isVisible()).toBe(false);
    expect(await figure.getByRole('table').innerText()).toContain('Riket');
  });
});
