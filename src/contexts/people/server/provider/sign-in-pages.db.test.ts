import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openPeopleRegion, type PeopleRegion } from '../../../../../test/builders/people-region.ts';
import type { Identity } from '../../domain/identity.ts';
import { beginSignIn } from './begin-sign-in.ts';
import { findPerson } from './find-person.ts';
import type { Provider } from './provider.ts';
import { signInPages } from './sign-in-pages.ts';
import { takeFlow } from './take-flow.ts';

let region: PeopleRegion;
beforeAll(async () => {
  region = await openPeopleRegion();
});
beforeEach(() =>
  region.database.transaction(async (tx) => {
    for (const table of ['signInFlow', 'signInChoice', 'providerLogout'] as const) await tx.deleteFrom(table).execute();
  }),
);
afterAll(() => region.close());

const at = new Date('2026-06-15T08:00:00Z');
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
const count = (table: 'signInFlow' | 'signInChoice' | 'providerLogout') =>
  region.database.snapshot(async (tx) => (await tx.selectFrom(table).selectAll().execute()).length);

/** A provider that vouches for whoever it is told to: what is tried here is what is made of its word. */
const vouching = (identity: Identity): Provider => ({
  startAddress: async ({ state }) => new URL(`https://id.region.example/?state=${state}`),
  finish: async () => ({ identity, subject: identity.person, session: 'sid', idToken: 'token' }),
  endAddress: async () => undefined,
  readLogout: async () => ({ id: 'jti', subject: identity.person, session: undefined, expiresAt: later(10) }),
});

const warnings: object[] = [];
const warn = (about: object) => warnings.push(about);

function site(person: string, isSecure = true, employments?: Identity['employments']) {
  const pages = signInPages(vouching({ person, name: '', employments }), isSecure, warn);
  return (path: string, headers: Record<string, string> = {}, now = at, init: RequestInit = {}) => {
    const url = new URL(path, 'https://varaktig.region.example');
    const page = pages.find((one) => one.path === url.pathname);
    if (!page) throw new Error(`there is no ${path}`);
    return page.answer(region.database, new Request(url, { headers, ...init }), now);
  };
}

async function departed(ask: ReturnType<typeof site>, headers: Record<string, string> = {}, now = at) {
  const answer = await ask('/sign-in', headers, now);
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  const state = new URL(answer.headers.get('location') ?? '').searchParams.get('state') ?? '';
  return { answer, cookie, back: `/sign-in/callback?state=${state}&code=x` };
}

describe('over HTTPS', () => {
  it('the cookies are held to this host and to secure connections by their names', async () => {
    const ask = site('karin');
    const { answer, cookie, back } = await departed(ask);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-varaktig-sign-in=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure; Max-Age=600$/,
    );
    const arrived = await ask(back, { cookie });
    expect(arrived.headers.get('set-cookie')).toMatch(
      /^__Host-varaktig=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/,
    );
  });

  it('a secret of the browser’s own making is not taken', async () => {
    const ask = site('karin');
    const made = '__Host-varaktig-sign-in=chosen';
    expect((await departed(ask, { cookie: made })).cookie).not.toBe(made);
    const given = (await departed(ask)).cookie;
    expect((await departed(ask, { cookie: given })).cookie).toBe(given);
  });
});

describe('a sign-in under way', () => {
  it('is good for ten minutes and not a moment longer', async () => {
    const ask = site('karin');
    const [inTime, late] = [await departed(ask), await departed(ask)];
    const before = new Date(later(10).getTime() - 1);
    expect((await ask(inTime.back, { cookie: inTime.cookie }, before)).headers.get('location')).toBe('/');
    expect((await ask(late.back, { cookie: late.cookie }, later(10))).headers.get('location')).toContain(
      'fel=sign-in-expired',
    );
  });

  it('cannot fill the disk: what has passed is cleared at each start, and of too many the oldest give way', async () => {
    const begin = (minutes: number) =>
      region.database.transaction((tx) =>
        beginSignIn(tx, { browser: 'b', returnTo: '/' }, { now: later(minutes), most: 3 }),
      );
    const [first] = [await begin(0), await begin(1), await begin(2)];
    expect(await count('signInFlow')).toBe(3);
    const fourth = await begin(3);
    expect(await count('signInFlow')).toBe(3);
    const take = (state: string) =>
      region.database.transaction((tx) => takeFlow(tx, { browser: 'b', state }, later(4)));
    expect(await take(first.state)).toBeUndefined();
    expect(await take(fourth.state)).toEqual({ returnTo: '/' });
    await begin(30);
    expect(await count('signInFlow')).toBe(1);
  });

  it('takes choices and log-out notices that have passed with it when it is cleared', async () => {
    const employments = ['SE2321000222-A001', 'SE2321000222-A002'].map((id) => ({ id, name: id }));
    const ask = site('astrid', true, employments);
    const { cookie, back } = await departed(ask);
    expect((await ask(back, { cookie })).headers.get('location')).toBe('/logga-in?val=employment&returnTo=%2F');
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '14' };
    const notice = { method: 'POST', body: 'logout_token=x' };
    expect((await site('karin')('/sign-in/backchannel-logout', headers, at, notice)).status).toBe(200);
    expect([await count('signInChoice'), await count('providerLogout')]).toEqual([1, 1]);
    await departed(ask, {}, later(11));
    expect([await count('signInChoice'), await count('providerLogout')]).toEqual([0, 0]);
  });

  it('of someone who signs out at the provider meanwhile is over', async () => {
    const employments = ['SE2321000222-A001', 'SE2321000222-A002'].map((id) => ({ id, name: id }));
    const ask = site('astrid', true, employments);
    const { cookie, back } = await departed(ask);
    await ask(back, { cookie });
    const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '14' };
    await ask('/sign-in/backchannel-logout', headers, at, { method: 'POST', body: 'logout_token=x' });
    expect(await count('signInChoice')).toBe(0);
  });
});

describe('someone without an appointment', () => {
  it('stands in the log by what the provider calls them, for whoever keeps the people file', async () => {
    const ask = site('stranger@region.example');
    const { cookie, back } = await departed(ask);
    expect((await ask(back, { cookie })).headers.get('location')).toBe(
      '/logga-in?fel=person-not-appointed&returnTo=%2F',
    );
    expect(warnings).toContainEqual({ person: 'stranger@region.example', name: '' });
  });
});

describe('the person', () => {
  const find = (told: string) => region.database.snapshot((tx) => findPerson(tx, told));

  it('is found by what the provider calls them, else by id', async () => {
    expect(await find('SE2321000222-K001')).toEqual({ id: 'karin' });
    expect(await find('se2321000222-k001')).toEqual({ id: 'karin' });
    expect(await find('karin')).toEqual({ id: 'karin' });
    expect(await find('Karin')).toBeUndefined();
    expect(await find('')).toBeUndefined();
  });

  it('is nobody when two have the same HSA-id but for the case, unless it is written to the letter', async () => {
    await region.applyPeople(`people:
  - { id: one, name: Ett, hsaId: SE2321000222-D001 }
  - { id: two, name: Två, hsaId: se2321000222-d001 }
`);
    expect(await find('Se2321000222-D001')).toBeUndefined();
    expect(await find('se2321000222-d001')).toEqual({ id: 'two' });
  });
});
