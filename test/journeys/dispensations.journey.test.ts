import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();

/** A day from now, as the form takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const words = async (page: Page): Promise<string> => plain(await page.getByRole('main').innerText());

/** Types into the field that has focus, and goes on to the next. */
async function type(page: Page, text: string): Promise<void> {
  if (text !== '') await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

/** Opens the list that has focus, goes some steps down to an option, takes it, and goes on to the next field. */
async function choose(page: Page, option: string, down: number): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('option', { name: option, exact: true }).waitFor();
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: option }).waitFor();
  await page.keyboard.press('Tab');
}

/** Fills in the whole request with the keyboard, in the order of the fields. */
async function fillByKeyboard(page: Page): Promise<void> {
  // The unit is the only one that the head answers for: what comes first is the category.
  await page.getByRole('button', { name: /Personalkategori/ }).focus();
  await choose(page, 'Läkare', 0);
  await type(page, inDays(20));
  await type(page, inDays(60));
  await page.keyboard.press('Tab');
  await type(page, '100');
  await type(page, 'Vårdresurs Exempel AB');
  await type(page, '559900-1122');
  await type(page, '1 280');
  await choose(page, 'Vakant tjänst', 1);
  await type(page, 'En läkartjänst är vakant.');
  await page.keyboard.press('Tab');
  for (const text of ['Schemat är omlagt.', '', 'Poolen är fullbokad.', '', 'Inget svar.', 'AV-99'])
    await type(page, text);
  await type(page, 'Hundra besök skjuts upp.');
  await type(page, 'Tjänsten är tillsatt från mars.');
}

describe('a dispensation', () => {
  it('is requested by keyboard, reviewed, refused without consultation, consulted and granted', async () => {
    const head = await openPage({ as: 'vc-hc01' });
    await visit(head, '/inhyrning/dispenser');
    await head.getByRole('link', { name: 'Begär dispens' }).click();
    await head.getByRole('heading', { level: 1, name: 'Begär dispens' }).waitFor();
    await expectAccessible(head);
    await head.getByRole('button', { name: 'Lämna in begäran' }).click();
    await head
      .getByRole('alert')
      .getByRole('link', { name: /Personalkategori/ })
      .waitFor();
    await expectAccessible(head, 'the request form with faults');
    await fillByKeyboard(head);
    // 100 h × 1 280 kr, and 100 kr an hour beyond the framework tariff of 1 180 kr.
    const preview = head.getByRole('complementary', { name: 'Det här skulle det betyda' });
    await preview
      .getByText(/128.000.kr/)
      .first()
      .waitFor();
    expect(plain(await preview.innerText())).toContain('10 000 kr dyrare');
    await expectAccessible(head, 'the filled request form');
    await head.getByRole('button', { name: 'Lämna in begäran' }).focus();
    await head.keyboard.press('Enter');
    await head.getByRole('heading', { level: 1, name: /Dispens D-/ }).waitFor();
    await head.getByText('väntar på styrgruppens granskning').waitFor();
    const address = new URL(head.url()).pathname;

    const lead = await openPage({ as: 'lead' });
    await visit(lead, address);
    await lead.getByRole('link', { name: 'Granska', exact: true }).click();
    await lead.getByRole('radio', { name: 'Tillstyrker' }).waitFor();
    await lead.getByText('Tillstyrker').click();
    await lead.getByRole('textbox', { name: 'Mötets namn' }).fill('Styrgruppsmöte');
    await lead.getByRole('textbox', { name: 'Ur protokollet' }).fill('Tillstyrks.');
    await expectAccessible(lead, 'the review form');
    await lead.getByRole('button', { name: 'Spara granskningen' }).click();
    await lead.getByText('Den väntar på samråd').waitFor();

    const director = await openPage({ as: 'hsdir', expected: [/422/] });
    await visit(director, address);
    await director.getByRole('link', { name: 'Besluta', exact: true }).click();
    await director.getByText('Samrådet med regiondirektören saknas').waitFor();
    await director.getByText('Bifall', { exact: true }).click();
    await director.getByRole('textbox', { name: 'Skäl för beslutet' }).fill('Behovet är styrkt.');
    await expectAccessible(director, 'the decision form');
    await director.getByRole('button', { name: 'Besluta' }).click();
    await director.getByRole('alert').getByText('samrådet saknas').waitFor();

    const regional = await openPage({ as: 'regdir' });
    await visit(regional, address);
    await regional.getByRole('link', { name: 'Lämna synpunkt' }).click();
    await regional.getByRole('textbox', { name: 'Din synpunkt' }).fill('Inget att invända.');
    await expectAccessible(regional, 'the consultation form');
    await regional.getByRole('button', { name: 'Lämna synpunkt' }).click();
    await regional.getByText('Den väntar på beslut').waitFor();

    // What was typed is still there, on the version as it now is.
    await director.reload();
    await ready(director);
    await director.getByText('Karin Exempelsson har hörts').waitFor();
    expect(await director.getByRole('textbox', { name: 'Skäl för beslutet' }).inputValue()).toBe('Behovet är styrkt.');
    await director.getByRole('button', { name: 'Besluta' }).click();
    await director.getByText('Ingenting är använt.').waitFor();
    await ready(director);
    expect(await words(director)).toContain('0 timmar av 100 timmar använda, 0 %');
    await expectAccessible(director);
  });

  it('tells the second of two that somebody was first, and keeps what was typed', async () => {
    const page = await openPage({ as: 'vc-hc01', expected: [/412/] });
    await visit(page, '/inhyrning/dispenser/ny');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByRole('heading', { level: 1, name: /Dispens D-/ }).waitFor();
    const number = /D-\d{4}-\d+/.exec(page.url())![0];
    const elsewhere = await page.request.patch(`/api/v1/dispensations/${number}`, {
      data: { consequence: 'Skrivet någon annanstans.' },
      headers: { 'if-match': '"1"' },
    });
    expect(elsewhere.status()).toBe(200);
    await page.getByRole('textbox', { name: 'Leverantörens namn' }).fill('Vårdresurs Exempel AB');
    await page.getByRole('button', { name: 'Spara utkastet' }).click();
    await page.getByText('Någon annan hann före').waitFor();
    expect(await page.getByRole('textbox', { name: 'Leverantörens namn' }).inputValue()).toBe('Vårdresurs Exempel AB');
  });
});

describe('the register', () => {
  it('is filtered in the address, and Back takes the filter away', async () => {
    const page = await openPage({ as: 'hsdir' });
    await visit(page, '/inhyrning/dispenser');
    await page
      .getByRole('button', { name: /Tillstånd/ })
      .first()
      .click();
    await page.getByRole('option', { name: 'Avslagen' }).click();
    await page.getByText('En dispens', { exact: true }).waitFor();
    expect(page.url()).toContain('tillstand=declined');
    expect(await words(page)).toContain('D-2026-007');
    await page.goBack();
    await expect.poll(() => page.getByText('D-2026-001').count()).toBeGreaterThan(0);
  });

  it('shows use of what was granted, with the file and line behind it, also on a phone', async () => {
    const page = await openPage({ as: 'hsdir', width: 360, height: 740 });
    await visit(page, '/inhyrning/dispenser/D-2026-006');
    expect(await words(page)).toContain('120 timmar av 140 timmar använda, 86 %');
    expect(await words(page)).toContain('engagements-2026.csv');
    const main = await page.getByRole('main').evaluate((element) => element.scrollWidth);
    expect(main, 'the page is no wider than the phone').toBeLessThanOrEqual(360);
    await expectAccessible(page);
  });

  it('offers each role only what it may do', async () => {
    const head = await openPage({ as: 'vc-hc08' });
    await visit(head, '/inhyrning/dispenser');
    expect(await words(head), 'another’s unit').not.toContain('D-2026-014');
    await visit(head, '/inhyrning/dispenser/D-2026-007');
    expect(await head.getByRole('link', { name: 'Besluta', exact: true }).count()).toBe(0);
  });
});
