import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Goes to an address of the application and waits until its data stand there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Waits until the page has its heading, nothing is being fetched for the first time and no figure is a former one. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  const waiting = page.locator('.loading, [aria-busy="true"]');
  await expect.poll(() => waiting.count(), { timeout: 30_000, message: `${page.url()} is still fetching` }).toBe(0);
}
