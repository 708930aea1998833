import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPeopleRegion, type PeopleRegion } from '../../../../../test/builders/people-region.ts';
import { refusalCode } from '../../../../../test/builders/refusal-code.ts';
import { localActor } from '../../../../platform/audit/append-event.ts';
import { createToken, type NewToken } from './create-token.ts';
import { listTokens } from './list-tokens.ts';
import { revokeToken } from './revoke-token.ts';

let region: PeopleRegion;
beforeAll(async () => {
  region = await openPeopleRegion();
});
afterAll(() => region.close());

const at = new Date('2026-06-15T08:00:00Z');
const context = { actor: localActor, now: at };
const make = (more: Partial<NewToken> = {}) =>
  region.database.transaction((tx) =>
    createToken(tx, { person: 'per', label: 'export', scopes: [], expiresOn: '2026-12-31', ...more }, context),
  );
const revoke = (id: string) => region.database.transaction((tx) => revokeToken(tx, id, context));
const list = (now = at) => region.database.snapshot((tx) => listTokens(tx, now));
const stored = (id: string) =>
  region.database.snapshot((tx) =>
    tx.selectFrom('apiToken').selectAll().where('id', '=', id).executeTakeFirstOrThrow(),
  );

describe('an API token', () => {
  it('acts under its person’s appointments, and its value is shown once and stored nowhere', async () => {
    const { id, token } = await make();
    expect(token).toMatch(/^vt_[\w-]{43}$/);
    expect(await region.byToken(token, at)).toMatchObject({ id: 'per', via: 'token', credentialId: id });
    expect(JSON.stringify([await stored(id), await list(), await region.events('create-token')])).not.toContain(token);
  });

  it('leaves one event when it is made and one when it is revoked', async () => {
    const { id } = await make({ label: 'räknat' });
    await revoke(id);
    const [made, revoked] = [await region.events('create-token'), await region.events('revoke-token')];
    expect(made.filter(({ entityId }) => entityId === id)).toMatchObject([
      { actor: 'local', after: { label: 'räknat' } },
    ]);
    expect(revoked.filter(({ entityId }) => entityId === id)).toHaveLength(1);
  });

  it('may only what is within its scopes, by whole permission or first part', async () => {
    const may = async (scopes: string[], permission: string) => {
      const principal = await region.byToken((await make({ scopes })).token, at);
      return region.access.roleFor(principal, permission);
    };
    expect(await may(['imports.create'], 'imports.create')).toBe('controller');
    expect(await may(['imports.create'], 'imports.undo')).toBeUndefined();
    expect(await may(['imports'], 'imports.undo')).toBe('controller');
    expect(await may([], 'imports.undo')).toBe('controller');
    // A scope gives nothing that its person has not.
    expect(await may(['people'], 'people.change')).toBeUndefined();
  });

  it('holds to the end of its last day in Sweden', async () => {
    const { id, token } = await make({ expiresOn: '2026-06-16' });
    const [last, after] = [new Date('2026-06-16T21:59:00Z'), new Date('2026-06-16T22:00:00Z')];
    expect(await region.byToken(token, last)).toBeDefined();
    expect(await refusalCode(region.byToken(token, after))).toBe('token-not-valid');
    const status = async (now: Date) => (await list(now)).find((one) => one.id === id)?.status;
    expect([await status(last), await status(after)]).toEqual(['holds', 'expired']);
  });

  it('is worthless once revoked, which happens once', async () => {
    const { id, token } = await make();
    const before = (await region.events('revoke-token')).length;
    const revocations = await Promise.allSettled([revoke(id), revoke(id)]);
    expect(revocations.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await refusalCode(revoke(id))).toBe('token-unknown');
    expect(await refusalCode(region.byToken(token, at))).toBe('token-not-valid');
    expect((await list()).find((one) => one.id === id)?.status).toBe('revoked');
    expect((await region.events('revoke-token')).length).toBe(before + 1);
  });

  it('notes the last day it was used', async () => {
    const { id, token } = await make();
    expect((await stored(id)).lastUsedOn).toBeNull();
    await region.byToken(token, at);
    expect((await stored(id)).lastUsedOn).toBe('2026-06-15');
  });

  it('that nobody has made is refused, not taken for nobody', async () => {
    for (const token of ['vt_nosuch', 'x', (await make()).token.slice(0, -1)])
      expect(await refusalCode(region.byToken(token, at))).toBe('token-not-valid');
  });

  it.each([
    ['for a person who does not exist', { person: 'nobody' }, 'person-unknown'],
    ['until a day that has passed', { expiresOn: '2026-06-14' }, 'token-date-unfit'],
    ['until no day', { expiresOn: '2026-02-30' }, 'token-date-unfit'],
    ['for more than two years', { expiresOn: '2028-06-16' }, 'token-date-unfit'],
    ['with a scope that is no permission', { scopes: ['imports.everything'] }, 'token-scope-unknown'],
  ])('%s is not made', async (_name, more, code) => {
    const before = await list();
    expect(await refusalCode(make(more))).toBe(code);
    expect(await list()).toEqual(before);
  });

  it('is made until today, and for two years', async () => {
    expect((await make({ expiresOn: '2026-06-15' })).expiresOn).toBe('2026-06-15');
    expect((await make({ expiresOn: '2028-06-15' })).expiresOn).toBe('2028-06-15');
  });

  it.each(['nosuch', '', '00000000-0000-7000-8000-000000000000', "' or 1=1 --"])(
    'with the id %j cannot be revoked',
    async (id) => {
      expect(await refusalCode(revoke(id))).toBe('token-unknown');
    },
  );
});
