import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addDays, swedishDate } from '../../src/kernel/plain-date.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { signIn, withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();

const today = swedishDate(new Date());
const PLAN = `plan: { key: folja, name: Plan som följs, unit: PV, validFrom: 2025-01-01, validTo: 2025-12-31 }
actions:
  - { number: 1, title: Första frågan, area: recruitment, responsible: oc-pv, status: Pågår, progress: 80 }
  - { number: 2, title: Andra frågan, area: pay-and-compensation, responsible: oc-pv, status: Pågår, progress: 40 }
`;

/** Presses Tab until the element with that name has focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement;
      return active?.getAttribute('aria-label') ?? active?.closest('label')?.textContent?.trim() ?? '';
    });
  for (let press = 0; press < 80; press++) {
    if ((await focused()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by Tab`);
}

describe('follow-up', () => {
  it(
    'is opened, answered by keyboard, closed, handed over, accepted, and the plan ended',
    { timeout: 180_000 },
    async () => {
      const page = await openPage({ as: 'lead', expected: [/412/] });
      const made = await page.request.post('/api/v1/plan-imports?fileName=folja.yaml', {
        data: Buffer.from(PLAN),
        headers: { 'content-type': 'application/octet-stream' },
      });
      expect(made.ok(), await made.text()).toBe(true);
      const round = await openRound(page);

      await signIn(page.context(), 'oc-pv');
      await visit(page, `${round}/svara`);
      await expectAccessible(page, 'the answers');
      await answerByKeyboard(page);
      await expectAccessible(page, 'the answered');

      await signIn(page.context(), 'lead');
      await visit(page, round);
      await page.getByText('2 av 2 åtgärder är besvarade.').waitFor();
      await page.getByRole('button', { name: 'Stäng uppföljningen' }).press('Enter');
      await page.getByText('Uppföljningen är stängd. 2 av 2 åtgärder besvarades.').waitFor();
      await ready(page);
      await expectAccessible(page, 'the closed round');

      await handOver(page);
      await endPlan(page);
    },
  );

  it('fits a phone', async () => {
    const page = await openPage({ as: 'hr', width: 360 });
    for (const address of ['omgang-4/svara', 'omgang-3']) {
      await visit(page, `/handlingsplan/uppfoljning/${address}`);
      await expectNoSidewaysScroll(page);
    }
  });
});

async function openRound(page: Page): Promise<string> {
  await visit(page, '/handlingsplan/uppfoljning');
  await expectAccessible(page, 'the rounds');
  await page.getByRole('button', { name: 'Planera uppföljningen' }).press('Enter');
  await page.getByText('Skriv månaden som 2026-11 eller tertialet som 2026-T3.').first().waitFor();
  await page.getByRole('textbox', { name: 'Månad eller tertial' }).fill('2025-T3');
  await page.getByRole('checkbox', { name: 'Plan som följs' }).press('Space');
  await page.getByRole('textbox', { name: 'Öppnar' }).fill(today);
  await page.getByRole('textbox', { name: 'Sista svarsdag' }).fill(addDays(today, 7));
  await page.getByRole('button', { name: 'Planera uppföljningen' }).press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Uppföljning tertial 3 2025' }).waitFor();
  await page.getByRole('button', { name: 'Öppna uppföljningen' }).press('Enter');
  await page.getByText('0 av 2 åtgärder är besvarade.').waitFor();
  await ready(page);
  await expectAccessible(page, 'the open round');
  return new URL(page.url()).pathname;
}

async function answerByKeyboard(page: Page): Promise<void> {
  await tabTo(page, 'Oförändrat (o), åtgärd 1');
  // The status by arrow key; Enter saves the row and goes on to the next.
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.getByText('Ett svar återstår av 2').waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Oförändrat (o), åtgärd 2');

  // What is typed is there when the page is left and opened again.
  for (const key of ['Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('Två har tackat ja');
  await page.reload();
  await ready(page);
  const comment = page.getByRole('form', { name: 'Svar om åtgärd 2' }).getByRole('textbox', { name: 'Kommentar' });
  expect(await comment.inputValue()).toBe('Två har tackat ja');

  // Someone else reports meanwhile: it is shown, and what was typed is still there.
  const path = '/api/v1/planned-actions/folja.2';
  const { version } = (await (await page.request.get(path)).json()) as { version: number };
  const meanwhile = await page.request.post(`${path}/status-reports`, {
    data: { move: 'report', progress: 45, comment: 'Rapporterat från annat håll' },
    headers: { 'if-match': `"${version}"` },
  });
  expect(meanwhile.ok(), await meanwhile.text()).toBe(true);
  await tabTo(page, 'Oförändrat (o), åtgärd 2');
  await page.keyboard.press('o');
  await page.getByRole('alert').getByText('Rapporterat från annat håll').waitFor();
  expect(await comment.inputValue()).toBe('Två har tackat ja');
  await page.getByRole('button', { name: 'Spara mitt svar' }).press('Enter');
  await page.getByText('Du har svarat om alla dina 2 åtgärder.').waitFor();
}

async function handOver(page: Page): Promise<void> {
  await visit(page, '/handlingsplan/overlamningar?atgard=folja.2');
  await expectAccessible(page, 'handing over');
  await page.getByRole('combobox', { name: 'Person som tar över' }).fill('Astrid');
  await page.getByRole('option', { name: /Astrid Ekbacke/ }).click();
  await page.getByRole('textbox', { name: 'Från och med' }).fill(addDays(today, 14));
  await page.getByRole('textbox', { name: 'Vad som återstår att göra' }).fill('Två samtal återstår.');
  await page.getByRole('button', { name: 'Lämna över åtgärden' }).press('Enter');
  await page.getByText('Åtgärd 2 är överlämnad till Astrid Ekbacke och väntar på att bli mottagen.').waitFor();

  await visit(page, '/handlingsplan/folja/avslut');
  await page.getByText('Överlämnad, inte mottagen').waitFor();
  await signIn(page.context(), 'vc-hc01');
  await visit(page, '/handlingsplan/overlamningar');
  await expectAccessible(page, 'what waits for the receiver');
  const mine = page.getByRole('listitem').filter({ hasText: 'Andra frågan' });
  await mine.getByRole('button', { name: 'Ta emot åtgärd 2' }).press('Enter');
  await mine.waitFor({ state: 'detached' });
}

async function endPlan(page: Page): Promise<void> {
  await signIn(page.context(), 'hsdir');
  await visit(page, '/handlingsplan/folja/avslut');
  await page.getByText('1 av 2 åtgärder är klara eller i ordinarie drift, 1 återstår. Planen kan avslutas.').waitFor();
  await expectAccessible(page, 'the closing');
  await page.getByRole('textbox', { name: 'Beslutas av' }).fill('Hälso- och sjukvårdsdirektörens beslut');
  await page.getByRole('textbox', { name: 'Grund för beslutet' }).fill('Planens tid är ute');
  await page.getByRole('button', { name: 'Avsluta planen' }).press('Enter');
  await page.getByText(/Planen avslutades/).waitFor();
  await ready(page);
  await expectAccessible(page, 'the ended plan');
}
