import type { Page } from 'playwright-core';

const TRIES = 8;

/**
 * Finds one of many by typing, as a person does who types again when the list has not come yet: the choices are fetched,
 * and a list that is being drawn anew takes no click.
 */
export async function choose(page: Page, field: string, typed: string, option: RegExp): Promise<void> {
  const input = page.getByRole('combobox', { name: field });
  for (let attempt = 1; ; attempt++) {
    await input.fill('');
    await input.fill(typed);
    try {
      await page.getByRole('option', { name: option }).first().click({ timeout: 4000 });
      return;
    } catch (error) {
      if (attempt === TRIES) throw error;
    }
  }
}
