import http from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fetchBrowser, type FetchBrowser } from '../identity-provider/fetch-browser.ts';
import { type ProvidedServer, startProvidedServer } from '../identity-provider/provided-server.ts';

const PEOPLE_FILE = `people:
  - { id: regdir, name: Karin Exempelsson, hsaId: karin, roles: [{ role: regional-director, unit: R }] }
  - { id: ctrl, name: Per Siffermark, hsaId: per, roles: [{ role: controller, unit: R }] }
`;
const EVENT = { 'http://schemas.openid.net/event/backchannel-logout': {} };

let server: ProvidedServer;
beforeAll(async () => {
  server = await startProvidedServer({ peopleFile: PEOPLE_FILE, people: { karin: {}, per: {} } });
});
afterAll(() => server.stop());

const signInAs = async (login: string): Promise<FetchBrowser> => (await server.signIn(login)).browser;
const endedEvents = async () => (await server.events())['end-provider-sessions'] ?? 0;

/** Says yes to the provider's own question whether to sign out, as its page does. */
async function confirmAtProvider(browser: FetchBrowser, address: string): Promise<URL> {
  const asked = await browser.go(address);
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(await asked.text())?.[1] ?? '';
  const form = new URLSearchParams({ xsrf, logout: 'yes' });
  const confirm = `${server.provider.issuer}/session/end/confirm`;
  return (await browser.follow(confirm, (at) => at.pathname === '/logga-in', { method: 'POST', body: form })).at;
}

describe('signing out', () => {
  it('ends the session here, and at the provider', async () => {
    const browser = await signInAs('karin');
    const cookie = server.sessionOf(browser) ?? '';
    const answer = await server.send(browser, 'DELETE', '/sessions/current');
    const { endAtProvider } = (await answer.json()) as { endAtProvider: string };
    const thief = fetchBrowser();
    thief.setCookie(server.application, 'varaktig', cookie);
    expect(await server.whoIs(thief)).toBeNull();
    const address = new URL(endAtProvider);
    expect(address.origin).toBe(server.provider.issuer);
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${server.application}/logga-in`);
    const back = await confirmAtProvider(browser, endAtProvider);
    expect(back.href).toBe(`${server.application}/logga-in`);
    // The provider asks again who it is: its own session has ended.
    const { at } = await browser.follow(`${server.application}/sign-in`, ({ pathname }) =>
      pathname.startsWith('/interaction/'),
    );
    expect(at.origin).toBe(server.provider.issuer);
  });

  it('keeps nothing of what the provider said', async () => {
    const browser = await signInAs('karin');
    await server.send(browser, 'DELETE', '/sessions/current');
    await signInAs('karin');
    const kept = await server.box.inDatabase((client) =>
      client.query('select id from region_24.sign_in_session where ended_at is not null and id_token is not null'),
    );
    expect(kept.rows).toEqual([]);
  });

  it('at the provider ends the session here', async () => {
    const browser = await signInAs('per');
    const [other, before] = [await signInAs('karin'), await endedEvents()];
    await confirmAtProvider(browser, `${server.provider.issuer}/session/end?client_id=varaktig`);
    expect(await server.whoIs(browser)).toBeNull();
    expect(await server.whoIs(other)).toBe('Karin Exempelsson');
    expect(await endedEvents()).toBe(before + 1);
  });
});

describe('a log-out notice', () => {
  let browser: FetchBrowser;
  let number = 0;
  beforeEach(async () => {
    browser = await signInAs('karin');
  });

  const claims = (changed: Readonly<Record<string, unknown>> = {}) => {
    const seconds = Math.floor(Date.now() / 1000);
    const usual = { iss: server.provider.issuer, aud: 'varaktig', iat: seconds, exp: seconds + 120, events: EVENT };
    return { ...usual, jti: `notice-${number++}`, sub: 'karin', ...changed };
  };
  const notify = (token: string, type = 'application/x-www-form-urlencoded') =>
    fetch(`${server.application}/sign-in/backchannel-logout`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: new URLSearchParams({ logout_token: token }).toString(),
    });

  it('ends every session of the person it names, once', async () => {
    const [second, other, before] = [await signInAs('karin'), await signInAs('per'), await endedEvents()];
    const token = await server.provider.sign(claims());
    const answer = await notify(token);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await server.whoIs(browser)).toBeNull();
    expect(await server.whoIs(second)).toBeNull();
    expect(await server.whoIs(other)).toBe('Per Siffermark');
    expect(await endedEvents()).toBe(before + 1);
    const again = await signInAs('karin');
    const replayed = await notify(token);
    expect([replayed.status, await replayed.json()]).toEqual([400, { error: 'invalid_request' }]);
    expect(await server.whoIs(again)).toBe('Karin Exempelsson');
  });

  it('ends only the session that it names', async () => {
    const second = await signInAs('karin');
    const sid = await server.box.inDatabase(async (client) => {
      const found = await client.query<{ provider_session: string }>(
        'select provider_session from region_24.sign_in_session order by created_at desc limit 1',
      );
      return found.rows[0]!.provider_session;
    });
    expect((await notify(await server.provider.sign(claims({ sid })))).status).toBe(200);
    expect(await server.whoIs(second)).toBeNull();
    expect(await server.whoIs(browser)).toBe('Karin Exempelsson');
  });

  it('about someone who is not signed in changes nothing, and is no fault', async () => {
    const before = await server.events();
    expect((await notify(await server.provider.sign(claims({ sub: 'nobody' })))).status).toBe(200);
    expect(await server.events()).toEqual(before);
  });

  it.each([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'another' }],
    ['no event', { events: undefined }],
    ['another event', { events: { 'https://evil.example/event': {} } }],
    ['an event that is no object', { events: { [Object.keys(EVENT)[0]!]: true } }],
    ['a nonce, as an id token has', { nonce: 'n' }],
    ['no id of its own', { jti: undefined }],
    ['no time', { iat: undefined }],
    ['an old time', { iat: 1_700_000_000, exp: undefined }],
    ['an end that has passed', { exp: 1_700_000_000 }],
    ['neither person nor session', { sub: undefined }],
  ])('with %s is not taken', async (_name, changed) => {
    const answer = await notify(await server.provider.sign(claims(changed)));
    expect([answer.status, await answer.json()]).toEqual([400, { error: 'invalid_request' }]);
    expect(await server.whoIs(browser)).toBe('Karin Exempelsson');
  });

  it('that the provider has not signed is not taken', async () => {
    const unsigned = [{ alg: 'none' }, claims()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'));
    const tokens = [
      await server.provider.sign(claims(), { key: 'foreign' }),
      await server.provider.sign(claims(), { broken: true }),
      `${unsigned.join('.')}.`,
      'no token',
      '',
    ];
    for (const token of tokens) expect((await notify(token)).status).toBe(400);
    expect((await notify(await server.provider.sign(claims()), 'text/plain')).status).toBe(400);
    expect((await notify('x'.repeat(70_000))).status).toBe(400);
    expect(await server.whoIs(browser)).toBe('Karin Exempelsson');
  });
});

/** A request under another name than the address, which `fetch` does not allow. */
function asked(headers: Record<string, string>, method = 'GET', path = '/api/v1/session'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const options = { host: 'localhost', port: server.port, path, method, headers };
    const request = http.request(options, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.once('error', reject);
    request.end();
  });
}

describe('the server', () => {
  it('answers only under its own name, and changes nothing for another site', async () => {
    const own = `localhost:${server.port}`;
    expect(await asked({ host: own })).toBe(200);
    expect(await asked({ host: 'evil.example' })).toBe(421);
    expect(await asked({ host: own, origin: 'https://evil.example' }, 'DELETE', '/api/v1/sessions/current')).toBe(403);
    expect(await asked({ host: own, origin: server.application }, 'DELETE', '/api/v1/sessions/current')).toBe(401);
  });

  it('answers to what comes through a proxy, which a demonstration does not', async () => {
    expect(await asked({ host: `localhost:${server.port}`, 'x-forwarded-for': '192.0.2.7' })).toBe(200);
  });
});
