import type { Page } from 'playwright-core';

/** Goes to an address of the application and waits until its data stand there. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await ready(page);
}

/** Waits until the page has its heading, nothing is being fetched for the first time and no figure is a former one. */
export async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForFunction(() => !document.querySelector('.loading, [aria-busy="true"]'));
}
