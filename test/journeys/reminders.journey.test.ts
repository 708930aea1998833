import { describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();

describe('what waits for me', () => {
  it('is told to a controller by date, and leads to where it is done', async () => {
    const page = await openPage({ as: 'ctrl' });
    await visit(page, '/');
    await page.getByRole('navigation', { name: 'Sidor' }).getByRole('link', { name: 'Att göra' }).click();
    await page.getByRole('heading', { level: 1, name: 'Att göra' }).waitFor();
    await ready(page);
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/sak(er)? väntar på dig/);
    expect(words).toMatch(/Ska vara klart|skulle ha varit klart/);
    await expectAccessible(page);
    await page
      .getByRole('link', { name: /^Läs in huvudboken för/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1, name: 'Inläsning' }).waitFor();
    await ready(page);
  });

  it('fits a phone', async () => {
    const page = await openPage({ as: 'ctrl', width: 360, height: 740 });
    for (const address of ['/att-gora', '/att-gora/installningar']) {
      await visit(page, address);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page, `${address}, 360 px`);
    }
  });

  it('is nobody’s until someone signs in', async () => {
    const page = await openPage({ as: null });
    await visit(page, '/att-gora');
    await page.getByRole('heading', { name: 'Du behöver logga in för att se sidan' }).waitFor();
    expect(await page.getByRole('link', { name: 'Att göra', exact: true }).count()).toBe(0);
    await expectAccessible(page);
  });
});

describe('my reminders', () => {
  it('are turned off and on again', async () => {
    const page = await openPage({ as: 'ctrl' });
    await visit(page, '/att-gora');
    await page.getByRole('link', { name: 'Mejl och kalender' }).click();
    const digest = page.getByRole('checkbox', { name: 'Skicka mig ett mejl på morgonen' });
    const choose = async (wanted: boolean) => {
      await digest.setChecked(wanted, { force: true });
      await page.getByRole('button', { name: 'Spara valen' }).click();
      await page.getByText('Valen är sparade.').waitFor();
      await page.reload();
      await ready(page);
      expect(await digest.isChecked()).toBe(wanted);
    };
    await digest.waitFor();
    expect(await digest.isChecked()).toBe(true);
    await choose(false);
    await expectAccessible(page);
    await choose(true);
  });

  it('come in a calendar of one’s own, whose address is shown once, replaced and removed', async () => {
    const page = await openPage({ as: 'ctrl' });
    await visit(page, '/att-gora/installningar');
    await page.getByRole('button', { name: 'Gör en kalenderadress' }).click();
    const address = page.locator('.calendar-address');
    await address.waitFor();
    const first = await address.innerText();
    await expectAccessible(page, 'the new address');
    // Without the cookie: a calendar cannot sign in.
    const calendar = await fetch(first);
    expect(calendar.headers.get('content-type')).toContain('text/calendar');
    expect((await calendar.text()).replaceAll('\r\n ', '')).toContain('SUMMARY:Läs in huvudboken för');
    await page.reload();
    await ready(page);
    expect(await address.count(), 'it is shown once').toBe(0);

    await page.getByRole('button', { name: 'Byt adress' }).click();
    await page.getByRole('alertdialog', { name: 'Byta kalenderadress?' }).waitFor();
    await expectAccessible(page, 'the question');
    await page.getByRole('button', { name: 'Byt adressen' }).click();
    await address.waitFor();
    const second = await address.innerText();
    expect(second).not.toBe(first);
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);

    await page.getByRole('button', { name: 'Ta bort adressen' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Ta bort adressen' }).click();
    await page.getByText('Kalenderadressen är borttagen.').waitFor();
    expect((await fetch(second)).status).toBe(404);
    await page.getByRole('button', { name: 'Gör en kalenderadress' }).waitFor();
  });
});

describe('the mail that leaves', () => {
  it('is the administrator’s to look after', async () => {
    const page = await openPage({ as: 'admin' });
    await visit(page, '/att-gora/installningar');
    await page.getByRole('heading', { level: 2, name: 'Mejl från servern' }).waitFor();
    await page.getByText('Servern saknar inställningarna SMTP_URL, MAIL_FROM, PUBLIC_URL.').waitFor();
    await expectAccessible(page);
    const other = await openPage({ as: 'ctrl' });
    await visit(other, '/att-gora/installningar');
    expect(await other.getByRole('heading', { level: 2, name: 'Mejl från servern' }).count()).toBe(0);
  });
});
