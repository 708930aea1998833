import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/accessible.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';
import { choose } from './support/choose.ts';

const { openPage } = withBrowser();

describe('someone who has not signed in', () => {
  it('sees the figures, marked as a demonstration, and is told what more takes', async () => {
    const page = await openPage({ as: null });
    await visit(page, '/');
    expect(await page.getByRole('note').innerText()).toContain('besökare');
    expect(await page.getByRole('link', { name: 'Personer' }).count()).toBe(0);
    await page.goto('/installningar/personer');
    await page.getByRole('heading', { level: 1, name: 'Du behöver logga in för att se sidan' }).waitFor();
    await expectAccessible(page, 'a page for who has signed in');
    await page.getByRole('main').getByRole('link', { name: 'Logga in' }).click();
    await page.getByRole('heading', { level: 1, name: 'Logga in' }).waitFor();
  });
});

describe('signing in to a demonstration', () => {
  it('by keyboard alone makes one someone, on every page, until one signs out', async () => {
    const page = await openPage({ as: null });
    await visit(page, '/logga-in');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Maria Testgren' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Översikt' }).waitFor();
    await ready(page);
    expect(plain(await page.getByRole('note').innerText())).toContain('Du är Maria Testgren, Programledare');
    await visit(page, '/nyckeltal');
    expect(await page.getByRole('note').innerText()).toContain('Maria Testgren');

    await page.getByRole('button', { name: 'Maria Testgren' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Logga ut' }).waitFor();
    await expectAccessible(page, 'the open menu');
    await page.getByRole('button', { name: 'Logga ut' }).press('Enter');
    await page.getByRole('link', { name: 'Logga in' }).first().waitFor();
    expect(await page.getByRole('note').innerText()).toContain('besökare');
  });

  it('gives each role its own pages', async () => {
    const page = await openPage({ as: 'vc-hc01' });
    await visit(page, '/installningar');
    expect(await page.getByRole('link', { name: 'Åtkomstnycklar' }).count()).toBe(0);
    const other = await openPage({ as: 'admin' });
    await visit(other, '/installningar');
    await other.getByRole('link', { name: 'Åtkomstnycklar' }).waitFor();
  });
});

describe('one’s own sign-ins', () => {
  it('are listed, and another one can be ended', async () => {
    const page = await openPage({ as: 'komm' });
    const elsewhere = await openPage({ as: 'komm' });
    await visit(page, '/inloggningar');
    await page
      .getByRole('button', { name: /^Avsluta inloggningen/ })
      .first()
      .click();
    await page.getByText('Avslutad').first().waitFor();
    await visit(elsewhere, '/');
    expect(await elsewhere.getByRole('note').innerText()).toContain('besökare');
  });
});

describe('the register of people', () => {
  it('shows what a file would change before it is saved, and every fault of one that is unfit', async () => {
    const page = await openPage({ as: 'admin', expected: [/422/] });
    await visit(page, '/installningar/personer');
    const text = page.getByLabel('Filens text');
    await text.fill('people:\n  - { id: ny, name: Ny Person, roles: [{ role: kung, unit: R }] }\n');
    await page.getByRole('button', { name: 'Visa vad som ändras' }).click();
    await page.getByText('Rollen ”kung” finns inte').waitFor();
    await text.fill(
      'people:\n  - { id: ny, name: Ny Person, roles: [{ role: auditor, unit: PV, validTo: 2020-12-31 }] }\n',
    );
    await page.getByRole('button', { name: 'Visa vad som ändras' }).click();
    await page.getByText('Det här skulle ändras').waitFor();
    expect(await page.getByRole('rowheader', { name: 'Ny Person' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Spara ändringarna' }).click();
    await page.getByRole('rowheader', { name: 'Ny Person' }).waitFor();
  });
});

describe('an API token', () => {
  it('is shown once, works until it is revoked, and not after', async () => {
    const page = await openPage({ as: 'admin' });
    await visit(page, '/installningar/nycklar');
    await choose(page, 'Person', 'Ulla', /Ulla Granskare/);
    await page.getByLabel('Till', { exact: true }).fill('Öppna data');
    await page.getByLabel('Sista dag').fill(`${new Date().getFullYear() + 1}-06-30`);
    await page.getByRole('button', { name: 'Skapa nyckeln' }).click();
    const token = await page.locator('code.reference').innerText();
    const ask = () =>
      fetch(new URL('/api/v1/people', page.url()), { headers: { authorization: `Bearer ${token}` } }).then(
        ({ status }) => status,
      );
    expect(await ask()).toBe(200);
    await page.getByRole('button', { name: 'Återkalla nyckeln Öppna data' }).click();
    await page.getByText('återkallad').waitFor();
    expect(await ask()).toBe(401);
    await visit(page, '/installningar/nycklar');
    expect(await page.getByText(token).count()).toBe(0);
  });
});
