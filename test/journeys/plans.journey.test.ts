import { describe, expect, it } from 'vitest';
import { fetchAnswer } from './support/api.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();

const PLAN = `plan: { key: resa, name: Plan för resan, unit: PV, validFrom: 2026-01-01, validTo: 2027-12-31 }
actions:
  - { number: 1, title: Första åtgärden, area: recruitment, responsibleFunction: HR-staben, endsOn: 2027-03-31, status: Pågår }
  - { number: 2, title: Andra åtgärden, area: pay-and-compensation, prerequisites: [1], endsOn: 2027-06-30 }
`;

describe('a plan', () => {
  it('is made from a file, written in by keyboard, adopted, revised and compared', async () => {
    const page = await openPage({ as: 'lead', expected: [/412/] });
    await visit(page, '/handlingsplan');
    await page.locator('input[type=file]').setInputFiles({
      name: 'resa.yaml',
      mimeType: 'application/yaml',
      buffer: Buffer.from(PLAN),
    });
    await page.getByText('Ny åtgärd 2: Andra åtgärden').waitFor();
    await expectAccessible(page, 'the tried file');
    await page.getByRole('button', { name: 'Spara 2 ändringar' }).press('Enter');
    await page.getByRole('link', { name: 'Öppna planen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Plan för resan' }).waitFor();
    await ready(page);
    await expectAccessible(page, 'the plan');

    // Arrow keys from the first cell to the last day of the second action; Enter opens it and saves it.
    await page.getByRole('button', { name: 'Ansvarig funktion, Åtgärd 1: HR-staben. Ändra' }).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByRole('textbox', { name: 'Slut, Åtgärd 2' }).fill('2027-08-31');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Slut, Åtgärd 2: 2027-08-31. Ändra' }).waitFor();

    // Someone else changes the first action meanwhile: what was typed stands beside theirs.
    const other = await openPage({ as: 'lead' });
    await visit(other, '/handlingsplan/resa');
    await other.getByRole('button', { name: /Slut, Åtgärd 1/ }).press('Enter');
    await other.getByRole('textbox', { name: 'Slut, Åtgärd 1' }).fill('2027-04-30');
    await other.keyboard.press('Enter');
    await other.getByRole('button', { name: 'Slut, Åtgärd 1: 2027-04-30. Ändra' }).waitFor();
    await page.getByRole('button', { name: /Ansvarig funktion, Åtgärd 1/ }).press('Enter');
    await page.getByRole('textbox', { name: 'Ansvarig funktion, Åtgärd 1' }).fill('Rekryteringsenheten');
    await page.keyboard.press('Enter');
    const conflict = page.getByRole('alertdialog');
    await conflict.waitFor();
    const told = plain(await conflict.innerText());
    for (const part of ['Rekryteringsenheten', '2027-03-31', '2027-04-30']) expect(told).toContain(part);
    await expectAccessible(page, 'the conflict');
    await conflict.getByRole('button', { name: 'Spara det jag skrev' }).press('Enter');
    await page.getByRole('button', { name: /Ansvarig funktion, Åtgärd 1: Rekryteringsenheten/ }).waitFor();
    await page.getByRole('button', { name: 'Slut, Åtgärd 1: 2027-04-30. Ändra' }).waitFor();
  });

  it('is adopted by the health director, revised by the lead, and the difference is told', async () => {
    const page = await openPage({ as: 'hsdir' });
    await visit(page, '/handlingsplan/resa/jamfor');
    await page.getByRole('button', { name: 'Fastställ planen' }).press('Enter');
    await page.getByRole('alert').getByText('Skriv var beslutet fattades.').waitFor();
    await page.getByLabel('Var beslutet fattades').fill('Delegation');
    await page.getByLabel('Grund för beslutet').fill('Uppdraget');
    await expectAccessible(page, 'the decision');
    await page.getByRole('button', { name: 'Fastställ planen' }).press('Enter');
    await page.getByText('Planen är fastställd som den lyder nu, version 1.').waitFor();

    const { id, version } = (await (await fetchAnswer('/planned-actions/resa.2')).json()) as {
      id: string;
      version: number;
    };
    const lead = await openPage({ as: 'lead' });
    const answer = await lead.request.patch(`/api/v1/planned-actions/${id}`, {
      headers: { 'if-match': `"${version}"` },
      data: { startsOn: '2027-01-01' },
    });
    expect(answer.status()).toBe(200);
    await visit(lead, '/handlingsplan/resa/jamfor');
    await lead.getByText('1 flyttad i tid').waitFor();
    await lead.getByText('Start: – → 2027-01-01').waitFor();
    await expectAccessible(lead, 'the comparison');
  });

  it('narrows by filters that stand in the address, in every view, on a phone too', async () => {
    const page = await openPage({ as: 'lead', width: 360, height: 800 });
    for (const view of ['tabell', 'tavla', 'tidslinje', 'omraden', 'ansvariga', 'nyckeltal', 'enheter', 'effekter']) {
      await visit(page, `/handlingsplan/regional?vy=${view}&omrade=recruitment`);
      await page.getByText(/^7 av 30 åtgärder visas/).waitFor();
      await expectNoSidewaysScroll(page, view);
      await expectAccessible(page, view);
    }
    await page.getByLabel('Sök').fill('hyrläkare');
    await page.getByText(/^1 av 30 åtgärder visas/).waitFor();
    // The address follows when the fingers rest.
    await page.waitForURL(/sok=hyrl/);
  });
});

it('an action is reported on from what its status allows, and a stop needs its reason', async () => {
  const page = await openPage({ as: 'lead' });
  await visit(page, '/handlingsplan/resa/1');
  await page.getByRole('button', { name: /Vad vill du göra/ }).press('Enter');
  await page.getByRole('option', { name: 'Avbryt åtgärden' }).click();
  await page.getByRole('button', { name: 'Spara rapporten' }).press('Enter');
  await page.getByRole('alert').getByText('Skriv varför.').waitFor();
  await page.getByLabel('Varför?').fill('Ersatt av en annan åtgärd');
  await expectAccessible(page, 'the report');
  await page.getByRole('button', { name: 'Spara rapporten' }).press('Enter');
  await page.getByRole('cell', { name: 'Ersatt av en annan åtgärd' }).waitFor();
  await page.getByRole('button', { name: 'Ändra åtgärden' }).press('Enter');
  await expectAccessible(page, 'the form');
});
