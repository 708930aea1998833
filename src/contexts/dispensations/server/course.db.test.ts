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
import { verifyChain } from '../../../platform/audit/verify-chain.ts';

let region: DispensationRegion;
beforeAll(async () => {
  region = await openDispensationRegion({
    meetingExists: async (_tx, id) =>
      id === '00000000-0000-7000-8000-000000000001' ? { id, date: TODAY, name: 'Styrgruppen 26 november' } : undefined,
  });
});
afterAll(() => region.close());

const read = async (number: string, person = 'hsdir') =>
  (await region.call(person, 'GET', `/dispensations/${number}`)).answer;
const events = () =>
  region.database.snapshot(async (tx) => (await tx.selectFrom('auditEvent').select('action').execute()).length);

describe('a request', () => {
  it('gets a number, keeps what is filled in, and is submitted when whole', async () => {
    const { status, answer, etag } = await region.call('head1', 'POST', '/dispensations', { unit: 'HC1', hours: 10 });
    expect([status, etag]).toEqual([201, '"1"']);
    expect(answer.number).toMatch(/^D-\d{4}-\d{3}$/);
    expect(answer.allowed).toEqual(['edit', 'submit', 'withdraw']);
    const early = await region.step('head1', answer.number, 'submissions');
    expect(early.code).toBe('dispensation-incomplete');
    const { unit: _unit, ...whole } = wholeRequest();
    const edited = await region.call('head1', 'PATCH', `/dispensations/${answer.id}`, whole, 1);
    expect([edited.status, edited.answer.version]).toEqual([200, 2]);
    const submitted = await region.step('head1', answer.number, 'submissions');
    expect(submitted.answer.state).toBe('submitted');
    // 320 h × 1 150 kr, and 320 × 950 by the framework tariff.
    expect(submitted.answer.assessment?.totalCostOre).toEqual({ kind: 'value', value: 36_800_000 });
    expect(submitted.answer.assessment?.extraCostOre).toEqual({ kind: 'value', value: 6_400_000 });
  });

  it('sent twice with the same id is one', async () => {
    const id = '00000000-0000-7000-8000-00000000000a';
    const twice = await Promise.all(
      [1, 2].map(() => region.call('head1', 'POST', '/dispensations', { ...wholeRequest(), id })),
    );
    expect(twice[0]!.answer.number).toBe(twice[1]!.answer.number);
  });

  it('made by many at once gets a number each', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].map(() => region.call('head1', 'POST', '/dispensations', wholeRequest())),
    );
    expect(new Set(made.map(({ answer }) => answer.number)).size).toBe(4);
  });

  it('is refused for hours and weeks at once, an unknown category, and another’s unit', async () => {
    const ask = (changes: Record<string, unknown>) =>
      region.call('head1', 'POST', '/dispensations', wholeRequest(changes));
    expect((await ask({ weeks: 2 })).code).toBe('amount-twice');
    expect((await ask({ staffCategory: 'astronaut' })).code).toBe('staff-category-unknown');
    expect((await ask({ unit: 'HC2' })).status).toBe(403);
    expect((await region.call('lead', 'POST', '/dispensations', wholeRequest())).status).toBe(403);
  });

  it('can be withdrawn by who asked, before the decision and not after', async () => {
    const number = await requestThat(region, 'reviewed');
    const reason = { reason: 'Egen personal kan ta passen.' };
    await region.appoint({ person: 'head1b', role: 'head-of-department', unit: 'HC1' });
    expect((await region.step('head1b', number, 'withdrawals', reason)).code).toBe('not-own-request');
    expect((await region.step('head1', number, 'withdrawals', reason)).answer.state).toBe('withdrawn');
    const decision = await region.step('hsdir', number, 'decisions', { outcome: 'declined', ground: 'Sent.' });
    expect([decision.status, decision.code]).toEqual([409, 'dispensation-withdrawn']);
    const granted = await requestThat(region, 'granted');
    expect((await region.step('head1', granted, 'withdrawals', reason)).code).toBe('dispensation-decided-already');
  });
});

describe('a review', () => {
  it('names its meeting by id, or by day and name', async () => {
    const number = await requestThat(region, 'submitted');
    const review = { endorsed: false, minutes: 'Avstyrks.' };
    expect((await region.step('lead', number, 'reviews', review)).code).toBe('meeting-missing');
    const unknown = { ...review, meetingId: '00000000-0000-7000-8000-0000000000ff' };
    expect((await region.step('lead', number, 'reviews', unknown)).code).toBe('review-meeting-unknown');
    const ahead = { ...REVIEW, meetingDate: inDays(1) };
    expect((await region.step('lead', number, 'reviews', ahead)).code).toBe('date-ahead');
    const known = { ...review, meetingId: '00000000-0000-7000-8000-000000000001' };
    const { answer } = await region.step('lead', number, 'reviews', known);
    expect(answer.steps.at(-1)).toMatchObject({
      kind: 'reviewed',
      takenOn: TODAY,
      endorsed: false,
      meetingName: 'Styrgruppen 26 november',
      meetingId: known.meetingId,
      person: { id: 'lead' },
    });
    expect((await region.step('lead', number, 'reviews', REVIEW)).code).toBe('dispensation-reviewed-already');
  });

  it('is never of one’s own request', async () => {
    await region.appoint({ person: 'both', role: 'head-of-department', unit: 'HC1' });
    await region.appoint({ person: 'both', role: 'programme-lead' });
    const { answer } = await region.call('both', 'POST', '/dispensations', wholeRequest());
    await region.step('both', answer.number, 'submissions');
    const refused = await region.step('both', answer.number, 'reviews', REVIEW);
    expect([refused.status, refused.code]).toEqual([403, 'review-own-request']);
    expect((await read(answer.number)).state).toBe('submitted');
  });

  it('is owed after an acute decision, and then taken', async () => {
    const number = await requestThat(region, 'submitted', { acute: true });
    await region.step('regdir', number, 'consultations', { words: 'Nödvändigt.' });
    const decided = await region.step('hsdir', number, 'decisions', { outcome: 'granted', ground: 'Akut.' });
    expect([decided.answer.state, decided.answer.marks]).toEqual(['granted', ['review-owed']]);
    expect((await read(number, 'lead')).allowed).toEqual(['review']);
    const reviewed = await region.step('lead', number, 'reviews', REVIEW);
    expect([reviewed.answer.state, reviewed.answer.marks]).toEqual(['granted', []]);
  });
});

describe('the course', () => {
  it('leaves one event a step, in a chain that holds', async () => {
    const before = await events();
    const number = await requestThat(region, 'granted');
    // Five steps, and the register's own event of the decision.
    expect((await events()) - before).toBe(6);
    expect(await region.database.snapshot(verifyChain)).toBeUndefined();
    expect((await read(number)).steps.map(({ kind }) => kind)).toEqual([
      'requested',
      'submitted',
      'reviewed',
      'consulted',
      'decided',
    ]);
  });

  it('goes on in a linked request of its own', async () => {
    const number = await requestThat(region, 'granted');
    const late = await region.step('head1', number, 'extensions', { periodTo: inDays(60), hours: 80 });
    expect(late.code).toBe('extension-not-later');
    const { status, answer } = await region.step('head1', number, 'extensions', { periodTo: inDays(90), hours: 80 });
    expect(status).toBe(201);
    expect(answer).toMatchObject({ state: 'draft', extends: number, periodFrom: inDays(61), hours: 80, unit: 'HC1' });
    expect(await read(number)).toMatchObject({ state: 'granted', extendedBy: [answer.number] });
  });

  it('ends by revocation, which the register keeps in place of the grant', async () => {
    const number = await requestThat(region, 'granted');
    const { answer } = await region.step('hsdir', number, 'revocations', { reason: 'Villkoren följs inte.' });
    expect([answer.state, answer.allowed]).toEqual(['revoked', []]);
    const decisions = await region.database.snapshot((tx) =>
      tx
        .selectFrom('decision')
        .select(['id', 'supersedesId'])
        .where('concernsId', '=', number)
        .orderBy('number')
        .execute(),
    );
    expect(decisions[1]?.supersedesId).toBe(decisions[0]?.id);
    const again = await region.step('hsdir', number, 'revocations', { reason: 'Igen.' });
    expect(again.code).toBe('dispensation-revoked');
  });

  it('answers no faults', () => expect(region.faults).toEqual([]));
});
