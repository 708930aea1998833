import { readFileSync, readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { expectAccessible, expectNoSidewaysScroll, expectReadable } from './support/accessible.ts';
import { everyAddress, isSamePage } from './support/addresses.ts';
import { withBrowser } from './support/browser.ts';
import { goOn, ready, visit } from './support/ready.ts';

const { openPage } = withBrowser();

describe.each(everyAddress())('%s', (address) => {
  it('can be used by everyone: on a phone, enlarged four times, in the dark, in forced colours', async () => {
    const page = await pageAt(address);
    await expectAccessible(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoSidewaysScroll(page, `${address}, 360 px`);
    await expectAccessible(page, `${address}, 360 px`);
    // 1280 px enlarged to 400 %.
    await page.setViewportSize({ width: 320, height: 256 });
    await expectNoSidewaysScroll(page, `${address}, 320 px`);
    await page.setViewportSize({ width: 1280, height: 900 });
    await expectReadable(page, { colorScheme: 'dark', forcedColors: 'none' }, `${address}, dark`);
    await expectReadable(page, { colorScheme: 'light', forcedColors: 'active' }, `${address}, forced colours`);
  });
});

describe('the language', () => {
  it('is English all through when it is chosen, and Swedish again', async () => {
    const swedish = swedishOnly();
    const inEnglish = new Map<string, Reader>();
    for (const as of ['lead', 'admin']) {
      const page = await openPage({ as });
      await visit(page, '/');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'Overview' }).waitFor();
      inEnglish.set(as, { page });
    }
    const found: string[] = [];
    for (const address of everyAddress()) {
      const reader = inEnglish.get(readerOf(address))!;
      await go(reader, address);
      expect(await reader.page.locator('html').getAttribute('lang')).toBe('en');
      for (const name of await namesOn(reader.page)) if (swedish.has(name)) found.push(`${address}: ${name}`);
    }
    const { page } = inEnglish.get('lead')!;
    expect(found).toEqual([]);
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('link', { name: 'Översikt' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('sv');
  }, 600_000);
});

describe('the phone', () => {
  it('has its navigation behind one button', async () => {
    const page = await openPage({ width: 360, height: 740 });
    await visit(page, '/');
    const link = page.getByRole('link', { name: 'Nyckeltal', exact: true });
    expect(await link.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Meny' }).click();
    await expectAccessible(page, 'the open menu');
    await link.click();
    await page.getByRole('heading', { level: 1, name: 'Nyckeltal' }).waitFor();
    await ready(page);
    expect(await link.isVisible(), 'the menu has closed').toBe(false);
  });
});

type Reader = { page: Page; at?: string | undefined };
const readers = new Map<string, Reader>();

/** A reader's page, where the address leads, large and light. One page for each reader, for all tests. */
async function pageAt(address: string): Promise<Page> {
  const as = readerOf(address);
  const reader = readers.get(as) ?? { page: await openPage({ as, isKept: true, reducedMotion: 'reduce' }) };
  readers.set(as, reader);
  await reader.page.setViewportSize({ width: 1280, height: 900 });
  await reader.page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await go(reader, address);
  return reader.page;
}

/**
 * To another page as a link goes: to load and compile the application anew for each took as long as looking at it.
 * By a new visit after a fault, and to another state of the same page, whose heading may stay.
 */
async function go(reader: Reader, address: string): Promise<void> {
  const { page, at } = reader;
  reader.at = undefined;
  if (at === undefined || isSamePage(at, address)) await visit(page, address);
  else await goOn(page, address);
  reader.at = address;
}

/** Who has a use for the page: whoever looks after the system for its settings, else the programme's lead. */
const readerOf = (address: string): string => (/^\/(installningar|data)/.test(address) ? 'admin' : 'lead');

/** Swedish words of the interface that English has other words for. */
function swedishOnly(): Set<string> {
  const folder = new URL('../../src/web/locales/', import.meta.url);
  const read = (file: string) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>;
  const files = readdirSync(folder).filter((file) => file.startsWith('sv') && file.endsWith('.json'));
  const pairs = files.flatMap((file) => {
    const english = read(file.replace(/^sv/, 'en'));
    return Object.entries(read(file)).flatMap(([key, words]) => (words === english[key] ? [] : [words]));
  });
  const inEnglish = new Set(files.flatMap((file) => Object.values(read(file.replace(/^sv/, 'en')))));
  const written = wordsOfTheExample();
  return new Set(pairs.filter((words) => !words.includes('{') && !inEnglish.has(words) && !written.has(words)));
}

/** What the example's people have written themselves stands as they wrote it, in whichever language the reader has chosen. */
function wordsOfTheExample(): Set<string> {
  const folder = new URL('../../examples/region-exempel/', import.meta.url);
  const words = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.add(value);
    else if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) collect(inner);
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml')))
    collect(parse(readFileSync(new URL(file, folder), 'utf8')));
  return words;
}

/** What everything on the page is called: navigation, headings, buttons, columns, labels. */
async function namesOn(page: Page): Promise<string[]> {
  const names = await page
    .locator('nav a, h1, h2, h3, button, th[scope="col"], label, legend, [role="tab"], dt, caption')
    .evaluateAll((elements) => elements.filter((each) => !each.closest('[lang="sv"]')).map((each) => each.textContent));
  return names.map((name) => (name ?? '').trim()).filter((name) => name !== '');
}
