import type { Page } from 'playwright-core';

/** Signs in as someone of the example region. Where nobody signs in, everyone is the local user, and nothing is to be done. */
export async function signInAs(page: Page, person: string): Promise<void> {
  const answer = await page.request.post('/api/v1/sessions', { data: { person } });
  if (!answer.ok() && answer.status() !== 404) throw new Error(`${person} could not sign in: ${answer.status()}`);
}
