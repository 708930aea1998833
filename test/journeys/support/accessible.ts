import axe, { type AxeResults, type RunOnly } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS: RunOnly = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** All that axe looks for of itself, its advice included. */
export const EVERY_RULE = null;
type Rules = RunOnly | null;
/** The rules whose answer another colour scheme can change. */
const COLOUR_RULES: RunOnly = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

export type Scheme = { colorScheme: 'light' | 'dark'; forcedColors: 'active' | 'none' };

/** No breach of WCAG 2.2 AA that axe can see, or of the `rules` given. */
export async function expectAccessible(page: Page, where = page.url(), rules: Rules = TAGS): Promise<void> {
  await unroll(page, true);
  const violations = await violationsOf(page, rules);
  await unroll(page, false);
  expect(violations, where).toEqual([]);
}

/**
 * The same of the colours alone, in another colour scheme: for a page that has passed in the first.
 * The browser changes over bit by bit, text before background: what is still found after a moment is a fault.
 */
export async function expectReadable(page: Page, scheme: Scheme, where = page.url()): Promise<void> {
  await page.emulateMedia(scheme);
  await page.waitForFunction(
    ({ colorScheme, forcedColors }) =>
      matchMedia(`(prefers-color-scheme: ${colorScheme})`).matches &&
      matchMedia(`(forced-colors: ${forcedColors})`).matches,
    scheme,
  );
  await nextFrame(page);
  const options = { timeout: 5000, interval: 100, message: where };
  await expect.poll(() => violationsOf(page, COLOUR_RULES), options).toEqual([]);
}

/** Styles and layout as they are after what was just asked of the page. */
const nextFrame = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

/**
 * A long table scrolls under its heading and its sums. axe takes a row that is half under them for one that can never be
 * reached whole, so tables stand in their full length while it looks.
 */
async function unroll(page: Page, isWhole: boolean): Promise<void> {
  await page.locator('.table-scroll').evaluateAll(
    (tables, height) => {
      for (const table of tables as HTMLElement[]) table.style.maxHeight = height;
    },
    isWhole ? 'none' : '',
  );
}

async function violationsOf(page: Page, rules: Rules): Promise<string[]> {
  // Read once per page. What passes is not listed: naming every element of it takes longer than the rules themselves.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe.source}; undefined`);
  const options = JSON.stringify({ ...(rules && { runOnly: rules }), resultTypes: ['violations'] });
  const violations = await page.evaluate<AxeResults['violations']>(
    `axe.run(document, ${options}).then((results) => results.violations)`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
}

/** Nothing sticks out to the side, so that the page needs no sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page, where = page.url()): Promise<void> {
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(widths.content, `${where} is wider than its window`).toBeLessThanOrEqual(widths.window);
}
