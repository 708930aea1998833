import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeopleRegion, type PeopleRegion } from '../../../../../test/builders/people-region.ts';
import { refusalCode } from '../../../../../test/builders/refusal-code.ts';
import { createSession, type NewSession } from './create-session.ts';
import { endSession } from './end-session.ts';
import { listSessions } from './list-sessions.ts';

let region: PeopleRegion;
beforeAll(async () => {
  region = await openPeopleRegion();
});
afterAll(() => region.close());

const at = new Date('2026-06-15T08:00:00Z');
const later = (minutes: number, seconds = 0) => new Date(at.getTime() + (minutes * 60 + seconds) * 1000);
const signIn = (personId: string, more: Partial<NewSession> = {}, now = at) =>
  region.database.transaction((tx) =>
    createSession(tx, { personId, employment: null, via: 'provider', userAgent: 'Firefox', ...more }, now),
  );
const end = (id: string, personId: string, now = at) =>
  region.database.transaction((tx) =>
    endSession(tx, { id, personId }, { actor: { id: personId, role: 'controller' }, now }),
  );
const list = (personId: string, now = at) =>
  region.database.snapshot((tx) => listSessions(tx, personId, { current: undefined, now }));
const stored = (id: string) =>
  region.database.snapshot((tx) =>
    tx.selectFrom('signInSession').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

describe('a session', () => {
  it('is its person, found by a secret that is stored nowhere', async () => {
    const { id, secret } = await signIn('per');
    expect(await region.bySession(secret, at)).toMatchObject({ id: 'per', via: 'session', credentialId: id });
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(JSON.stringify(await stored(id))).not.toContain(secret);
    expect(await region.bySession(`${secret.slice(0, -1)}_`, at)).toBeUndefined();
    expect(await region.bySession('', at)).toBeUndefined();
  });

  it('leaves one event, in the name of who signed in', async () => {
    const before = (await region.events('sign-in')).length;
    const { id } = await signIn('per');
    const events = await region.events('sign-in');
    expect(events.length).toBe(before + 1);
    expect(events.at(-1)).toMatchObject({ actor: 'per', entity: 'session', entityId: id });
  });

  it('ends after an hour without use, and use keeps it', async () => {
    const { secret } = await signIn('per');
    expect(await region.bySession(secret, later(59, 59))).toBeDefined();
    expect(await region.bySession(secret, later(119, 58))).toBeDefined();
    expect(await region.bySession(secret, later(179, 58))).toBeUndefined();
    const idle = await signIn('per');
    expect(await region.bySession(idle.secret, later(60))).toBeUndefined();
  });

  it('ends after twelve hours whatever happens', async () => {
    const { id, secret } = await signIn('per');
    for (let minutes = 50; minutes < 720; minutes += 50)
      expect(await region.bySession(secret, later(minutes)), `after ${minutes} minutes`).toBeDefined();
    expect(await region.bySession(secret, later(719, 59))).toBeDefined();
    expect(await region.bySession(secret, later(720))).toBeUndefined();
    expect((await list('per', later(720))).find((session) => session.id === id)).toMatchObject({ holds: false });
  });

  it('notes its use once a minute', async () => {
    const { id, secret } = await signIn('per');
    await region.bySession(secret, later(1));
    expect((await stored(id)).lastSeenAt).toBe(at.toISOString());
    await region.bySession(secret, later(1, 1));
    expect((await stored(id)).lastSeenAt).toBe(later(1, 1).toISOString());
  });

  it('takes the place of the one that the browser came with, which keeps nothing of the provider’s', async () => {
    const before = await signIn('per', { idToken: 'said by the provider' });
    const after = await signIn('per', { replaces: before.id });
    expect(await region.bySession(before.secret, at)).toBeUndefined();
    expect(await region.bySession(after.secret, at)).toBeDefined();
    expect(await stored(before.id)).toMatchObject({ endedAt: at.toISOString(), idToken: null });
  });

  it('gives what today’s appointments give, looked up at every call', async () => {
    const { secret } = await signIn('astrid');
    const units = async (now: Date) => (await region.bySession(secret, now))?.grants.map(({ unit }) => unit);
    expect(await units(at)).toEqual(['HC1', 'HC2']);
    // An appointment holds to the end of its last day in Sweden, two hours before midnight in UTC.
    const evening = new Date('2026-06-15T21:30:00Z');
    const [before, after] = [await signIn('astrid', {}, evening), new Date('2026-06-15T22:05:00Z')];
    expect((await region.bySession(before.secret, evening))?.grants).toHaveLength(2);
    expect((await region.bySession(before.secret, after))?.grants.map(({ unit }) => unit)).toEqual(['HC1']);
  });

  it('under one employment gives only what belongs to it and what follows the person', async () => {
    const { secret } = await signIn('astrid', { employment: 'SE2321000222-A002' });
    expect((await region.bySession(secret, at))?.grants.map(({ unit }) => unit)).toEqual(['HC2']);
    const none = await signIn('astrid', { employment: '' });
    expect((await region.bySession(none.secret, at))?.grants).toEqual([]);
  });

  it('of someone whose appointments have ended allows nothing', async () => {
    const principal = await region.bySession((await signIn('ulla')).secret, at);
    expect(principal?.grants).toEqual([]);
    expect(region.access.roleFor(principal, 'indicators.read')).toBeUndefined();
  });
});

describe('one’s own sessions', () => {
  it('are listed without those of others, the newest first', async () => {
    const first = await signIn('karin', { userAgent: 'x'.repeat(400) });
    const second = await signIn('karin', {}, later(1));
    await signIn('per');
    const sessions = await list('karin', later(2));
    expect(sessions.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(sessions[1]).toMatchObject({ userAgent: 'x'.repeat(300), via: 'provider', holds: true });
    expect(Object.keys(sessions[0]!)).not.toContain('tokenHash');
  });

  it('are ended once, with one event; someone else’s cannot be', async () => {
    const [own, other] = [await signIn('per', { idToken: 'hint' }), await signIn('karin')];
    const before = (await region.events('end-session')).length;
    expect(await refusalCode(end(other.id, 'per'))).toBe('session-unknown');
    const ends = await Promise.allSettled([end(own.id, 'per'), end(own.id, 'per')]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toEqual([
      { status: 'fulfilled', value: { idToken: 'hint' } },
    ]);
    expect(await region.bySession(own.secret, at)).toBeUndefined();
    expect(await region.bySession(other.secret, at)).toBeDefined();
    expect((await region.events('end-session')).length).toBe(before + 1);
  });

  it('are forgotten after ninety days, and what the provider said as soon as they are over', async () => {
    const old = await signIn('per', { idToken: 'hint' });
    await signIn('karin', {}, new Date('2026-06-16T08:00:00Z'));
    expect(await stored(old.id)).toMatchObject({ idToken: null });
    await signIn('karin', {}, new Date('2026-09-14T08:00:00Z'));
    expect((await list('per')).map(({ id }) => id)).not.toContain(old.id);
  });
});
