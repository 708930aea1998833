import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes to an address of the application and waits until its data stand there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/**
 * Goes on to a page of another kind inside the application, as a link does: what is loaded stays loaded.
 * @throws Error when the heading of the page that was left still stands there after a while
 */
export async function goOn(page: Page, address: string): Promise<void> {
  await page.getByRole('heading', { level: 1 }).evaluate((heading) => heading.setAttribute('data-left', ''));
  // The router takes notice of whatever changes the address.
  await page.evaluate((to) => history.pushState(null, '', to), address);
  await page.locator('h1[data-left]').waitFor({ state: 'detached' });
  await ready(page);
}

/** Waits until the page has its heading, nothing is being fetched for the first time and no figure is a former one. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const waiting = page.locator('.loading, [aria-busy="true"]');
  await expect.poll(() => waiting.count(), { timeout: 30_000, message: `${page.url()} is still fetching` }).toBe(0);
}
