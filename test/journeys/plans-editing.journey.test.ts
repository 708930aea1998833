import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';
import { choose } from './support/choose.ts';

const { openPage } = withBrowser();

describe('a plan made in the web', () => {
  it('is made by a form, and filled with what is chosen in the catalogue', async () => {
    const page = await openPage({ as: 'hsdir' });
    await visit(page, '/handlingsplan');
    await page.getByRole('link', { name: 'Ny handlingsplan' }).click();
    await page.getByRole('button', { name: 'Skapa planen' }).press('Enter');
    await page.getByRole('alert').getByText('Skriv vad planen heter.').waitFor();
    await page.getByLabel('Planens namn').fill('Åtgärder 2027–2028');
    expect(await page.getByLabel('Nyckel', { exact: true }).inputValue()).toBe('atgarder-2027-2028');
    await page.getByRole('combobox', { name: 'Enhet' }).fill('Region Ex');
    await page.getByRole('option', { name: 'Region Exempel' }).click();
    await page.getByLabel('Gäller från').fill('2027-01-01');
    await page.getByLabel('Gäller till och med').fill('2028-12-31');
    await page.getByLabel('Effektmål').fill('Högst två procent hyrkostnad');
    await expectAccessible(page, 'the new plan');
    await page.getByRole('button', { name: 'Skapa planen' }).press('Enter');

    await page.getByRole('heading', { level: 1, name: 'Fyll på ur katalogen' }).waitFor();
    await ready(page);
    await expectAccessible(page, 'the chosen actions');
    await page.getByRole('button', { name: /^Lägg till \d+ åtgärder$/ }).press('Enter');
    await page.getByText(/^\d+ åtgärder är tillagda i planen\.$/).waitFor();
    await page.getByText('och planen har alla.').waitFor();
    expect(await page.getByRole('button', { name: /^Lägg till/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.getByText(/^(\d+) av \1 åtgärder visas/).waitFor();
  });

  it('gets indicators and expected effects, and shows the months that follow', async () => {
    const page = await openPage({ as: 'hsdir' });
    await visit(page, '/handlingsplan/atgarder-2027-2028/1');
    await page.getByRole('button', { name: 'Ändra nyckeltal och effekter' }).press('Enter');
    await page.getByRole('button', { name: 'Lägg till en förväntad effekt' }).press('Enter');
    await page.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
    await page.getByRole('alert').getByText('Skriv det lägsta värdet som ett tal.').waitFor();
    await page.getByLabel('Från månad').fill('2027-03');
    await page.getByLabel('Månader till full effekt').fill('3');
    for (const [label, value] of [
      ['Lägst', '−9'],
      ['Troligt', '−6'],
      ['Högst', '−3'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value);
    // From March 2027 in thirds, all of it from May through the plan's last month.
    await page.getByRole('button', { name: 'Visa som tabell' }).press('Enter');
    const months = plain(await page.getByRole('table').filter({ hasText: '2027-03' }).innerText());
    for (const part of ['2027-03', '−2,0', '2028-12', '−6,0']) expect(months).toContain(part);
    await expectAccessible(page, 'the effects');
    await page.setViewportSize({ width: 360, height: 800 });
    await expectNoSidewaysScroll(page, 'the effects');
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
    await page.getByRole('cell', { name: '2027-03' }).waitFor();

    // Whoever is responsible is found by name.
    await page.getByRole('button', { name: 'Ändra åtgärden' }).press('Enter');
    await choose(page, 'Ansvarig person', 'Johan', /Johan Bemanström/);
    await page.getByRole('button', { name: 'Spara ändringen' }).press('Enter');
    await page.getByText(/Johan Bemanström/).waitFor();
  });
});

it('a long table is drawn in part, searched, opened from, and printed whole', async () => {
  const actions = Array.from({ length: 170 }, (_, index) => ({
    number: index + 1,
    title: `Åtgärd ${index + 1} i en lång plan`,
    area: 'recruitment',
  }));
  const plan = { key: 'lang', name: 'Lång plan', unit: 'PV', validFrom: '2026-01-01', validTo: '2027-12-31' };
  const page = await openPage({ as: 'lead' });
  const answer = await page.request.post('/api/v1/plan-imports?fileName=plan.yaml', {
    headers: { 'content-type': 'application/octet-stream' },
    data: Buffer.from(JSON.stringify({ plan, actions })),
  });
  expect(answer.status()).toBeLessThan(300);
  let asked = 0;
  page.on('request', (request) => {
    if (request.url().includes('/planned-actions?')) asked++;
  });
  await visit(page, '/handlingsplan/lang');
  await page.getByText('170 av 170 åtgärder visas').waitFor();
  // What was asked for before the code was here is not asked for again.
  expect(asked).toBe(1);
  const table = page.getByRole('table', { name: 'Åtgärder' });
  expect(await table.getAttribute('aria-rowcount')).toBe('171');
  expect(await table.getByRole('row').count()).toBeLessThan(60);
  await expectAccessible(page, 'the long table');

  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await table.locator('tbody tr').count()).toBe(170);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.waitForFunction(() => document.querySelectorAll('.plan-table tbody tr').length < 60);

  await page.getByLabel('Sök').fill('Åtgärd 170');
  await page.getByText('1 av 170 åtgärder visas').waitFor();
  await page.waitForURL(/sok=/);
  await page.getByRole('link', { name: 'Åtgärd 170 i en lång plan' }).click();
  await page.waitForURL(/\/handlingsplan\/lang\/170$/);
  await page.goBack();
  await page.getByText('1 av 170 åtgärder visas').waitFor();
  expect(await page.getByLabel('Sök').inputValue()).toBe('Åtgärd 170');
  await page.getByRole('button', { name: 'Visa alla', exact: true }).press('Enter');
  await page.getByText('170 av 170 åtgärder visas').waitFor();
});
