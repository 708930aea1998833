import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keeper,
  openSteeringRegion,
  outsider,
  type SteeringRegion,
} from '../../../../../test/builders/steering-region.ts';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { showDecision } from '../decisions/show-decision.ts';
import { addAgendaItem } from './add-agenda-item.ts';
import { adjustMinutes } from './adjust-minutes.ts';
import { callMeeting } from './call-meeting.ts';
import { cancelMeeting } from './cancel-meeting.ts';
import { changeAgendaItem } from './change-agenda-item.ts';
import { changeMeeting } from './change-meeting.ts';
import { draftAgenda } from './draft-agenda.ts';
import { findMeeting } from './find-meeting.ts';
import { holdMeeting } from './hold-meeting.ts';
import { takeDecision } from './take-decision.ts';
import { writeMinutes } from './write-minutes.ts';

let region: SteeringRegion;
beforeAll(async () => {
  region = await openSteeringRegion();
});
afterAll(() => region.close());

const adjust = (reference: string, adjuster: string, as = outsider(adjuster)) =>
  region.run((tx) => adjustMinutes(tx, { reference, adjuster, ifMatch: '*' }, as));
const DECISION = { subject: 'Lokala planer', outcome: 'Planer tas fram.', ground: 'Mål, RS 867-2023' };

describe('holding a meeting', () => {
  it('pressed twice is done once', async () => {
    const { reference } = await region.planned();
    await region.run((tx) => addAgendaItem(tx, reference, { title: 'Punkt' }, keeper()));
    await region.run((tx) => callMeeting(tx, reference, keeper(), '1'));
    const before = (await region.events()).length;
    const hold = () => region.run((tx) => holdMeeting(tx, reference, keeper(), '2'));
    const results = await Promise.allSettled([hold(), hold()]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'changed-meanwhile' });
    expect((await region.events()).slice(before)).toEqual(['hold-meeting']);
  });

  it('is not done before its day, before the call, or without an agenda', async () => {
    const { reference } = await region.planned(plainDate('2026-09-18'));
    const run = (step: typeof callMeeting) => region.run((tx) => step(tx, reference, keeper(), '*'));
    await expect(run(callMeeting)).rejects.toMatchObject({ code: 'agenda-empty' });
    await expect(run(holdMeeting)).rejects.toMatchObject({ code: 'meeting-state' });
    await region.run((tx) => addAgendaItem(tx, reference, { title: 'Punkt' }, keeper()));
    await run(callMeeting);
    await expect(run(holdMeeting)).rejects.toMatchObject({ code: 'meeting-not-yet', httpStatus: 409 });
  });

  it('is not done after it was cancelled, and the reason stays', async () => {
    const { reference } = await region.planned();
    await region.run((tx) => cancelMeeting(tx, { reference, reason: 'Sjukdom' }, keeper(), '1'));
    expect(await region.show(reference)).toMatchObject({ status: 'cancelled', cancelReason: 'Sjukdom', actions: [] });
    const again = region.run((tx) => callMeeting(tx, reference, keeper(), '*'));
    await expect(again).rejects.toMatchObject({ code: 'meeting-state' });
  });

  it('leaves nothing to be changed of day and place', async () => {
    const { reference } = await region.held();
    const move = region.run((tx) => changeMeeting(tx, reference, { place: 'Sal B' }, keeper(), '*'));
    await expect(move).rejects.toMatchObject({ code: 'meeting-state' });
  });
});

describe('a decision', () => {
  it('pressed twice is taken once', async () => {
    const { reference, item } = await region.held();
    const id = '00000000-0000-7000-8000-00000000000e';
    const take = () => region.run((tx) => takeDecision(tx, { ...DECISION, id, reference, item }, keeper()));
    const [one, other] = await Promise.all([take(), take()]);
    expect(one).toEqual(other);
    expect((await region.show(reference)).items.flatMap(({ decisions }) => decisions)).toHaveLength(1);
  });
});

describe('minutes', () => {
  it('are written by the secretary, who has no right of the line, and by no ordinary member', async () => {
    const { reference, item } = await region.held();
    const note = (person: string, ifMatch: string) =>
      region.run((tx) =>
        changeAgendaItem(tx, { reference, id: item, ifMatch }, { notes: `av ${person}` }, outsider(person)),
      );
    await note('sec', '1');
    await expect(note('hr', '2')).rejects.toMatchObject({ code: 'meeting-not-yours', httpStatus: 403 });
    await expect(note('former', '2')).rejects.toMatchObject({ code: 'meeting-not-yours' });
    expect((await region.show(reference)).items[0]?.notes).toBe('av sec');
  });

  it('are adjusted by those who were there', async () => {
    const { reference } = await region.held();
    const write = (isPresent: boolean) =>
      region.run((tx) =>
        writeMinutes(tx, reference, { attendance: [{ person: 'hr', isPresent }], adjusters: ['hr'] }, keeper(), '*'),
      );
    await expect(write(false)).rejects.toMatchObject({ code: 'adjuster-absent' });
    await write(true);
    await expect(adjust(reference, 'chair', keeper())).rejects.toMatchObject({ code: 'adjuster-unknown' });
    await expect(adjust(reference, 'hr', outsider('sec'))).rejects.toMatchObject({ code: 'meeting-not-yours' });
    expect(await adjust(reference, 'hr')).toMatchObject({ isAdjusted: true });
  });

  it('cannot be adjusted while nobody is named to', async () => {
    const { reference } = await region.held();
    await expect(adjust(reference, 'hr', keeper())).rejects.toMatchObject({ code: 'adjusters-missing' });
  });

  it('are adjusted when the last adjuster has signed, once each', async () => {
    const { reference } = await region.written();
    expect(await adjust(reference, 'hr')).toMatchObject({ isAdjusted: false });
    await expect(adjust(reference, 'hr')).rejects.toMatchObject({ code: 'adjusted-already' });
    expect(await adjust(reference, 'chair', keeper())).toMatchObject({ isAdjusted: true });
    expect((await region.show(reference)).status).toBe('adjusted');
  });

  it('that change after a signing have to be signed anew', async () => {
    const { reference, item } = await region.written();
    await adjust(reference, 'hr');
    await region.run((tx) =>
      changeAgendaItem(tx, { reference, id: item, ifMatch: '1' }, { notes: 'Tillägg' }, keeper()),
    );
    expect((await region.show(reference)).adjusters.map(({ adjustedAt }) => adjustedAt)).toEqual([null, null]);
  });

  it('once adjusted refuse every change, of the use cases and of the tables', async () => {
    const { reference, item } = await region.written();
    await adjust(reference, 'hr');
    await adjust(reference, 'chair');
    const before = await region.show(reference);
    const attempts = [
      region.run((tx) => changeAgendaItem(tx, { reference, id: item, ifMatch: '*' }, { notes: 'x' }, keeper())),
      region.run((tx) => addAgendaItem(tx, reference, { title: 'x' }, keeper())),
      region.run((tx) => draftAgenda(tx, reference, keeper(), [])),
      region.run((tx) => writeMinutes(tx, reference, { attendance: [], adjusters: [] }, keeper(), '*')),
      region.run((tx) => takeDecision(tx, { ...DECISION, reference, item }, keeper())),
      region.run((tx) => cancelMeeting(tx, { reference, reason: 'x' }, keeper(), '*')),
      adjust(reference, 'hr', keeper()),
    ];
    for (const result of await Promise.allSettled(attempts))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'minutes-adjusted', httpStatus: 409 } });
    const statements = [
      sql`update meeting set place = 'x' where reference = ${reference}`,
      sql`update agenda_item set notes = 'x' where id = ${item}`,
      sql`delete from agenda_item where id = ${item}`,
      sql`update meeting_attendance set is_present = false where meeting_id = (select id from meeting where reference = ${reference})`,
      sql`delete from meeting_adjuster where meeting_id = (select id from meeting where reference = ${reference})`,
    ];
    for (const statement of statements)
      await expect(region.run((tx) => statement.execute(tx))).rejects.toThrow('never changed');
    expect(await region.show(reference)).toEqual(before);
  });
});

describe('a decision of a meeting', () => {
  it('goes into the register with the group as forum and the chair as decider, in one event', async () => {
    const { reference, item } = await region.held();
    const before = (await region.events()).length;
    const taken = { ...DECISION, registryNumber: 'RS 12-2026', reference, item };
    const { number } = await region.run((tx) => takeDecision(tx, taken, outsider('sec')));
    expect((await region.events()).slice(before)).toEqual(['register-decision']);
    expect(await region.database.snapshot((tx) => showDecision(tx, number, () => true))).toMatchObject({
      number,
      decidedOn: '2026-09-17',
      forum: 'Styrgruppen',
      decider: { person: 'chair', name: 'Anders Provberg' },
      registryNumber: 'RS 12-2026',
      unit: 'R',
      meeting: reference,
    });
    expect((await region.show(reference)).items[0]?.decisions).toMatchObject([{ number }]);
  });

  it('with a registry number in another form is not taken', async () => {
    const { reference, item } = await region.held();
    const taken = { ...DECISION, registryNumber: '12/2026', reference, item };
    const take = region.run((tx) => takeDecision(tx, taken, keeper()));
    await expect(take).rejects.toMatchObject({ code: 'registry-number-unfit', values: { example: 'RS 123-2026' } });
    expect((await region.show(reference)).items[0]?.decisions).toEqual([]);
  });

  it('needs a chair who was there', async () => {
    const { reference, item } = await region.held();
    const attendance = [{ person: 'chair', isPresent: false }];
    await region.run((tx) => writeMinutes(tx, reference, { attendance, adjusters: [] }, keeper(), '*'));
    const take = region.run((tx) => takeDecision(tx, { ...DECISION, reference, item }, keeper()));
    await expect(take).rejects.toMatchObject({ code: 'chair-missing' });
  });
});

describe('a meeting for other contexts', () => {
  it('is found by reference and by id, with the members of its day', async () => {
    const { reference } = await region.planned();
    const found = await region.database.snapshot((tx) => findMeeting(tx, reference));
    expect(found).toMatchObject({ reference, date: '2026-09-17', name: 'Styrgruppen' });
    expect(found?.memberIds.toSorted()).toEqual(['chair', 'hr', 'sec']);
    expect(await region.database.snapshot((tx) => findMeeting(tx, found?.id ?? ''))).toEqual(found);
    expect(await region.database.snapshot((tx) => findMeeting(tx, 'STYR-999'))).toBeUndefined();
  });
});
