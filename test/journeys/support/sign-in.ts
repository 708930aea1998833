import type { Page } from 'playwright-core';

/** Signs a person of the example region in, in the demonstration's way; where nobody signs in, nothing happens. */
export async function signInAs(page: Page, person: string): Promise<void> {
  const answer = await page.request.post('/api/v1/sessions', { data: { person } });
  if (!answer.ok() && answer.status() !== 404) throw new Error(`${person} could not sign in: ${await answer.text()}`);
}
