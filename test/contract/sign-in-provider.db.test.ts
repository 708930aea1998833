import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchBrowser, visitProvider } from '../identity-provider/fetch-browser.ts';
import { type ProvidedServer, startProvidedServer } from '../identity-provider/provided-server.ts';
import type { Tampering } from '../identity-provider/start-identity-provider.ts';

const PEOPLE_FILE = `people:
  - { id: regdir, name: Karin Exempelsson, hsaId: SE2321000222-K001, roles: [{ role: regional-director, unit: R }] }
  - { id: ctrl, name: Per Siffermark, roles: [{ role: controller, unit: R }] }
  - { id: ended, name: Ulla Granskare, roles: [{ role: auditor, unit: R, validTo: 2020-12-31 }] }
  - id: two
    name: Astrid Ekbacke
    hsaId: SE2321000222-A000
    roles:
      - { role: head-of-department, unit: HC1, employment: SE2321000222-A001 }
      - { role: area-manager, unit: PV, employment: SE2321000222-A002 }
      - { role: auditor, unit: R, employment: SE2321000222-A003 }
`;
const employed = (...ids: string[]) => ids.map((id) => ({ hsaId: id, title: `Anställning ${id.slice(-4)}` }));
const PEOPLE = {
  karin: { hsaid: 'SE2321000222-K001', name: 'Karin' },
  'karin-lower': { hsaid: 'se2321000222-k001', name: 'Karin' },
  per: { hsaid: 'ctrl', name: 'Per' },
  'per-upper': { hsaid: 'CTRL', name: 'Per' },
  ulla: { hsaid: 'ended', name: 'Ulla' },
  stranger: { hsaid: 'SE2321000222-X999', name: 'Någon' },
  nameless: { name: 'Någon' },
  astrid: { hsaid: 'SE2321000222-A000', hsa: { employments: employed('SE2321000222-A001', 'SE2321000222-a002') } },
  'astrid-one': { hsaid: 'SE2321000222-A000', hsa: { employments: employed('SE2321000222-A001', 'SE2321000222-Z9') } },
  'astrid-none': { hsaid: 'SE2321000222-A000', hsa: { employments: [] } },
};

let server: ProvidedServer;
beforeAll(async () => {
  const environment = {
    OIDC_PERSON_CLAIM: 'hsaid',
    OIDC_EMPLOYMENTS_CLAIM: 'hsa.employments',
    OIDC_EMPLOYMENT_ID: 'hsaId',
    OIDC_EMPLOYMENT_NAME: 'title',
  };
  server = await startProvidedServer({ peopleFile: PEOPLE_FILE, people: PEOPLE, environment });
});
afterAll(() => server.stop());

const faultIn = (location: string): string | null => new URL(location, server.application).searchParams.get('fel');

describe('signing in', () => {
  it('leads to the provider and back, to the page one was on the way to', async () => {
    const before = await server.events();
    const { browser, answer, location } = await server.signIn('karin', fetchBrowser(), '/atgarder?enhet=HC1');
    expect({ status: answer.status, location }).toEqual({ status: 302, location: '/atgarder?enhet=HC1' });
    const session = (await (await server.get(browser, '/session')).json()) as object;
    expect(session).toMatchObject({
      signedIn: true,
      signIn: 'provider',
      person: { id: 'regdir', name: 'Karin Exempelsson' },
      appointments: [{ role: 'regional-director', unit: 'R' }],
    });
    const after = await server.events();
    expect(after['sign-in']).toBe((before['sign-in'] ?? 0) + 1);
    expect({ ...after, 'sign-in': 0 }).toEqual({ ...before, 'sign-in': 0 });
  });

  it('gives the browser nothing but secrets that scripts cannot read', async () => {
    const { answer } = await server.signIn('karin');
    expect(answer.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^varaktig=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    const begun = await fetchBrowser().go(`${server.application}/sign-in`);
    expect(begun.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^varaktig-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600$/),
    ]);
    expect(begun.headers.get('cache-control')).toBe('no-store');
    const asked = new URL(begun.headers.get('location') ?? '').searchParams;
    expect(asked.get('response_type')).toBe('code');
    expect(asked.get('code_challenge_method')).toBe('S256');
  });

  it('stores no secret of a sign-in under way', async () => {
    const begun = await fetchBrowser().go(`${server.application}/sign-in`);
    const sent = [
      ...new URL(begun.headers.get('location') ?? '').searchParams.values(),
      ...begun.headers.getSetCookie(),
    ];
    const stored = await server.box.inDatabase(
      async (client) => (await client.query('select * from region_24.sign_in_flow')).rows,
    );
    expect(stored.length).toBeGreaterThan(0);
    const secrets = sent.flatMap((text) => text.match(/[\w-]{43,}/g) ?? []);
    expect(secrets.length).toBeGreaterThanOrEqual(4);
    for (const secret of secrets) expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it('finds a person by HSA-id in either case, by id to the letter', async () => {
    expect(await server.whoIs((await server.signIn('karin-lower')).browser)).toBe('Karin Exempelsson');
    expect(await server.whoIs((await server.signIn('per')).browser)).toBe('Per Siffermark');
    expect(faultIn((await server.signIn('per-upper')).location)).toBe('person-not-appointed');
  });

  it('makes a new secret at every sign-in, and the old one is worth nothing', async () => {
    const { browser } = await server.signIn('karin');
    const old = server.sessionOf(browser) ?? '';
    await server.signIn('karin', browser);
    expect(server.sessionOf(browser)).not.toBe(old);
    const thief = fetchBrowser();
    thief.setCookie(server.application, 'varaktig', old);
    expect(await server.whoIs(thief)).toBeNull();
    expect(await server.whoIs(browser)).toBe('Karin Exempelsson');
  });

  it('lets two windows of one browser sign in at once', async () => {
    const browser = fetchBrowser();
    const way = { application: server.application, login: 'per' };
    const [one, two] = [await visitProvider(browser, way), await visitProvider(browser, way)];
    expect((await browser.go(one)).headers.get('location')).toBe('/');
    expect((await browser.go(two)).headers.get('location')).toBe('/');
    expect(await server.whoIs(browser)).toBe('Per Siffermark');
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/%2f/evil.example',
    '/%5cevil.example',
    '/%255cevil.example',
    'javascript:alert(1)',
    '/sign-in?returnTo=/',
    '/api/v1/session',
    'atgarder',
    '',
  ])('leads to no other page than one of its own: %j', async (returnTo) => {
    expect((await server.signIn('per', fetchBrowser(), returnTo)).location).toBe('/');
  });
});

describe('nobody is signed in', () => {
  it.each([
    ['someone who is not in the register', 'stranger', 'person-not-appointed'],
    ['someone whose appointment has ended', 'ulla', 'person-not-appointed'],
    ['someone under none of the employments that the appointments belong to', 'astrid-none', 'person-not-appointed'],
    ['someone whom the provider does not identify', 'nameless', 'sign-in-claim-missing'],
    ['someone who breaks off at the provider', 'avbryt', 'sign-in-denied'],
  ])('%s', async (_name, login, fault) => {
    const before = await server.events();
    const { browser, answer, location } = await server.signIn(login, fetchBrowser(), '/atgarder');
    expect(location).toBe(`/logga-in?fel=${fault}&returnTo=%2Fatgarder`);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await server.whoIs(browser)).toBeNull();
    expect((await server.get(browser, '/indicators')).status).toBe(401);
    expect(await server.events()).toEqual(before);
  });

  const FORGED: readonly (readonly [string, Tampering])[] = [
    ['another nonce', { claims: { nonce: 'another' } }],
    ['no nonce', { claims: { nonce: null } }],
    ['another issuer', { claims: { iss: 'https://evil.example' } }],
    ['another audience', { claims: { aud: 'another-client' } }],
    ['a time that has passed', { claims: { exp: 1_700_000_000, iat: 1_699_999_000 } }],
    ['another key', { key: 'foreign' }],
    ['a key of its own naming', { key: 'foreign', header: { kid: 'nosuch' } }],
    ['a broken signature', { broken: true }],
  ];
  it.each(FORGED)('an id token with %s', async (_name, how) => {
    await server.provider.tamper(how);
    const { browser, location } = await server.signIn('karin');
    expect(faultIn(location)).toBe('sign-in-not-verified');
    expect(server.sessionOf(browser)).toBeUndefined();
  });

  it('twice on one way back, also when both come at once', async () => {
    const browser = fetchBrowser();
    const back = await visitProvider(browser, { application: server.application, login: 'karin' });
    const answers = await Promise.all([browser.go(back), browser.go(back)]);
    const locations = answers.map((answer) => answer.headers.get('location') ?? '').toSorted();
    expect(locations).toEqual(['/', '/logga-in?fel=sign-in-expired&returnTo=%2F']);
    expect(faultIn((await browser.go(back)).headers.get('location') ?? '')).toBe('sign-in-expired');
  });

  it('in another browser than the one that set out, whose way stays open', async () => {
    const [own, other] = [fetchBrowser(), fetchBrowser()];
    const back = await visitProvider(own, { application: server.application, login: 'karin' });
    await other.go(`${server.application}/sign-in`);
    expect(faultIn((await other.go(back)).headers.get('location') ?? '')).toBe('sign-in-expired');
    expect(server.sessionOf(other)).toBeUndefined();
    expect((await own.go(back)).headers.get('location')).toBe('/');
  });

  it('with another state, or none', async () => {
    const browser = fetchBrowser();
    const back = await visitProvider(browser, { application: server.application, login: 'karin' });
    for (const state of ['x'.repeat(43), '', undefined]) {
      const changed = new URL(back);
      if (state === undefined) changed.searchParams.delete('state');
      else changed.searchParams.set('state', state);
      expect(faultIn((await browser.go(changed)).headers.get('location') ?? '')).toBe('sign-in-expired');
    }
    const other = new URL(back);
    other.searchParams.set('code', 'made-up');
    expect(faultIn((await browser.go(other)).headers.get('location') ?? '')).toBe('sign-in-failed');
  });

  it('after more than ten minutes', async () => {
    const browser = fetchBrowser();
    const back = await visitProvider(browser, { application: server.application, login: 'karin' });
    await server.box.inDatabase((client) =>
      client.query(`update region_24.sign_in_flow set created_at = created_at - interval '10 minutes'`),
    );
    expect(faultIn((await browser.go(back)).headers.get('location') ?? '')).toBe('sign-in-expired');
  });

  it('by choosing a role: there is no demonstration where there is a provider', async () => {
    const answer = await server.send(fetchBrowser(), 'POST', '/sessions', { role: 'administrator' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([403, 'demonstration-off']);
    const choices = await server.get(fetchBrowser(), '/sign-in-choices');
    expect(await choices.json()).toEqual({ signIn: 'provider', people: [], roles: [] });
  });
});

describe('someone with several employments', () => {
  const CHOICE = '/logga-in?val=employment&returnTo=%2Fatgarder';

  it('is not signed in before having chosen one of those that the provider vouches for', async () => {
    const { browser, location } = await server.signIn('astrid', fetchBrowser(), '/atgarder');
    expect(location).toBe(CHOICE);
    expect(server.sessionOf(browser)).toBeUndefined();
    const offered = await server.get(browser, '/sign-in-employments');
    expect(await offered.json()).toMatchObject({
      name: 'Astrid Ekbacke',
      items: [
        { employment: 'SE2321000222-A001', name: 'Anställning A001', appointments: [{ unit: 'HC1' }] },
        { employment: 'SE2321000222-A002', name: 'Anställning a002', appointments: [{ unit: 'PV' }] },
      ],
      next: null,
    });
    const other = await server.send(browser, 'POST', '/sign-in-employments', { employment: 'SE2321000222-A003' });
    expect([other.status, ((await other.json()) as { code: string }).code]).toEqual([422, 'employment-unknown']);
    expect((await server.get(fetchBrowser(), '/sign-in-employments')).status).toBe(404);
  });

  it('acts under the one that was chosen, and chooses once', async () => {
    const before = await server.events();
    const { browser } = await server.signIn('astrid', fetchBrowser(), '/atgarder');
    const choose = () => server.send(browser, 'POST', '/sign-in-employments', { employment: 'SE2321000222-A002' });
    const answers = await Promise.all([choose(), choose()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 404]);
    const chosen = answers.find(({ status }) => status === 201);
    expect(await chosen?.json()).toMatchObject({ returnTo: '/atgarder' });
    browser.setCookie(
      server.application,
      'varaktig',
      /^varaktig=([^;]+)/.exec(chosen?.headers.get('set-cookie') ?? '')![1]!,
    );
    const session = (await (await server.get(browser, '/session')).json()) as { appointments: object[] };
    expect(session.appointments).toMatchObject([{ role: 'area-manager', unit: 'PV' }]);
    expect((await server.events())['sign-in']).toBe((before['sign-in'] ?? 0) + 1);
  });

  it('is not asked when the provider vouches for one of them', async () => {
    const { browser, location } = await server.signIn('astrid-one');
    expect(location).toBe('/');
    const session = (await (await server.get(browser, '/session')).json()) as { appointments: object[] };
    expect(session.appointments).toMatchObject([{ role: 'head-of-department', unit: 'HC1' }]);
  });

  it('has to sign in again after ten minutes', async () => {
    const { browser } = await server.signIn('astrid');
    await server.box.inDatabase((client) =>
      client.query(`update region_24.sign_in_choice set created_at = created_at - interval '10 minutes'`),
    );
    const answer = await server.send(browser, 'POST', '/sign-in-employments', { employment: 'SE2321000222-A001' });
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'sign-in-choice-missing']);
  });
});
