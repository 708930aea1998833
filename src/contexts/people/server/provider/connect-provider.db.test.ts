import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fetchBrowser } from '../../../../../test/identity-provider/fetch-browser.ts';
import {
  type IdentityProvider,
  startIdentityProvider,
} from '../../../../../test/identity-provider/start-identity-provider.ts';
import { refusalCode } from '../../../../../test/builders/refusal-code.ts';
import { connectProvider } from './connect-provider.ts';
import { flowSecrets } from './flow-secrets.ts';
import { readProviderSettings } from './provider-settings.ts';

const APPLICATION = 'http://localhost:49999';
const PEOPLE = { karin: { name: 'Karin', hsaid: 'SE2321000222-K001', employments: ['A', 'B'] } };

const warnings: string[] = [];
const warn = (about: object, message: string) => warnings.push(`${message} ${JSON.stringify(about)}`);

/** Goes through the provider as a browser does, as far as the address that it sends the browser back to. */
async function walk(at: IdentityProvider, environment: Record<string, string | undefined>) {
  const settings = readProviderSettings({ ...at.environment, ...environment });
  if (!settings) throw new Error('there are settings');
  const provider = connectProvider(settings, warn);
  const [secret, state] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')];
  const flow = { state, ...flowSecrets(secret, state) };
  const browser = fetchBrowser();
  const start = await provider.startAddress(flow);
  const { at: form } = await browser.follow(start, ({ pathname }) => pathname.startsWith('/interaction/'));
  const login = new URLSearchParams({ login: 'karin' });
  const back = await browser.follow(form, ({ origin }) => origin === APPLICATION, { method: 'POST', body: login });
  return { provider, flow, query: back.at.searchParams };
}

describe('a provider', () => {
  it.each([
    ['by a secret in the header', 'client_secret_basic', {}],
    ['by PKCE alone, as a client without a secret', 'none', { OIDC_CLIENT_SECRET: undefined }],
  ])('is convinced %s', async (_name, method, environment) => {
    const at = await startIdentityProvider(APPLICATION, PEOPLE, { token_endpoint_auth_method: method });
    try {
      const { provider, flow, query } = await walk(at, { ...environment, OIDC_PERSON_CLAIM: 'hsaid' });
      expect(await provider.finish(query, flow)).toMatchObject({
        identity: { person: 'SE2321000222-K001', name: 'Karin', employments: undefined },
        subject: 'karin',
        session: expect.any(String),
      });
    } finally {
      await at.stop();
    }
  });

  it('is asked about the person where the id token says too little, and given nothing without the browser’s proof', async () => {
    const at = await startIdentityProvider(APPLICATION, PEOPLE);
    try {
      const first = await walk(at, { OIDC_EMPLOYMENTS_CLAIM: 'employments' });
      const { identity } = await first.provider.finish(first.query, first.flow);
      expect(identity.employments?.map(({ id }) => id)).toEqual(['A', 'B']);
      const second = await walk(at, {});
      const other = { ...second.flow, verifier: flowSecrets('another browser', second.flow.state).verifier };
      expect(await refusalCode(second.provider.finish(second.query, other))).toBe('sign-in-failed');
      const third = await walk(at, { OIDC_CLIENT_SECRET: 'a wrong one' });
      expect(await refusalCode(third.provider.finish(third.query, third.flow))).toBe('sign-in-failed');
    } finally {
      await at.stop();
    }
    const gone = connectProvider(readProviderSettings(at.environment)!, warn);
    expect(await refusalCode(gone.startAddress({ state: 's', verifier: 'v'.repeat(43), nonce: 'n' }))).toBe(
      'provider-unreachable',
    );
    // Whoever runs the server learns why; no token stands there.
    expect(warnings.join('\n')).toMatch(/invalid_grant[\s\S]*cannot be asked/);
    expect(warnings.join('\n')).not.toMatch(/eyJ/);
  });
});
