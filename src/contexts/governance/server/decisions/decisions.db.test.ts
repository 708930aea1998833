import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keeper,
  openSteeringRegion,
  type SteeringRegion,
  TODAY,
} from '../../../../../test/builders/steering-region.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import type { Extent } from '../../../../platform/access/principal.ts';
import type { NewDecisionEntryDto } from '../../contract/decisions.ts';
import { followUpDecision } from './follow-up-decision.ts';
import { listDecisions } from './list-decisions.ts';
import { readDecisionsToFollowUp } from './read-decisions-to-follow-up.ts';
import { recordDecision } from './record-decision.ts';
import { showDecision } from './show-decision.ts';

let region: SteeringRegion;
beforeAll(async () => {
  region = await openSteeringRegion();
});
afterAll(() => region.close());

const ENTRY: NewDecisionEntryDto = {
  decidedOn: TODAY,
  forum: 'Delegation',
  decider: { person: 'chair', role: 'health-director' },
  subject: 'Avrop av hyrsjuksköterskor',
  outcome: 'Avrop kräver godkännande.',
  ground: 'Delegationsordningen 4.2',
};
const record = (entry: Partial<NewDecisionEntryDto> = {}, supersedes?: string) =>
  region.run((tx) =>
    recordDecision(tx, { ...ENTRY, ...entry }, { ...keeper(), ...(supersedes === undefined ? {} : { supersedes }) }),
  );
const show = (number: string) => region.database.snapshot((tx) => showDecision(tx, number, () => true));
const list = async (filter: Parameters<typeof listDecisions>[1], extent: Extent = 'all') =>
  (await region.database.snapshot((tx) => listDecisions(tx, filter, { extent, mayRegister: true }))).items.map(
    ({ number }) => number,
  );

describe('the register', () => {
  it('gives numbers within the year of the decision, none twice when two come at once', async () => {
    const decidedOn = plainDate('2021-05-05');
    const made = await Promise.all([record({ decidedOn }), record({ decidedOn }), record({ decidedOn })]);
    expect(made.map(({ number }) => number).toSorted()).toEqual(['2021-001', '2021-002', '2021-003']);
  });

  it('refuses what has not been decided yet, an unknown decider, unit or form of number', async () => {
    const before = (await region.events()).length;
    await expect(record({ decidedOn: plainDate('2026-09-18') })).rejects.toMatchObject({ code: 'decision-in-future' });
    await expect(record({ decider: { role: 'x' } })).rejects.toMatchObject({ code: 'decider-missing' });
    await expect(record({ decider: { person: 'nobody', role: 'x' } })).rejects.toMatchObject({
      code: 'steering-person-unknown',
    });
    await expect(record({ unit: 'NOPE' })).rejects.toMatchObject({ code: 'steering-unit-unknown' });
    await expect(record({ registryNumber: 'RS867' })).rejects.toMatchObject({ code: 'registry-number-unfit' });
    expect(await region.events()).toHaveLength(before);
  });

  it('is never edited: the table refuses update and delete', async () => {
    const { number } = await record();
    for (const statement of [
      sql`update decision set outcome = 'x' where number = ${number}`,
      sql`delete from decision where number = ${number}`,
    ])
      await expect(region.run((tx) => statement.execute(tx))).rejects.toThrow('never edited');
  });

  it('names a decider who is not in the product', async () => {
    const { number } = await record({ decider: { name: 'Regionstyrelsens ordförande', role: 'Ordförande' } });
    expect((await show(number)).decider).toEqual({
      person: null,
      name: 'Regionstyrelsens ordförande',
      role: 'Ordförande',
    });
  });
});

describe('superseding', () => {
  it('points both ways, keeps the unit, and is done once', async () => {
    const { number } = await record({ unit: 'PV' });
    const later = await record({ outcome: 'Inga avrop.' }, number);
    expect(await show(number)).toMatchObject({ supersededBy: later.number, maySupersede: false });
    expect(await show(later.number)).toMatchObject({ supersedes: number, unit: 'PV', maySupersede: true });
    await expect(record({}, number)).rejects.toMatchObject({
      code: 'decision-superseded-already',
      values: { number, later: later.number },
    });
    await expect(record({}, '2026-999')).rejects.toMatchObject({ code: 'decision-unknown', httpStatus: 404 });
  });

  it('by two at once leaves one', async () => {
    const { number } = await record();
    const results = await Promise.allSettled([record({}, number), record({}, number)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('finding', () => {
  it('finds Swedish words in their other forms, parts of words, and numbers', async () => {
    const { number } = await record({
      subject: 'Röntgenpersonalens avtal',
      registryNumber: 'RS 4711-2026',
      decidedOn: plainDate('2022-03-03'),
      forum: 'Regionstyrelsen',
      concerns: { entity: 'plan', id: 'P1' },
    });
    for (const search of ['avtalen', 'röntgen avtal', '4711', number, 'ntgenpers', '"röntgenpersonalens avtal"'])
      expect(await list({ search }), search).toContain(number);
    expect(await list({ search: 'röntgen barnmorska' })).toEqual([]);
    expect(await list({ search: '100%' })).toEqual([]);
    expect(await list({ year: '2022' })).toEqual([number]);
    expect(await list({ forum: 'Regionstyrelsen' })).toEqual([number]);
    expect(await list({ concerns: 'plan', concernsId: 'P1' })).toEqual([number]);
    expect(await list({ concerns: 'plan', concernsId: 'P2' })).toEqual([]);
  });

  it('shows a part of the tree its own decisions and those of the whole region', async () => {
    const decidedOn = plainDate('2020-01-01');
    const [all, own, other] = [
      await record({ decidedOn }),
      await record({ decidedOn, unit: 'PV' }),
      await record({ decidedOn, unit: 'LS' }),
    ];
    expect(await list({ year: '2020' }, new Set(['PV', 'HC1']))).toEqual([own.number, all.number]);
    expect(await list({ year: '2020', unit: 'LS' })).toEqual([other.number]);
  });

  it('goes on where the page before ended', async () => {
    const decidedOn = plainDate('2019-01-01');
    for (let made = 0; made < 3; made += 1) await record({ decidedOn });
    expect(await list({ year: '2019', after: '2019-01-01~2019-003' })).toEqual(['2019-002', '2019-001']);
  });
});

describe('following up', () => {
  const followUp = (number: string, rest: { followedUpOn?: string; nextOn?: string } = {}) =>
    region.run((tx) =>
      followUpDecision(
        tx,
        number,
        {
          words: 'Genomfört.',
          followedUpOn: plainDate(rest.followedUpOn ?? '2026-09-17'),
          ...(rest.nextOn === undefined ? {} : { nextOn: plainDate(rest.nextOn) }),
        },
        keeper(),
      ),
    );

  it('moves the date on, and then there is nothing to wait for', async () => {
    const { number } = await record({ followUpOn: plainDate('2026-09-01') });
    const isWaiting = async () =>
      (await region.database.snapshot(readDecisionsToFollowUp)).find((one) => one.number === number)?.followUpOn;
    expect(await isWaiting()).toBe('2026-09-01');
    await expect(followUp(number, { followedUpOn: '2026-09-16' })).rejects.toMatchObject({
      code: 'follow-up-before-decision',
    });
    await followUp(number, { nextOn: '2026-12-01' });
    expect(await isWaiting()).toBe('2026-12-01');
    await followUp(number);
    expect(await isWaiting()).toBeUndefined();
    await expect(followUp(number)).rejects.toMatchObject({ code: 'follow-up-not-due', httpStatus: 409 });
    expect((await show(number)).followUps).toHaveLength(2);
    expect((await region.events()).at(-1)).toBe('follow-up-decision');
  });

  it('ends when the decision has been superseded', async () => {
    const { number } = await record({ followUpOn: plainDate('2026-09-01') });
    await record({}, number);
    await expect(followUp(number)).rejects.toMatchObject({ code: 'follow-up-not-due' });
  });
});

describe('a decision that is sent twice', () => {
  it('is registered once, with one event, when it says that it is the same', async () => {
    const id = '00000000-0000-7000-8000-00000000000d';
    const before = (await region.events()).length;
    const made = await Promise.all([record({ id }), record({ id })]);
    expect(made[0]).toEqual(made[1]);
    expect((await region.events()).slice(before)).toEqual(['register-decision']);
  });
});
