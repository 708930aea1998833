import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();
const PLAN = '/handlingsplan/lokala/lokal-hc13';
const today = new Date().toLocaleDateString('sv-SE');

const choose = async (page: Page, label: string, option: string | RegExp) => {
  await page.getByRole('button', { name: label }).press('Enter');
  await page.getByRole('option', { name: option }).click();
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).press('Enter');

describe('a local plan', () => {
  it('is ordered from departments that have none', async () => {
    const page = await openPage({ as: 'oc-pv' });
    await visit(page, '/handlingsplan/lokala/bestall');
    await press(page, 'Beställ lokala planer');
    await page.getByRole('alert').getByText('Fyll i Instruktion.').waitFor();
    await page.getByLabel('Ska vara fastställda senast').fill('2099-12-31');
    await page.getByLabel('Instruktion', { exact: true }).fill('Utgå från nuläget.');
    await page.getByText('Norrskogens hälsocentral').click();
    await page.getByText('En verksamhet får beställningen').waitFor();
    await expectAccessible(page, 'the order');
    await press(page, 'Beställ lokala planer');
    await page.getByRole('link', { name: 'Norrskogens hälsocentral' }).waitFor();
    await ready(page);
    await expectAccessible(page, 'the list');
  });

  it('starts from the department’s figures, and its words are written by keyboard alone', async () => {
    const page = await openPage({ as: 'vc-hc13' });
    await visit(page, PLAN);
    await press(page, 'Påbörja planen');
    await page
      .getByRole('cell', { name: /oktober 2026/ })
      .first()
      .waitFor();
    expect(await page.getByRole('row').filter({ hasText: 'helåret 2025' }).count()).toBe(4);
    await page.getByRole('button', { name: 'Beskriv nuläget' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Nuläget med egna ord').waitFor();
    for (let tabs = 0; tabs < 40; tabs++) {
      if (await page.getByLabel('Nuläget med egna ord').evaluate((field) => field === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('En läkartjänst är vakant.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('En läkartjänst är vakant.').first().waitFor();
    await page.getByRole('button', { name: 'Beskriv nuläget' }).waitFor();
    await expectAccessible(page, 'the present state');
  });

  it('takes over, adapts and declines the region’s actions', async () => {
    const page = await openPage({ as: 'vc-hc13' });
    await visit(page, PLAN);
    await page.getByRole('button', { name: 'Svara på åtgärd 5' }).press('Enter');
    await press(page, 'Spara svaret');
    await page.getByText('1 övertagna').waitFor();
    await page.getByRole('button', { name: 'Svara på åtgärd 11' }).press('Enter');
    await page.getByText('Åtgärden görs med egen text').click();
    await press(page, 'Spara svaret');
    await page.getByRole('alert').getByText('Fyll i Varför?').waitFor();
    await page.getByLabel('Varför?').fill('Vi gör det med grannen');
    await page.getByLabel('Vad ska göras').fill('Erbjud hyrläkare anställning ihop med grannen');
    await expectAccessible(page, 'the answer');
    await press(page, 'Spara svaret');
    await page.getByText('1 anpassade').waitFor();
    for (const number of [20, 24, 29]) {
      await page.getByRole('button', { name: `Svara på åtgärd ${number}` }).press('Enter');
      await page.getByText('Åtgärden görs inte här.').click();
      await page.getByLabel('Varför?').fill('Är redan ordinarie arbetssätt');
      await press(page, 'Spara svaret');
      await page
        .getByRole('row')
        .filter({ hasText: new RegExp(`^\\s*${number} .*Avstås från`) })
        .waitFor();
    }
    await page.getByText('3 avstådda och 0 obesvarade').waitFor();
    const director = await openPage({ as: 'hsdir' });
    await visit(director, '/handlingsplan/lokala/avvikelser');
    await director.getByRole('cell', { name: 'Vi gör det med grannen' }).waitFor();
    await expectAccessible(director, 'the deviations');
  });
});

const start = async (page: Page): Promise<number> => {
  const action = await page.request.get('/api/v1/planned-actions/lokal-hc13.1');
  const { version } = (await action.json()) as { version: number };
  const answer = await page.request.post('/api/v1/planned-actions/lokal-hc13.1/status-reports', {
    headers: { 'if-match': `"${version}"` },
    data: { move: 'start' },
  });
  return answer.status();
};

describe('an action', () => {
  it('waits for its high risk to be accepted by someone else', async () => {
    const page = await openPage({ as: 'vc-hc13' });
    await visit(page, '/handlingsplan/risker/ny?plan=lokal-hc13&atgard=1');
    await choose(page, 'Område', 'Patientsäkerhet');
    await page.getByLabel('Vad kan hända, och varför?').fill('Färre läkare');
    await page.getByLabel('Vad leder det till?').fill('Längre väntan');
    await choose(page, 'Sannolikhet före', '4 Trolig');
    await choose(page, 'Allvarlighet före', '5 Katastrofal');
    await page.getByLabel('Vad gör vi åt det?').fill('Bakjour på distans');
    await choose(page, 'Sannolikhet med åtgärd', '4 Trolig');
    await choose(page, 'Allvarlighet med åtgärd', '4 Allvarlig');
    await page.getByLabel('Följs upp').fill('2099-01-01');
    await expectAccessible(page, 'the assessment');
    await press(page, 'Spara bedömningen');
    await page.getByText('Risken är hög och har inte accepterats').waitFor();
    await ready(page);
    expect(await start(page)).toBe(409);
    const manager = await openPage({ as: 'oc-pv' });
    await visit(manager, new URL(page.url()).pathname);
    await manager.getByLabel('Varför kan risken accepteras?').fill('Bakjouren är bemannad');
    await expectAccessible(manager, 'the risk');
    await press(manager, 'Acceptera risken');
    await manager.getByText('Accepterad av Birgitta Områdesdal').waitFor();
    await visit(manager, '/handlingsplan/risker?plan=lokal-hc13');
    const cell = manager.getByRole('button', { name: 'En risk med sannolikhet 4 och allvarlighet 4' });
    await cell.press('Enter');
    await manager.getByText('1 av 1 risker visas.').waitFor();
    await expectAccessible(manager, 'the matrix');
  });

  it('waits for the consultation that it needs, where the union gives its own standpoint', async () => {
    const page = await openPage({ as: 'vc-hc13' });
    await visit(page, '/handlingsplan/lokal-hc13/1');
    await page.getByText('Åtgärden måste tas upp i samverkan innan den påbörjas').click();
    await page.getByText('Samverkan har inte hållits än.').waitFor();
    await expectAccessible(page, 'the action');
    expect(await start(page)).toBe(409);
    await visit(page, '/handlingsplan/samverkan/ny?plan=lokal-hc13&atgard=1');
    await page.getByLabel('Vad togs upp?').fill('Avslutssamtal');
    await page.getByLabel('Organisation').fill('Vårdfacket');
    await page.getByLabel('Företrädare').fill('fack');
    await expectAccessible(page, 'the consultation');
    await press(page, 'För in samverkan');
    await page.getByText('Ståndpunkter saknas').waitFor();
    const union = await openPage({ as: 'fack' });
    await visit(union, new URL(page.url()).pathname);
    await choose(union, 'Er ståndpunkt', /^Instämmer$/);
    await union.getByLabel('Med egna ord').fill('Vi står bakom det.');
    await expectAccessible(union, 'the standpoint');
    await press(union, 'Lämna ståndpunkten');
    await union.getByText(/Enighet\.$/).waitFor();
    expect(await start(page)).toBe(201);
  });

  it('belongs to a plan whose forces are weighed', async () => {
    const page = await openPage({ as: 'vc-hc13', width: 360, height: 800 });
    await visit(page, '/handlingsplan/lokal-hc13/krafter');
    await press(page, 'Lägg till en kraft');
    await page.getByLabel('Kraft', { exact: true }).fill('Medarbetarna vill ha fasta kollegor');
    await choose(page, 'Riktning', 'Medkraft');
    await choose(page, 'Styrka', '4 Stark');
    await page.getByLabel('Åtgärder som stärker kraften').fill('1');
    await expectAccessible(page, 'the force');
    await press(page, 'Spara');
    await page.getByText('medkrafterna har sammanlagt styrka 4').first().waitFor();
    await expectNoSidewaysScroll(page, 'the forces');
  });

  it('stands in the plan that the head of department adopts', async () => {
    const page = await openPage({ as: 'vc-hc13' });
    await visit(page, PLAN);
    await page.getByLabel('Beslutsdag').fill(today);
    await page.getByLabel('Grund för beslutet').fill('Beställningen');
    await expectAccessible(page, 'the adoption');
    await press(page, 'Fastställ planen');
    await page.getByText(`Senast fastställd ${today}`).waitFor();
  });
});
