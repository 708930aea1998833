import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './support/accessible.ts';
import { undoImportsOf } from './support/api.ts';
import { withBrowser } from './support/browser.ts';
import { chooseFile } from './support/files.ts';
import { ready, visit } from './support/ready.ts';
import { plain } from './support/words.ts';

const { openPage } = withBrowser();
const COMMAND = fileURLToPath(new URL('../../bin/varaktig.mjs', import.meta.url));
const ENGAGEMENTS = 'inhyrning-styraret.csv';
const LEDGER = 'huvudbok-styraret.csv';
const SUPPLIER = '559900-1122';
const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date());

const MONTH = TODAY.slice(0, 7);
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** What one step leaves to the next. */
const left = { mandate: '', meeting: '', dispensation: '', decision: '' };
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'varaktig-year-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await undoImportsOf(ENGAGEMENTS, LEDGER);
});

const words = async (page: Page) => plain(await page.getByRole('main').innerText());
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Asks the API as whoever is signed in on the page, on the version that stands at the address now. */
async function send<T>(page: Page, method: 'POST' | 'PATCH', address: string, data: object, read?: string): Promise<T> {
  const etag = read === undefined ? undefined : (await page.request.get(`/api/v1${read}`)).headers()['etag'];
  const headers = etag === undefined ? {} : { 'if-match': etag };
  const answer = await page.request.fetch(`/api/v1${address}`, { method, data, headers });
  if (!answer.ok()) throw new Error(`${method} ${address}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}

async function sign(page: Page): Promise<void> {
  const answers = page.getByRole('radiogroup', { name: /Ska .* passeras/ });
  await answers.getByRole('radio', { name: 'Ja' }).check({ force: true });
  await page.getByRole('textbox', { name: 'Diarienummer' }).fill('RS 31-2026');
  await press(page, 'Underteckna beslutet');
}

/** Reads a file in as the page lets one do it. */
async function readIn(page: Page, name: string, text: string): Promise<void> {
  await visit(page, '/data/inlasning');
  await chooseFile(page, { name, text });
  const card = page.getByRole('article', { name });
  await card.getByRole('button', { name: `Läs in ${name}` }).click();
  await card.getByText(/^Filen är inläst/).waitFor();
}

/** Verifies a file where there is no database to be had: an address that answers nobody. */
function verify(file: string) {
  const env = { ...process.env, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' };
  const run = spawnSync(process.execPath, [COMMAND, 'audit', 'verify', file], { env, encoding: 'utf8', cwd: folder });
  return { code: run.status, text: run.stdout + run.stderr };
}

describe('a year of steering', () => {
  it('begins with a directive, and BP1 is refused while an item is not met', async () => {
    const lead = await openPage({ as: 'lead' });
    const directive = {
      title: 'Styråret',
      owners: ['regdir', 'hsdir'],
      lead: 'lead',
      start: '2026-01-01',
      end: '2027-12-31',
    };
    left.mandate = (await send<{ key: string }>(lead, 'POST', '/mandates', { unit: 'R', directive })).key;
    await visit(lead, `/styrning/uppdrag/${left.mandate}/skriv?avsnitt=background`);
    await lead.getByRole('textbox', { name: 'Idé', exact: true }).fill('Egna medarbetare i hela vården.');
    // The field shows the words before they are saved too: only the answer tells.
    const saved = lead.waitForResponse((answer) => answer.request().method() === 'PATCH');
    await press(lead, /^Spara$/);
    expect((await saved).status()).toBe(200);

    const owner = await openPage({ as: 'regdir', expected: [/422/] });
    const mandate = `/mandates/${left.mandate}`;
    await send(owner, 'POST', `${mandate}/establishments`, {}, mandate);
    await visit(owner, `/styrning/beslutspunkter/${left.mandate}-BP0`);
    await sign(owner);
    await owner.getByText(/Beslutspunkten passerades/).waitFor();
    await visit(owner, `/styrning/beslutspunkter/${left.mandate}-BP1`);
    await sign(owner);
    await owner.getByText(/av checklistans punkter är inte uppfyllda/).waitFor();
    const { state } = (await (await owner.request.get(`/api/v1/decision-points/${left.mandate}-BP1`)).json()) as {
      state: string;
    };
    expect(state).toBe('open');
  });

  it('goes on when the checklist is met and the owner has signed', async () => {
    const owner = await openPage({ as: 'regdir' });
    await visit(owner, `/styrning/beslutspunkter/${left.mandate}-BP1`);
    for (const item of await owner.locator('.mandate-checklist').getByRole('radio', { name: 'Ja' }).all())
      await item.check({ force: true });
    await press(owner, 'Spara svaren');
    await owner.getByText('Checklistan är uppfylld').waitFor();
    await sign(owner);
    await owner.getByText(/Beslutspunkten passerades/).waitFor();
    const history = owner.getByRole('list', { name: 'Historik' });
    await history
      .getByText(/Karin Exempelsson/)
      .first()
      .waitFor();
    await expectAccessible(owner, 'a decision point with its files and its history');
  });

  it('puts a request for dispensation on the drafted agenda of the steering group', async () => {
    const head = await openPage({ as: 'vc-hc01' });
    const request = {
      unit: 'HC01',
      staffCategory: 'physician',
      periodFrom: `${MONTH}-01`,
      periodTo: inDays(60),
      hours: 100,
      supplierName: 'Vårdresurs Exempel AB',
      supplierNumber: SUPPLIER,
      hourlyRateOre: 128_000,
      motive: 'vacancy',
      motiveText: 'En läkartjänst är vakant.',
      tried: {
        ownStaff: { text: 'Schemat är omlagt.', reference: '' },
        internalPool: { text: 'Poolen är fullbokad.', reference: '' },
        frameworkCallOff: { text: 'Inget svar.', reference: 'AV-99' },
      },
      consequence: 'Hundra besök skjuts upp.',
      exitPlan: 'Tjänsten är tillsatt från mars.',
    };
    const { number } = await send<{ number: string }>(head, 'POST', '/dispensations', request);
    left.dispensation = number;
    await send(head, 'POST', `/dispensations/${number}/submissions`, {}, `/dispensations/${number}`);

    const lead = await openPage({ as: 'lead' });
    const meeting = { group: 'STYR', date: TODAY, startsAt: '13:00', place: 'Sal Tallen' };
    left.meeting = (await send<{ reference: string }>(lead, 'POST', '/meetings', meeting)).reference;
    await visit(lead, `/styrning/moten/${left.meeting}`);
    await press(lead, 'Ta fram utkast');
    await lead.getByRole('heading', { level: 2, name: 'Dispenser på dagordningen' }).waitFor();
    await lead.getByRole('link', { name: number, exact: true }).first().waitFor();
    await press(lead, 'Kalla till mötet');
    await press(lead, 'Öppna mötet');
    await lead
      .getByRole('button', { name: /^Anteckna:/ })
      .first()
      .waitFor();
    await expectAccessible(lead, 'a meeting with a dispensation on its agenda');
    await expectNoSidewaysScroll(lead);
  });

  it('reviews the request from the agenda, with the meeting filled in', async () => {
    const lead = await openPage({ as: 'lead' });
    await visit(lead, `/styrning/moten/${left.meeting}`);
    await lead.getByRole('link', { name: `För in styrgruppens granskning av ${left.dispensation}` }).click();
    await lead.getByRole('button', { name: new RegExp(`Möte.*${left.meeting}|${left.meeting}.*Möte`) }).waitFor();
    expect(await lead.getByRole('textbox', { name: 'Mötets namn' }).count(), 'the meeting is known').toBe(0);
    await lead.getByText('Tillstyrker').click();
    await lead.getByRole('textbox', { name: 'Ur protokollet' }).fill('Styrgruppen tillstyrker.');
    await expectAccessible(lead, 'the review form with a meeting');
    await press(lead, 'Spara granskningen');
    await lead.getByText('Den väntar på samråd').waitFor();
    await lead.getByRole('link', { name: `Till mötet ${left.meeting}` }).click();
    await lead.getByRole('heading', { level: 1, name: new RegExp(left.meeting) }).waitFor();
  });

  it('decides in consultation, and the register of decisions leads to the dispensation and back', async () => {
    const regional = await openPage({ as: 'regdir' });
    await visit(regional, `/inhyrning/dispenser/${left.dispensation}`);
    await regional.getByRole('link', { name: 'Lämna synpunkt' }).click();
    await regional.getByRole('textbox', { name: 'Din synpunkt' }).fill('Inget att invända.');
    await press(regional, 'Lämna synpunkt');
    await regional.getByText('Den väntar på beslut').waitFor();

    const director = await openPage({ as: 'hsdir' });
    await visit(director, `/inhyrning/dispenser/${left.dispensation}?gor=besluta`);
    await director.getByText('Bifall', { exact: true }).click();
    await director.getByRole('textbox', { name: 'Skäl för beslutet' }).fill('Behovet är styrkt.');
    await press(director, /^Besluta$/);
    await director.getByText('Ingenting är använt.').waitFor();
    const toDecision = director.getByRole('link', { name: /^\d{4}-\d{3}$/ });
    left.decision = await toDecision.innerText();
    await toDecision.click();
    await director.getByRole('heading', { level: 1, name: `Beslut ${left.decision}` }).waitFor();
    await ready(director);
    await expectAccessible(director, 'a decision with its files and its history');
    await director
      .getByRole('main')
      .getByRole('link', { name: new RegExp(left.dispensation) })
      .first()
      .click();
    await director.getByRole('heading', { level: 1, name: `Dispens ${left.dispensation}` }).waitFor();
  });

  it('counts what is hired under it, from the engagements that name it', async () => {
    const buyer = await openPage({ as: 'inkop' });
    await readIn(
      buyer,
      ENGAGEMENTS,
      'reference,unit,staff_category,from,to,hours,on_call_hours,supplier,supplier_name,agreement,dispensation\n' +
        `SA-1,HC01,physician,${MONTH}-01,${TODAY},40,0,${SUPPLIER},Vårdresurs Exempel AB,,${left.dispensation}\n`,
    );
    const controller = await openPage({ as: 'ctrl' });
    await readIn(
      controller,
      LEDGER,
      `datum;konto;kostnadsställe;belopp;leverantörsnummer;text\n${TODAY};4510;3101;51200,00;${SUPPLIER};Hyrläkare\n`,
    );
    await visit(controller, `/inhyrning/dispenser/${left.dispensation}`);
    expect(await words(controller)).toContain('40 timmar av 100 timmar använda, 40 %');
    await controller.getByRole('link', { name: 'Visa bokförda köp med dispens på enheten' }).click();
    await controller.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    await controller.getByRole('link', { name: left.dispensation }).waitFor();
  });
});

describe('an auditor', () => {
  it('follows a figure to the dispensation behind it, and to its decision', async () => {
    const page = await openPage({ as: 'revisor' });
    await visit(page, `/nyckeltal/dispensed-purchases?unit=HC01&period=${MONTH}`);
    await page.getByRole('link', { name: 'Visa filer och rader' }).click();
    await page.getByRole('heading', { level: 1, name: 'Underlag' }).waitFor();
    await ready(page);
    await expectAccessible(page, 'rows that name their dispensation');
    await page.getByRole('link', { name: left.dispensation }).click();
    await page.getByRole('heading', { level: 1, name: `Dispens ${left.dispensation}` }).waitFor();
    await ready(page);
    await expectAccessible(page, 'a dispensation with its files and its history');
    await page.getByRole('link', { name: left.decision }).click();
    await page.getByRole('heading', { level: 1, name: `Beslut ${left.decision}` }).waitFor();
  });

  it('takes the register home and finds it whole, and a changed byte in it', async () => {
    const page = await openPage({ as: 'revisor' });
    await visit(page, '/data/handelser');
    const arriving = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hämta hela registret' }).click();
    const file = path.join(folder, 'handelser.jsonl');
    await (await arriving).saveAs(file);
    expect(readFileSync(file, 'utf8')).toContain(left.decision);
    const whole = verify(file);
    expect(whole.code, whole.text).toBe(0);

    const bytes = readFileSync(file);
    const at = bytes.indexOf(left.dispensation);
    bytes[at + 2] = bytes[at + 2]! ^ 1;
    const changed = path.join(folder, 'changed.jsonl');
    writeFileSync(changed, bytes);
    const found = verify(changed);
    expect(found.code, found.text).toBe(2);
    expect(found.text).toMatch(/^Rad \d+/);
  });
});

describe('who has no use for a page', () => {
  it('finds no link to it, and is told whom it is for by a link that was sent', async () => {
    const page = await openPage({ as: 'fack' });
    await visit(page, '/installningar/nycklar');
    await page.getByRole('heading', { level: 1, name: 'Sidan hör inte till din roll' }).waitFor();
    expect(await words(page)).toContain('behöver du ha rollen systemförvaltare');
    const navigation = page.getByRole('navigation', { name: 'Sidor' });
    expect(await navigation.getByRole('link', { name: 'Åtkomstnycklar' }).count()).toBe(0);
    await expectAccessible(page, 'a page for others');
  });
});

describe('the navigation', () => {
  it('opens the section one is in, and marks one page of it', async () => {
    const page = await openPage({ as: 'lead' });
    await visit(page, '/');
    const navigation = page.getByRole('navigation', { name: 'Sidor' });
    expect(await navigation.getByRole('link', { name: 'Uppdrag' }).count()).toBe(0);
    await navigation.getByRole('link', { name: 'Styrning' }).click();
    await page.getByRole('heading', { level: 1, name: 'Uppdrag' }).waitFor();
    await navigation.getByRole('link', { name: 'Beslut' }).click();
    await page.waitForURL(/styrning\/beslut/);
    const marked = navigation.locator('[aria-current]');
    expect(await marked.allInnerTexts()).toEqual(['Beslut']);
    await navigation.getByRole('link', { name: 'Uppdrag' }).click();
    await expect.poll(() => marked.allInnerTexts()).toEqual(['Uppdrag']);
    expect(await navigation.getByRole('link', { name: 'Dispenser' }).count()).toBe(0);
    await ready(page);
    await expectAccessible(page, 'an open section');
  });
});
