import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();

const main = async (page: Page) => plain(await page.getByRole('main').innerText());
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
/** In a list of some dozen: typed and chosen; in a shorter one: opened and chosen. */
async function choose(page: Page, name: string | RegExp, option: RegExp): Promise<void> {
  const combo = page.getByRole('combobox', { name });
  if ((await combo.count()) > 0) {
    await combo.fill(option.source.split('|')[0]!);
  } else await page.getByRole('button', { name }).click();
  await page.getByRole('option', { name: option }).first().click();
}
const panel = (page: Page) => page.getByRole('complementary', { name: 'Går det ihop?' });

async function create(page: Page, title: string): Promise<string> {
  await visit(page, '/styrning/uppdrag');
  await page.getByRole('link', { name: 'Nytt uppdrag' }).click();
  await field(page, 'Uppdragets namn').fill(title);
  await page.getByRole('button', { name: 'Skapa utkastet' }).click();
  await page.getByRole('heading', { level: 2, name: 'Bakgrund' }).waitFor();
  return /uppdrag\/([^/]+)\/skriv/.exec(page.url())![1]!;
}

const goTo = (page: Page, section: string) =>
  page.getByRole('navigation', { name: 'Avsnitt' }).getByRole('link', { name: section, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 2, name }).waitFor();

/** What BP1 needs: an owner, a period, an activity on each side of it. */
async function writeDirective(page: Page): Promise<void> {
  await goTo(page, 'Organisation');
  await choose(page, /Uppdragsägare 1/, /Karin Exempelsson/);
  await choose(page, /Uppdragsledare/, /Maria Testgren/);
  await page.getByRole('button', { name: 'Spara och gå till Resurser' }).click();
  await heading(page, 'Resurser');
  await goTo(page, 'Aktiviteter');
  await heading(page, 'Aktiviteter');
  for (const [index, name, phase] of [
    [1, 'Kartlägg inhyrningen', /Planering och genomförande/],
    [2, 'Skriv slutrapporten', /Överlämning/],
  ] as const) {
    await page.getByRole('button', { name: 'Lägg till: Aktivitet' }).click();
    const row = page.getByRole('group', { name: `Aktivitet ${index}`, exact: true });
    await row.getByRole('textbox', { name: 'Aktivitet' }).fill(name);
    await row.getByRole('button', { name: /Fas/ }).click();
    await page.getByRole('option', { name: phase }).click();
  }
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Aktiviteter' }).waitFor();
}

async function establish(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Fastställ version/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Fastställ' }).click();
  await page.getByText('är fastställt. Arbetet har inte börjat än').waitFor();
}

async function sign(page: Page): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /Ska .* passeras/ })
    .getByRole('radio', { name: 'Ja' })
    .check({ force: true });
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('RS 12-2026');
  await page.getByRole('button', { name: 'Underteckna beslutet' }).click();
}

describe('a mandate', () => {
  it('is written section by section; what contradicts is told as it is written, and mended', async () => {
    const page = await openPage({ as: 'lead' });
    await create(page, 'Uppdrag med motsägelse');
    await expectAccessible(page, 'writing');
    await field(page, 'Idé').fill('Egna medarbetare i hela vården.');
    await page.getByRole('button', { name: 'Spara och gå till Effektmål' }).click();
    await heading(page, 'Effektmål');
    await page.getByRole('button', { name: 'Lägg till: Effektmål' }).click();
    await field(page, 'Effekt').fill('Patienterna möter samma läkare.');
    await page.getByRole('button', { name: 'Spara och gå till Uppdragsmål' }).click();
    await heading(page, 'Uppdragsmål');
    await page.getByRole('button', { name: 'Lägg till: Uppdragsmål' }).click();
    await field(page, 'Vad som ska nås').fill('Högst 2 procent 2027');
    expect(plain(await panel(page).innerText())).toContain('inte knutet till något av regionens mål');
    await choose(page, /Regionens mål/, /Region Exempel.*31.december.2027/);
    await expect.poll(async () => plain(await panel(page).innerText())).not.toContain('inte knutet');
    await page.getByRole('button', { name: 'Spara och gå till Krav' }).click();
    await heading(page, 'Krav på uppdraget');

    await goTo(page, 'Tidplan');
    await heading(page, 'Tidplan');
    await field(page, 'Uppdraget börjar').fill('2026-01-01');
    await field(page, 'Uppdraget slutar').fill('2026-12-31');
    await expect
      .poll(async () => plain(await panel(page).innerText()))
      .toContain('Uppdraget slutar 2026-12-31, men målet ”Högst 2 procent 2027” ska vara nått först 2027-12-31');
    await expectAccessible(page, 'a contradiction');
    // What is typed is there when one has been elsewhere.
    await goTo(page, 'Risker');
    await heading(page, 'Risker');
    await goTo(page, 'Tidplan');
    await page.getByText('Det här är ett utkast som du inte har sparat').waitFor();
    expect(await field(page, 'Uppdraget slutar').inputValue()).toBe('2026-12-31');
    await field(page, 'Uppdraget slutar').fill('2027-12-31');
    await expect.poll(async () => plain(await panel(page).innerText())).not.toContain('ska vara nått först');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Uppdrag med motsägelse', exact: true }).waitFor();
    await ready(page);
    expect(await main(page)).toContain('31 december 2027');
    await expectAccessible(page, 'the document');
  });

  it('is established, refused at BP1 while an item is not met, then signed; only then may the work start', async () => {
    const page = await openPage({ as: 'lead' });
    const key = await create(page, 'Uppdrag till BP1');
    await writeDirective(page);
    expect(await page.getByRole('button', { name: /^Fastställ/ }).count(), 'only an owner establishes').toBe(0);

    const owner = await openPage({ as: 'regdir', expected: [/409|422/] });
    await visit(owner, `/styrning/uppdrag/${key}`);
    await establish(owner);
    await expectAccessible(owner, 'established');
    await visit(owner, `/styrning/beslutspunkter/${key}-BP0`);
    await sign(owner);
    await owner.getByText(/Beslutspunkten passerades/).waitFor();

    await visit(owner, `/styrning/beslutspunkter/${key}-BP1`);
    await expectAccessible(owner, 'BP1');
    await owner
      .getByRole('radiogroup', { name: /Ska .* passeras/ })
      .getByRole('radio', { name: 'Ja' })
      .check({ force: true });
    await owner.getByText('Det går inte att besluta ja än').waitFor();
    await sign(owner);
    await owner.getByText(/av checklistans punkter är inte uppfyllda/).waitFor();
    await expectAccessible(owner, 'a refused decision');

    await visit(owner, `/styrning/uppdrag/${key}`);
    expect(await main(owner)).toContain('Får starta efter BP1');
    expect(await owner.getByRole('button', { name: /^Starta/ }).count()).toBe(0);
    const { activities, version } = (await (await owner.request.get(`/api/v1/mandates/${key}`)).json()) as {
      activities: { id: string }[];
      version: number;
    };
    const early = await owner.request.post(`/api/v1/mandates/${key}/activities/${activities[0]!.id}/starts`, {
      headers: { 'if-match': `"${version}"` },
    });
    expect(await early.json()).toMatchObject({ code: 'decision-point-not-passed' });

    await visit(owner, `/styrning/beslutspunkter/${key}-BP1`);
    for (const item of await owner.locator('.mandate-checklist').getByRole('radio', { name: 'Ja' }).all())
      await item.check({ force: true });
    await owner.getByRole('button', { name: 'Spara svaren' }).click();
    await owner.getByText('Checklistan är uppfylld').waitFor();
    await sign(owner);
    await owner.getByText(/Beslutspunkten passerades/).waitFor();

    await visit(page, `/styrning/uppdrag/${key}`);
    await page.getByRole('button', { name: 'Starta Kartlägg inhyrningen' }).click();
    await page.getByRole('button', { name: 'Klar: Kartlägg inhyrningen' }).waitFor();
    expect(await main(page)).toContain('Får starta efter BP4');
    await expectAccessible(page, 'a running mandate');
  });

  it('says what differs between two versions, and that somebody else was first', async () => {
    const page = await openPage({ as: 'lead', expected: [/412/] });
    const key = await create(page, 'Uppdrag i två händer');
    await goTo(page, 'Kostnader och finansiering');
    await field(page, 'Kostnader').fill('Två halvtidstjänster.');
    const other = await openPage({ as: 'hsdir' });
    await visit(other, `/styrning/uppdrag/${key}/skriv?avsnitt=background`);
    await field(other, 'Idé').fill('En annan idé.');
    await other.getByRole('button', { name: 'Spara', exact: true }).click();
    await other.getByText('En annan idé.').waitFor();
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByText('Någon annan hann före').waitFor();
    await expectAccessible(page, 'someone was first');
    await page.getByRole('button', { name: 'Hämta den nya versionen' }).click();
    await page.getByText('Någon annan hann före').waitFor({ state: 'detached' });
    expect(await field(page, 'Kostnader').inputValue()).toBe('Två halvtidstjänster.');
    await page.getByRole('button', { name: 'Spara', exact: true }).click();
    await page.getByRole('link', { name: 'Från 2 till 3' }).click();
    await page.getByText('En sak skiljer mellan version 2 och version 3').waitFor();
    await expectAccessible(page, 'the comparison');
    expect(await main(page)).toContain('Två halvtidstjänster.');
  });
});

describe('BP1', () => {
  it('is answered and signed by keyboard alone, with an exception that BP4 shows', async () => {
    const page = await openPage({ as: 'lead' });
    const key = await create(page, 'Uppdrag med undantag');
    await writeDirective(page);
    const owner = await openPage({ as: 'regdir' });
    await visit(owner, `/styrning/uppdrag/${key}`);
    await establish(owner);
    await visit(owner, `/styrning/beslutspunkter/${key}-BP0`);
    await sign(owner);
    await owner.getByText(/Beslutspunkten passerades/).waitFor();
    await visit(owner, `/styrning/beslutspunkter/${key}-BP1`);

    const tabTo = async (name: string | RegExp, role: 'radio' | 'button' | 'textbox', nth = 0) => {
      const wanted = owner.getByRole(role, { name }).nth(nth);
      for (let step = 0; step < 60; step++) {
        if (await wanted.evaluate((node) => node === document.activeElement)) return;
        await owner.keyboard.press('Tab');
      }
      throw new Error(`${String(name)} cannot be reached by Tab`);
    };
    for (const item of [0, 1, 2, 3, 4]) {
      await tabTo('Ja', 'radio', item);
      // The second is no, chosen by the arrow; the others yes.
      await owner.keyboard.press(item === 1 ? 'ArrowDown' : 'Space');
    }
    await tabTo('Spara svaren', 'button');
    await owner.keyboard.press('Enter');
    await owner.getByText('En fråga av 5 är inte uppfylld').waitFor();

    await owner.keyboard.press('Shift+Tab');
    await tabTo(/^Gör undantag för/, 'button');
    await owner.keyboard.press('Enter');
    await tabTo(/Varför arbetet får gå vidare/, 'textbox');
    await owner.keyboard.type('Direktivets kommunikationsplan skrivs klar i april.');
    await tabTo('Underteckna undantaget', 'button');
    await owner.keyboard.press('Enter');
    await owner.getByText('Checklistan är uppfylld').waitFor();

    await tabTo('Ja', 'radio', 5);
    await owner.keyboard.press('Space');
    await owner.getByText('Ett undantag följer med').waitFor();
    await tabTo('Diarienummer', 'textbox');
    await owner.keyboard.type('RS 13-2026');
    await tabTo('Underteckna beslutet', 'button');
    await owner.keyboard.press('Enter');
    await owner.getByText(/Beslutspunkten passerades/).waitFor();
    await expectAccessible(owner, 'a passed point');

    await visit(owner, `/styrning/beslutspunkter/${key}-BP4`);
    expect(await main(owner)).toContain('kommunikationsplan skrivs klar i april');
    await expectAccessible(owner, 'BP4');
  });

  it('reads as a document on paper', async () => {
    const page = await openPage({ as: 'fack' });
    await visit(page, '/styrning/beslutspunkter/UPP-1-BP1');
    await page.emulateMedia({ media: 'print' });
    expect(await main(page)).toContain('Undertecknat av Karin Exempelsson, Regiondirektör');
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    await expectNoSidewaysScroll(page);
  });
});
