import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { signInAs } from './support/sign-in.ts';

const { openPage } = withBrowser();

/** Answers that a journey itself brings about; 404 is the session, where nobody can sign in yet. */
const expected = [/404/, /412/, /422/];

async function openAs(person: string, address: string, width = 1280): Promise<Page> {
  const page = await openPage({ width, expected });
  await signInAs(page, person);
  await visit(page, address);
  return page;
}

const GRADING = '/handlingsplan/katalog/bedomning?unit=HC03&omrade=';
const rowOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });
const group = (page: Page, dimension: string, number: number) =>
  page.getByRole('radiogroup', { name: new RegExp(`^${dimension}, åtgärd ${number}:`) });
const chosenIn = (page: Page, dimension: string, number: number) =>
  group(page, dimension, number).locator('input:checked').inputValue();

describe('grading', () => {
  it('goes by the keyboard, one key for each grade, and saves by itself', async () => {
    const page = await openAs('vc-hc03', `${GRADING}staffing-plan`);
    await group(page, 'Genomförandegrad', 12).getByRole('radio').first().focus();
    for (const key of ['2', '4', '3', '4']) await page.keyboard.press(key);
    await page.keyboard.type('Utan plan vet vi inte vad som saknas.');
    const row = rowOf(page, 'Bemanningsplan med måltal');
    await row.getByText(/^✓ Sparad /).waitFor();
    expect(await page.getByRole('main').innerText()).toMatch(/Du har bedömt \d+ av 60 åtgärder/);
    await expectAccessible(page);
    await page.reload();
    await ready(page);
    expect(await chosenIn(page, 'Effekt', 12)).toBe('4');
    expect(await page.getByRole('textbox', { name: 'Motiv, åtgärd 12' }).inputValue()).toBe(
      'Utan plan vet vi inte vad som saknas.',
    );
  });

  it('shows what was saved elsewhere and loses nothing that was set here', async () => {
    const first = await openAs('vc-hc03', `${GRADING}new-ways-of-working`);
    await group(first, 'Prioritet', 45).getByRole('radio').first().waitFor();
    const second = await first.context().newPage();
    await visit(second, `${GRADING}new-ways-of-working`);
    await group(second, 'Prioritet', 45).getByRole('radio').nth(3).focus();
    await second.keyboard.press('4');
    await rowOf(second, 'Regiongemensam bemanningsenhet')
      .getByText(/Sparad/)
      .waitFor();
    await group(first, 'Prioritet', 45).getByRole('radio').first().focus();
    await first.keyboard.press('1');
    const row = rowOf(first, 'Regiongemensam bemanningsenhet');
    await row.getByText('Du har ändrat bedömningen på ett annat ställe.').waitFor();
    expect(await chosenIn(first, 'Prioritet', 45)).toBe('1');
    await expectAccessible(first);
    await row.getByRole('button', { name: 'Spara det som står här' }).click();
    await row.getByText(/Sparad/).waitFor();
    await second.reload();
    await ready(second);
    expect(await chosenIn(second, 'Prioritet', 45)).toBe('1');
  });
});

describe('the picture', () => {
  it('selects an action, takes it into the plan or leaves it out, and the reason is kept', async () => {
    const page = await openAs('lead', '/handlingsplan/katalog/urval?unit=R');
    await expectAccessible(page);
    const list = page.getByRole('table', { name: /Bedömning, urval och skäl/ });
    await list.getByRole('button', { name: '2. Överskott går till annan enhet' }).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('region', { name: 'Vald åtgärd' });
    await panel.getByText('Åtgärden är inte avgjord än.').waitFor();
    expect(page.url()).toContain('atgard=2');
    await panel.getByRole('button', { name: 'Ta inte med' }).click();
    await panel.getByText('Skriv varför åtgärden inte väljs.').waitFor();
    await panel.getByRole('textbox', { name: 'Skäl' }).fill('Grannenheterna har inte plats i år.');
    await panel.getByRole('button', { name: 'Ta inte med' }).click();
    await panel.getByText('Skäl: Grannenheterna har inte plats i år.').waitFor();
    await list.getByRole('cell', { name: 'Grannenheterna har inte plats i år.' }).waitFor();
    await panel.getByRole('button', { name: 'Ta med i planen' }).click();
    await panel.getByText(/^Vald, enligt/).waitFor();
    await visit(page, '/handlingsplan/katalog/2?unit=R');
    const choices = page.getByRole('table', { name: 'Urvalet och tidigare urval' });
    expect(await choices.innerText()).toContain('Ersatt');
    expect(await choices.innerText()).toContain('Grannenheterna har inte plats i år.');
    await expectAccessible(page);
  });

  it('is a point for each graded action, and a table at one press', async () => {
    const page = await openAs('lead', '/handlingsplan/katalog/urval?unit=R', 360);
    expect(await page.locator('.effect-point').count()).toBe(60);
    await expectNoSidewaysScroll(page);
    await page.getByRole('button', { name: 'Visa som tabell' }).click();
    await page.getByRole('table', { name: 'Effekt och svårighetsgrad, Region Exempel' }).waitFor();
  });
});

describe('the catalogue', () => {
  it('is searched, and the search stands in the address', async () => {
    const page = await openAs('fack', '/handlingsplan/katalog');
    await page.getByRole('textbox', { name: 'Sök på ord' }).fill('bostad');
    await page.getByText(/Visar \d av 60 åtgärder/).waitFor();
    expect(page.url()).toContain('sok=bostad');
    await page.getByRole('link', { name: 'Hjälp med bostad' }).click();
    await page.getByRole('heading', { level: 1, name: '23. Hjälp med bostad' }).waitFor();
    await expectAccessible(page);
  });

  it('takes a file with faults apart row by row, and stores nothing of it', async () => {
    const page = await openAs('lead', '/handlingsplan/katalog/filer');
    await expectAccessible(page);
    const text = [
      'nyckel;område;nivå;rubrik;beskrivning;ansvarig;checkpunkter;nyckeltal;källa',
      'egen-ide;Trivsel;Verksamhetsnära;Egen idé;Text.;Verksamhetschef;Finns;agency-weeks:minskar;Egen',
      'annan-ide;Rekrytering;Verksamhetsnära;;Text.;Kurator;Finns;okand:minskar;Egen',
      '',
    ].join('\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Välj filer' }).click();
    await (await chooser).setFiles({ name: 'fel.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('fel.csv har 4 fel och är inte inläst').waitFor();
    const faults = await page.getByRole('table', { name: 'Alla fel i fel.csv' }).innerText();
    for (const part of ['Rad 2', 'Trivsel', 'Rad 3', 'rubrik', 'Kurator', 'okand']) expect(faults).toContain(part);
    await expectAccessible(page);
    await visit(page, '/handlingsplan/katalog?sok=egen-ide');
    await page.getByText('Visar 0 av 60 åtgärder.').waitFor();
  });

  it('reads a file in as a new version, and shows what it changed', async () => {
    const page = await openAs('lead', '/handlingsplan/katalog/filer');
    const answer = await page.request.get('/api/v1/catalogue-actions.csv');
    const text = (await answer.text()).replace('Hjälp med bostad', 'Hjälp att hitta bostad');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Välj filer' }).click();
    await (await chooser).setFiles({ name: 'ny.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    await page.getByText('ny.csv ändrar 1 åtgärd. Ingenting har sparats än.').waitFor();
    await page.getByRole('button', { name: 'Läs in 1 ändring som ny version' }).click();
    await page.getByText('ny.csv är inläst som version 2').waitFor();
    await page.getByRole('link', { name: 'Visa version 2' }).click();
    const changes = page.getByRole('table', { name: 'Det här ändrade version 2' });
    await changes.waitFor();
    expect(await changes.innerText()).toContain('Hjälp att hitta bostad');
    // Put back, so that other journeys find the catalogue as it was.
    await page.request.post('/api/v1/catalogue-imports?fileName=ater.csv', {
      headers: { 'content-type': 'application/octet-stream' },
      data: await answer.body(),
    });
  });
});
