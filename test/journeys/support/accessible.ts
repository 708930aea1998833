import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules whose answer another colour scheme can change. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** No breach of WCAG 2.2 AA that axe can see. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
  await unroll(page);
  await expectNoViolation(new AxeBuilder({ page }).withTags(TAGS), where);
}

/** The same of the colours alone: for a page that has passed in another colour scheme. */
export async function expectReadable(page: Page, where = page.url()): Promise<void> {
  await expectNoViolation(new AxeBuilder({ page }).withRules(COLOUR_RULES), where);
}

/**
 * A long table scrolls under its heading and its sums. axe takes a row that is half under them for one that can never be
 * reached whole, so tables stand in their full length while it looks.
 */
async function unroll(page: Page): Promise<void> {
  await page.locator('.table-scroll').evaluateAll((tables) => {
    for (const table of tables as HTMLElement[]) table.style.maxHeight = 'none';
  });
}

async function expectNoViolation(axe: AxeBuilder, where: string): Promise<void> {
  // The page has no frames, so axe needs no page of its own to gather the answers in.
  const { violations } = await axe.setLegacyMode(true).analyze();
  const told = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html }) => `${id} (${help}): ${target.join(' ')} ${html.slice(0, 160)}`),
  );
  expect(told, where).toEqual([]);
}

/** Nothing sticks out to the side, so that the page needs no sideways scrolling. */
export async function expectNoSidewaysScroll(page: Page, where = page.url()): Promise<void> {
  const widths = await page.evaluate(() => ({ content: document.documentElement.scrollWidth, window: innerWidth }));
  expect(widths.content, `${where} is wider than its window`).toBeLessThanOrEqual(widths.window);
}
