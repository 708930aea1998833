import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';
import { choose } from './support/choose.ts';

const { openPage } = withBrowser();
const HTML = '<!DOCTYPE html><html><body><script>document.title = "körd"</script></body></html>';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function attach(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Välj filer' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content, 'latin1') });
}

describe('local contracts', () => {
  it('are entered and ended, and what is booked after the end is told of', async () => {
    const page = await openPage({ as: 'inkop' });
    await visit(page, '/inhyrning/lokala-avtal');
    await page.getByRole('link', { name: 'Lägg till avtal' }).click();
    await ready(page);
    await page.getByRole('button', { name: 'Spara avtalet' }).click();
    const summary = page.getByRole('alert');
    expect(await summary.innerText()).toContain('Leverantör: fyll i uppgiften.');
    await expectAccessible(page);

    await field(page, 'Vad som köps').fill('Läkare till jourcentralen');
    await field(page, 'Leverantör').fill('My Exempelbemanning AB');
    await field(page, 'Organisationsnummer').fill('559976-5186');
    await choose(page, 'Enhet', 'jourcentral', /jourcentral/);
    await field(page, 'Avtalets värde i kronor, utan moms').fill('450 000');
    await field(page, 'Första dag').fill('2025-09-01');
    await field(page, 'Varför ramavtalet inte används').fill('Ingen leverantör kunde lämna läkare till jouren.');
    // What is typed stays when the page is left and opened again.
    await page.reload();
    await ready(page);
    expect(await field(page, 'Leverantör').inputValue()).toBe('My Exempelbemanning AB');
    await page.getByRole('button', { name: 'Spara avtalet' }).click();
    await page.getByText(/Avtalet är sparat som nr \d+/).waitFor();
    await ready(page);
    expect(await page.getByText('gäller tills vidare och ska avvecklas').count()).toBe(1);
    expect(await page.getByText('Saknar avvecklingsplan').count()).toBe(1);

    await page.getByRole('button', { name: 'Avsluta avtalet' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Sista dag som avtalet gällde' }).fill('2026-04-30');
    await dialog.getByRole('textbox', { name: 'Varför, eller hur det ersattes' }).fill('Egen läkare anställd.');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Avsluta avtalet' }).click();
    await page.getByText('avslutades 30 april 2026').waitFor();
    await ready(page);
    // 280 800 + 82 688 kr in the year's ledger, all of it until 31 May: what came in May is after the end.
    expect(plain(await page.getByText('är bokfört utanför ramavtalen efter sista dag').innerText())).toMatch(
      /^\d[\d ]* kr är/,
    );
    await page.getByText('Eva Avtalsson avslutade avtal nr').waitFor();
    expect(await page.getByRole('button', { name: 'Avsluta avtalet' }).count()).toBe(0);
    await expectAccessible(page);
  });

  it('show the direct awards against the limit, and the filter in the address', async () => {
    const page = await openPage({ as: 'lead', width: 360, height: 800, colorScheme: 'dark' });
    await visit(page, '/inhyrning/lokala-avtal?status=ended&alarm=ja');
    await page.getByRole('rowheader', { name: /Distriktsläkare i veckor/ }).waitFor();
    expect(await page.getByRole('rowheader', { name: /kvällsmottagningen/ }).count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await page.getByText('Bara de som behöver ses till').click();
    await page.getByRole('rowheader', { name: /kvällsmottagningen/ }).waitFor();
    expect(page.url()).not.toContain('alarm');
    expect(await page.getByText('Når eller passerar gränsen').count()).toBe(1);
    expect(await page.getByText('personalkategorin Paramedicinare').count()).toBe(1);
    expect(await page.getByRole('link', { name: 'Lägg till avtal' }).count()).toBe(0);
  });
});

describe('attachments', () => {
  it('take no web page, and never run what they take', async () => {
    const page = await openPage({ as: 'inkop', expected: [/415/] });
    await visit(page, '/inhyrning/lokala-avtal/5');
    await attach(page, 'anteckning.txt', HTML);
    const refusal = page.getByRole('alert');
    expect(await refusal.innerText()).toContain('innehåller webbkod');
    await attach(page, 'avtal.pdf', `%PDF-1.7\n${HTML}`);
    await page.getByText('Bilagan avtal.pdf är sparad.').waitFor();
    await ready(page);
    await expectAccessible(page);
    const link = page.getByRole('link', { name: 'avtal.pdf' });
    const address = (await link.getAttribute('href'))!;
    const answer = await page.request.get(address);
    expect(answer.headers()['content-disposition']).toMatch(/^attachment/);
    expect(answer.headers()['content-security-policy']).toContain('sandbox');
    // Asked for as a page it is still only saved.
    const other = await page.context().newPage();
    const download = other.waitForEvent('download');
    await other.goto(address).catch(() => undefined);
    expect((await download).suggestedFilename()).toBe('avtal.pdf');
    expect(await other.title()).not.toBe('körd');

    await page.getByRole('button', { name: 'Dra tillbaka avtal.pdf' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Dra tillbaka bilagan' }).click();
    await page.getByText(/Tillbakadragen av Eva Avtalsson/).waitFor();
    expect(await page.getByRole('link', { name: 'avtal.pdf' }).count()).toBe(0);
    expect((await page.request.get(address)).status()).toBe(410);
    await page.getByText('Eva Avtalsson drog tillbaka bilagan avtal.pdf').waitFor();
  });
});
