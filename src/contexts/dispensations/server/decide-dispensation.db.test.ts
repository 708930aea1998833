import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type DispensationRegion,
  inDays,
  openDispensationRegion,
  requestThat,
  REVIEW,
  TODAY,
  wholeRequest,
} from '../../../../test/builders/dispensation-region.ts';

let region: DispensationRegion;
beforeAll(async () => {
  region = await openDispensationRegion();
});
afterAll(() => region.close());

const GRANT = { outcome: 'granted', ground: 'Behovet är styrkt.' };
const decide = (person: string, number: string, body: object = GRANT) => region.step(person, number, 'decisions', body);
const state = async (number: string) => (await region.call('hsdir', 'GET', `/dispensations/${number}`)).answer.state;
const counts = () =>
  region.database.snapshot(async (tx) => {
    const { rows } = await sql<Record<string, number>>`select (select count(*) from audit_event) as events,
      (select count(*) from decision) as decisions, (select count(*) from dispensation_step) as steps,
      (select sum(version) from dispensation) as versions`.execute(tx);
    return rows[0];
  });

describe('a decision', () => {
  it('goes into the register, with what was granted and on which ground', async () => {
    const number = await requestThat(region, 'consulted');
    const { status, answer } = await decide('hsdir', number, { ...GRANT, followUpOn: inDays(30) });
    expect([status, answer.state, answer.outcome]).toEqual([200, 'granted', 'granted']);
    expect(answer.granted).toMatchObject({ hours: 320, rateOre: 115_000, amountOre: 36_800_000, to: inDays(60) });
    const decision = await region.database.snapshot((tx) =>
      tx.selectFrom('decision').selectAll().where('number', '=', answer.decisionNumber).executeTakeFirstOrThrow(),
    );
    expect(decision).toMatchObject({
      deciderId: 'hsdir',
      deciderRole: 'health-director',
      concernsEntity: 'dispensation',
      concernsId: number,
      unitCode: 'HC1',
      ground: 'Behovet är styrkt.',
      followUpOn: inDays(30),
    });
    expect(decision.outcome).toContain('320 timmar');
  });

  it('without the consultation is refused, and nothing is half done', async () => {
    const number = await requestThat(region, 'reviewed');
    const before = await counts();
    const { status, code } = await decide('hsdir', number);
    expect([status, code]).toEqual([422, 'consultation-missing']);
    expect(await counts()).toEqual(before);
  });

  it('may carry what the regional director said, if it was the regional director then', async () => {
    const number = await requestThat(region, 'reviewed');
    const with_ = (consultation: object) => decide('hsdir', number, { ...GRANT, consultation });
    const said = { person: 'regdir', date: TODAY, words: 'Inget att invända.' };
    expect((await with_({ ...said, person: 'head1' })).code).toBe('consulted-unfit');
    expect((await with_({ ...said, person: 'hsdir' })).code).toBe('consulted-self');
    expect((await with_({ ...said, date: inDays(1) })).code).toBe('date-ahead');
    await region.appoint({ person: 'oldregdir', role: 'regional-director', to: inDays(-1) });
    expect((await with_({ ...said, person: 'oldregdir' })).code, 'the appointment ended yesterday').toBe(
      'consulted-unfit',
    );
    const { answer } = await with_({ ...said, person: 'oldregdir', date: inDays(-1) });
    expect(answer.steps.map(({ kind, person, takenOn }) => [kind, person.id, takenOn])).toContainEqual([
      'consulted',
      'oldregdir',
      inDays(-1),
    ]);
  });

  it('waits for the review', async () => {
    const number = await requestThat(region, 'submitted');
    expect((await decide('hsdir', number)).code).toBe('review-missing');
  });

  it('grants never more than was asked for', async () => {
    const number = await requestThat(region, 'consulted');
    const part = { ...GRANT, outcome: 'granted-in-part' };
    expect((await decide('hsdir', number, { ...part, grantedHours: 321 })).code).toBe('granted-beyond-request');
    expect((await decide('hsdir', number, part)).code).toBe('granted-is-whole');
    const { answer } = await decide('hsdir', number, { ...part, grantedHours: 160, grantedTo: inDays(30) });
    expect(answer.granted).toMatchObject({ hours: 160, to: inDays(30), amountOre: 18_400_000 });
  });

  it('takes a registry number of the region’s form that no other has', async () => {
    const first = await requestThat(region, 'consulted');
    expect((await decide('hsdir', first, { ...GRANT, registryNumber: 'RS 12-2026' })).status).toBe(200);
    const second = await requestThat(region, 'consulted');
    const taken = await decide('hsdir', second, { ...GRANT, registryNumber: 'RS 12-2026' });
    expect(taken.code).toBe('registry-number-taken');
  });
});

describe('who decides', () => {
  it('is the health director, in office today', async () => {
    const number = await requestThat(region, 'consulted');
    expect((await decide('lead', number)).status).toBe(403);
    expect((await decide('head1', number)).status).toBe(403);
    await region.appoint({ person: 'yesterday', role: 'health-director', to: inDays(-1) });
    const ended = await decide('yesterday', number);
    expect([ended.status, ended.code]).toEqual([403, 'not-permitted']);
    await region.appoint({ person: 'elsewhere', role: 'health-director', unit: 'HC2' });
    expect((await decide('elsewhere', number)).status, 'outside their part of the tree').toBe(403);
    expect(await state(number)).toBe('reviewed');
  });

  it('is nobody who asked for it or reviewed it', async () => {
    await region.appoint({ person: 'triple', role: 'head-of-department', unit: 'HC1' });
    await region.appoint({ person: 'triple', role: 'programme-lead' });
    await region.appoint({ person: 'triple', role: 'health-director' });
    const { answer } = await region.call('triple', 'POST', '/dispensations', wholeRequest());
    await region.step('triple', answer.number, 'submissions');
    await region.step('lead', answer.number, 'reviews', REVIEW);
    await region.step('regdir', answer.number, 'consultations', { words: 'Ja.' });
    expect((await decide('triple', answer.number)).code).toBe('decide-own-request');
    const reviewed = await requestThat(region, 'submitted');
    await region.step('triple', reviewed, 'reviews', REVIEW);
    await region.step('regdir', reviewed, 'consultations', { words: 'Ja.' });
    expect((await decide('triple', reviewed)).code).toBe('decide-own-review');
  });

  it('may be a substitute, and for whom is kept', async () => {
    await region.appoint({ person: 'deputy', role: 'health-director', for: 'hsdir' });
    const number = await requestThat(region, 'consulted');
    const { answer } = await decide('deputy', number);
    expect(answer.steps.at(-1)).toMatchObject({ person: { id: 'deputy' }, onBehalfOf: 'Namn hsdir' });
  });

  it('is bounded by the delegation rules of the day', async () => {
    const number = await requestThat(region, 'consulted');
    const rule = (validTo: string | null) =>
      region.database.transaction(async (tx) => {
        await tx.deleteFrom('delegationRule').execute();
        await tx
          .insertInto('delegationRule')
          .values({
            id: '00000000-0000-7000-8000-0000000000d1',
            kind: 'dispensation',
            role: 'health-director',
            upToAmountOre: 36_799_999,
            validFrom: '2020-01-01',
            validTo,
            source: 'Delegationsordning',
          })
          .execute();
      });
    await rule(null);
    const { status, code } = await decide('hsdir', number);
    expect([status, code]).toEqual([403, 'delegation-exceeded']);
    await rule(inDays(-1));
    expect((await decide('hsdir', number)).status).toBe(200);
  });
});

describe('when', () => {
  it('is not after the asked period', async () => {
    const number = await requestThat(region, 'consulted');
    await region.database.transaction((tx) =>
      tx
        .updateTable('dispensation')
        .set({ periodFrom: inDays(-9), periodTo: inDays(-1) })
        .where('number', '=', number)
        .execute(),
    );
    const before = await counts();
    const { status, code } = await decide('hsdir', number);
    expect([status, code]).toEqual([409, 'dispensation-period-over']);
    expect(await counts()).toEqual(before);
  });

  it('two decide at once, one does', async () => {
    await region.appoint({ person: 'second', role: 'health-director' });
    const number = await requestThat(region, 'consulted');
    const { answer } = await region.call('hsdir', 'GET', `/dispensations/${number}`);
    const before = (await counts())!;
    const both = await Promise.all(
      ['hsdir', 'second'].map((person) =>
        region.call(person, 'POST', `/dispensations/${number}/decisions`, GRANT, answer.version),
      ),
    );
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    const after = (await counts())!;
    expect(after['decisions']! - before['decisions']!).toBe(1);
    expect(after['events']! - before['events']!).toBe(2);
  });

  it('pressed twice, it is done once', async () => {
    const number = await requestThat(region, 'consulted');
    const { answer } = await region.call('hsdir', 'GET', `/dispensations/${number}`);
    const press = () => region.call('hsdir', 'POST', `/dispensations/${answer.id}/decisions`, GRANT, answer.version);
    const twice = await Promise.all([press(), press()]);
    expect(twice.map(({ code }) => code).toSorted()).toEqual(['changed-meanwhile', undefined]);
    expect((await decide('hsdir', number)).code).toBe('dispensation-decided-already');
  });

  it('nothing says on which version, or an old one, nothing is done', async () => {
    const number = await requestThat(region, 'consulted');
    const path = `/dispensations/${number}/decisions`;
    const without = await region.call('hsdir', 'POST', path, GRANT);
    expect([without.status, without.code]).toEqual([428, 'if-match-missing']);
    const stale = await region.call('hsdir', 'POST', path, GRANT, 1);
    expect([stale.status, stale.code]).toEqual([412, 'changed-meanwhile']);
    expect(await state(number)).toBe('reviewed');
  });

  it('answers no faults', () => expect(region.faults).toEqual([]));
});
