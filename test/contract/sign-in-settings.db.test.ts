import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../builders/free-port.ts';
import { fetchBrowser } from '../identity-provider/fetch-browser.ts';
import { CONTRACT_REGION } from './support/region-texts.ts';
import { endOf, expectRefused, openSandbox, type Run, type Sandbox } from './support/sandbox.ts';
import { answering } from './support/server.ts';

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(CONTRACT_REGION);
});
afterAll(() => box.close());

const serve = (env: Record<string, string>): Promise<Run> => endOf(box.start(['serve'], env));
const WHOLE = {
  OIDC_ISSUER: 'https://id.region.example',
  OIDC_CLIENT_ID: 'varaktig',
  PUBLIC_URL: 'https://varaktig.region.example',
};

describe('serve', () => {
  it('tells every fault of the sign-in settings and does not start', async () => {
    const run = await serve({
      OIDC_ISSUER: 'http://id.region.example',
      OIDC_SCOPE: 'profile',
      OIDC_CLIENTSECRET: 'x',
      PUBLIC_URL: 'http://varaktig.region.example/personal',
      OIDC_ALLOW_INSECURE_LOOPBACK: 'yes',
    });
    expectRefused(run, 'OIDC_CLIENT_ID', 'OIDC_CLIENTSECRET', 'utan TLS', '/personal', 'openid', 'yes', '7 fel');
  });

  it.each([
    [{ OIDC_ISSUER: WHOLE.OIDC_ISSUER }, 'OIDC_CLIENT_ID'],
    [{ PUBLIC_URL: WHOLE.PUBLIC_URL }, 'OIDC_ISSUER'],
    [{ ...WHOLE, OIDC_ISSUER: 'id.region.example' }, 'id.region.example'],
  ])('does not start half set up: %j', async (env, word) => {
    expectRefused(await serve(env), word);
  });

  it('listens for other computers only with a provider, and lives while that is away', async () => {
    expectRefused(await serve({ HOST: '0.0.0.0' }), '0.0.0.0', 'OIDC_ISSUER');
    const [port, nowhere] = [await freePort(), await freePort()];
    const child = box.start(['serve'], {
      ...WHOLE,
      HOST: '0.0.0.0',
      PORT: String(port),
      OIDC_ISSUER: `http://localhost:${nowhere}`,
      OIDC_ALLOW_INSECURE_LOOPBACK: '1',
    });
    const ended = endOf(child);
    const address = `http://localhost:${port}`;
    await answering(address, ended);
    const answer = await fetchBrowser().go(`${address}/sign-in?returnTo=/mal`);
    expect(answer.headers.get('location')).toBe('/logga-in?fel=provider-unreachable&returnTo=%2Fmal');
    expect((await fetch(`${address}/api/v1/indicators`)).status).toBe(401);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 0, stderr: expect.stringContaining('https://varaktig.region.example') });
  });
});
