import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();
/** Answers that a journey brings about: an old version, a number in another form, what the reader may not see. */
const expected = [/status of (403|404|412|422)/];

const dialog = (page: Page) => page.getByRole('dialog');
const titles = async (page: Page) => (await page.locator('.agenda-title').allInnerTexts()).map((text) => plain(text));
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

const openAs = (person: string): Promise<Page> => openPage({ expected, as: person });

/** Asks the API as whoever is signed in on the page. */
async function send(page: Page, method: 'POST' | 'PATCH', path: string, data: object, ifMatch = '*') {
  const answer = await page.request.fetch(`/api/v1${path}`, { method, data, headers: { 'if-match': ifMatch } });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as unknown;
}

/** A new meeting of today. @returns its reference. */
async function planMeeting(page: Page): Promise<string> {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());
  const meeting = { group: 'STYR', date: today, startsAt: '09:00', place: 'Sal Granen' };
  return ((await send(page, 'POST', '/meetings', meeting)) as { reference: string }).reference;
}

describe('the programme lead, from agenda to register', () => {
  it('drafts, edits and orders the agenda by keyboard, holds the meeting, decides, finds it and supersedes it', async () => {
    const page = await openAs('lead');
    const reference = await planMeeting(page);
    await visit(page, `/styrning/moten/${reference}`);
    await press(page, 'Ta fram utkast');
    await page.getByText(/punkter lades till/).waitFor();
    await page.locator('.agenda-item').first().waitFor();
    const drafted = await titles(page);
    expect(drafted.join(' ')).toContain('målet är i riskzonen');
    expect(drafted.join(' ')).toContain('Uppföljningslistan');
    expect(drafted.at(-1)).toContain('Övriga frågor');
    await expectAccessible(page);

    // By keyboard alone: the first item down one step; the focus goes with it and what happened is said.
    await page
      .getByRole('button', { name: /^Flytta ned/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByText(/är nu punkt 2 av/).waitFor();
    expect((await titles(page))[1]).toBe(drafted[0]!.replace('1.', '2.'));
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await expect.poll(focused).toBe(`Flytta ned: ${drafted[0]!.replace('1. ', '')}`);
    await page
      .getByRole('button', { name: /^Ändra:/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('textbox', { name: 'Ärende' }).fill('Hyrkostnaden, med primärvårdens planer');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /Hyrkostnaden, med primärvårdens planer/ }).waitFor();

    await press(page, 'Kalla till mötet');
    await press(page, 'Öppna mötet');
    await press(page, /^Anteckna: Hyrkostnaden/);
    await dialog(page).getByRole('textbox', { name: 'Anteckning' }).fill('Controllern gick igenom utfallet.');
    await press(page, 'Spara anteckningen');
    await page.getByText('Controllern gick igenom utfallet.').waitFor();
    await press(page, /^Fatta beslut: Hyrkostnaden/);
    await press(page, /^Besluta$/);
    await page.getByText('Ärende: fyll i fältet.').first().waitFor();
    await dialog(page).getByRole('textbox', { name: 'Ärende' }).fill('Kvartalsvis genomgång av hyrhälsocentraler');
    await dialog(page).getByRole('textbox', { name: 'Beslut' }).fill('Primärvården redovisar varje kvartal.');
    await dialog(page).getByRole('textbox', { name: 'Grund' }).fill('Regionstyrelsens mål');
    await dialog(page).getByRole('textbox', { name: 'Diarienummer' }).fill('12/2026');
    await press(page, /^Besluta$/);
    await page.getByText(/är inte skrivet som regionens diarienummer/).waitFor();
    await dialog(page).getByRole('textbox', { name: 'Diarienummer' }).fill('RS 12-2026');
    await press(page, /^Besluta$/);
    await page.getByText('Primärvården redovisar varje kvartal.').waitFor();
    await ready(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);

    await visit(page, '/styrning/beslut');
    await page.getByRole('textbox', { name: 'Sök' }).fill('genomgången hyrhälsocentral');
    await page.keyboard.press('Enter');
    await page.waitForURL(/sok=/);
    await page.getByText('Ett beslut passar.').waitFor();
    await expectAccessible(page);
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('heading', { level: 1, name: /^Beslut \d{4}-\d{3}$/ }).waitFor();
    await ready(page);
    const first = page.url();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Ersätt beslutet' }).click();
    await page.getByRole('heading', { level: 1, name: /^Ersätt beslut/ }).waitFor();
    await ready(page);
    await page.getByRole('textbox', { name: 'Beslut', exact: true }).fill('Primärvården redovisar varje månad.');
    await page.getByRole('textbox', { name: 'Grund' }).fill('Styrgruppens möte');
    await expectAccessible(page);
    await press(page, 'Registrera beslut');
    await page.getByRole('link', { name: /^Ersätter beslut/ }).waitFor();
    expect(await page.locator('.lead').innerText()).toContain('varje månad');
    await visit(page, first);
    await page.getByText('Beslutet gäller inte längre').waitFor();
    expect(await page.getByRole('link', { name: 'Ersätt beslutet' }).count()).toBe(0);
  });

  it('loses nothing when someone else saves the same item first', async () => {
    const page = await openAs('lead');
    const reference = await planMeeting(page);
    const item = await send(page, 'POST', `/meetings/${reference}/agenda-items`, { title: 'Gemensam punkt' });
    await visit(page, `/styrning/moten/${reference}`);
    await press(page, 'Ändra: Gemensam punkt');
    await dialog(page).getByRole('textbox', { name: 'Ärende' }).fill('Min rubrik');
    const path = `/meetings/${reference}/agenda-items/${(item as { id: string }).id}`;
    await send(page, 'PATCH', path, { title: 'Den andras rubrik' });
    await press(page, 'Spara');
    await page.getByText('Någon annan hann före').waitFor();
    await dialog(page).getByText('Den andras rubrik').waitFor();
    expect(await dialog(page).getByRole('textbox', { name: 'Ärende' }).inputValue()).toBe('Min rubrik');
    await expectAccessible(page);
    await press(page, 'Spara');
    await page.getByRole('heading', { name: '1. Min rubrik' }).waitFor();
  });

  it('keeps what was typed when the form is left', async () => {
    const page = await openAs('lead');
    await visit(page, '/styrning/beslut/nytt');
    await page.getByRole('textbox', { name: 'Ärende' }).fill('Påbörjat ärende');
    await visit(page, '/styrning/beslut');
    await visit(page, '/styrning/beslut/nytt');
    expect(await page.getByRole('textbox', { name: 'Ärende' }).inputValue()).toBe('Påbörjat ärende');
    await press(page, 'Registrera beslut');
    await page.getByRole('alert').getByRole('link', { name: 'Grund: fyll i fältet.' }).click();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  });
});

describe('the pages of steering', () => {
  const pages = [
    '/styrning/styrgrupp',
    '/styrning/moten/STYR-1',
    '/styrning/moten/STYR-3',
    '/styrning/moten/STYR-3/underlag',
    '/styrning/forslag/1',
    '/styrning/forslag/2',
    '/styrning/beslut',
    '/styrning/beslut/nytt',
    '/styrning/beslut/2026-001',
  ];

  it('can be used by everyone, on a phone, in the dark', async () => {
    const page = await openPage({ width: 360, height: 740, colorScheme: 'dark', expected, as: 'lead' });
    for (const address of pages) {
      await visit(page, address);
      await expectAccessible(page, address);
      await expectNoSidewaysScroll(page, address);
    }
  });

  it('show adjusted minutes without a single button to change them', async () => {
    const page = await openAs('lead');
    await visit(page, '/styrning/moten/STYR-1');
    expect(await page.locator('.lead').innerText()).toContain('Protokollet är justerat och ändras inte.');
    expect(
      await page
        .locator('main')
        .getByRole('button', { name: /Ändra|Ta bort|Anteckna|Fatta beslut/ })
        .count(),
    ).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Det lokala avtalet');
  });

  it('give the members one page to print', async () => {
    const page = await openAs('lead');
    await visit(page, '/styrning/moten/STYR-3');
    await page.getByRole('link', { name: 'Mötesunderlag' }).click();
    await page.getByRole('heading', { level: 1, name: 'Underlag till möte STYR-3' }).waitFor();
    await ready(page);
    const words = plain(await page.locator('main').innerText());
    for (const part of [
      'Hyrkostnad i förhållande till egen personalkostnad',
      'målbana högst',
      'Uppföljningslista',
      'Beslut på förra mötet',
    ])
      expect(words).toContain(part);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Skriv ut' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  });
});
