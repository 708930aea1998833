import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type IdentityProvider, startIdentityProvider } from '../identity-provider/start-identity-provider.ts';
import { EVERY_RULE, expectAccessible } from './support/accessible.ts';
import { type Application, startApplication } from './support/application.ts';
import { withBrowser } from './support/browser.ts';
import { ready, visit } from './support/ready.ts';

const PEOPLE = {
  karin: { hsaid: 'SE2321009999-1001', name: 'Karin' },
  per: { hsaid: 'SE2321009999-1004', name: 'Per' },
  stranger: { hsaid: 'SE2321009999-9999', name: 'Någon' },
};

const exampleFile = (name: string) => fileURLToPath(new URL(`../../examples/region-exempel/${name}`, import.meta.url));
const { openPage } = withBrowser();
let provider: IdentityProvider | undefined;
let application: Application | undefined;
beforeAll(async () => {
  // The example's units and people are enough: nobody here looks at a figure.
  application = await startApplication({
    example: false,
    prepare: [
      ['region', 'apply', exampleFile('region.yaml')],
      ['people', 'apply', exampleFile('people.yaml')],
    ],
    environmentAt: async (address) => {
      provider = await startIdentityProvider(address, PEOPLE);
      return { ...provider.environment, OIDC_PERSON_CLAIM: 'hsaid' };
    },
  });
});
afterAll(async () => {
  await application?.stop();
  await provider?.stop();
});

/** The browser's own line about an answer that was expected to refuse. */
const REFUSED = [/status of 40[13]/];
const open = () => openPage({ application: application!.address, as: null, expected: REFUSED });
const name = (page: Page) => page.getByRole('button', { name: 'Karin Exempelsson' });

/** From the page's own button, through the provider's form. */
async function signIn(page: Page, login: string): Promise<void> {
  await page.getByRole('link', { name: 'Logga in hos regionen' }).click();
  await page.getByLabel('Användare').fill(login);
  await page.getByRole('button', { name: 'Logga in' }).click();
  await page.waitForURL((url) => url.origin === application!.address);
  await ready(page);
}

describe('with an identity provider', () => {
  it('one signs in there, is known by name here, and signs out at both', async () => {
    const page = await open();
    await visit(page, '/logga-in');
    await expectAccessible(page, page.url(), EVERY_RULE);
    await signIn(page, 'karin');
    await name(page).waitFor();
    await page.reload();
    await name(page).click();
    await page.getByRole('button', { name: 'Logga ut' }).click();
    await page.waitForURL(`${provider!.issuer}/session/end?**`);
    await page.getByRole('button', { name: 'Ja, logga ut' }).click();
    await page.waitForURL(`${application!.address}/logga-in`);
    await ready(page);
    expect(await name(page).count()).toBe(0);
    // The provider has forgotten too: it asks who it is.
    await page.getByRole('link', { name: 'Logga in hos regionen' }).click();
    await page.getByLabel('Användare').waitFor();
  });

  it('signing out at the provider signs out here', async () => {
    const page = await open();
    await visit(page, '/logga-in');
    await signIn(page, 'karin');
    await name(page).waitFor();
    const other = await page.context().newPage();
    await other.goto(`${provider!.issuer}/session/end?client_id=varaktig`);
    await other.getByRole('button', { name: 'Ja, logga ut' }).click();
    await other.getByRole('heading', { name: 'Du är utloggad' }).waitFor();
    await page.reload();
    await ready(page);
    expect(await name(page).count()).toBe(0);
    await page.getByRole('link', { name: 'Logga in' }).first().waitFor();
  });

  it('someone without an appointment is told so, in our own words', async () => {
    const page = await open();
    await visit(page, '/logga-in');
    await signIn(page, 'stranger');
    await page.getByText('du har inget uppdrag här i dag').waitFor();
    expect(new URL(page.url()).searchParams.get('fel')).toBe('person-not-appointed');
    await expectAccessible(page, page.url(), EVERY_RULE);
  });
});
