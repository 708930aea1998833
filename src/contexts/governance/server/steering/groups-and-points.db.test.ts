import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keeper,
  NOW,
  openSteeringRegion,
  outsider,
  type SteeringRegion,
  TODAY,
} from '../../../../../test/builders/steering-region.ts';
import { addDays, plainDate } from '../../../../kernel/plain-date.ts';
import { recordDecision } from '../decisions/record-decision.ts';
import { addFollowUpPoint } from './add-follow-up-point.ts';
import { addMember } from './add-member.ts';
import { answerProposal } from './answer-proposal.ts';
import { changeFollowUpPoint } from './change-follow-up-point.ts';
import { changeSteeringGroup } from './change-steering-group.ts';
import { closeFollowUpPoint } from './close-follow-up-point.ts';
import { createSteeringGroup } from './create-steering-group.ts';
import { draftAgenda } from './draft-agenda.ts';
import { endMembership } from './end-membership.ts';
import { readFollowUpPoints } from './follow-up-point-rows.ts';
import { prepareProposal } from './prepare-proposal.ts';
import { readForums, readProposals } from './proposal-rows.ts';
import { resendProposal } from './resend-proposal.ts';
import { steeringDueSource } from './steering-due-source.ts';
import { showSteeringGroup } from './view-group.ts';

let region: SteeringRegion;
beforeAll(async () => {
  region = await openSteeringRegion();
});
afterAll(() => region.close());

const group = (who = keeper()) => region.database.snapshot((tx) => showSteeringGroup(tx, 'STYR', who));
const addPoint = (what: string, due = addDays(TODAY, 30)) =>
  region.run((tx) => addFollowUpPoint(tx, { group: 'STYR', what, person: 'hr', due }, keeper()));
const propose = (title: string) =>
  region.run((tx) =>
    prepareProposal(
      tx,
      { group: 'STYR', title, wording: 'Att inrätta tjänster.', forum: 'Regionstyrelsen', sentOn: TODAY },
      keeper(),
    ),
  );

describe('a steering group', () => {
  it('has one key and a unit that exists', async () => {
    const make = (key: string, unit: string) =>
      region.run((tx) => createSteeringGroup(tx, { key, name: 'X', unit, duties: [] }, keeper()));
    await expect(make('STYR', 'R')).rejects.toMatchObject({ code: 'steering-group-taken' });
    await expect(make('NY', 'NOPE')).rejects.toMatchObject({ code: 'steering-unit-unknown' });
    const two = await Promise.allSettled([make('TWO', 'PV'), make('TWO', 'PV')]);
    expect(two.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  it('is changed from the version that was seen', async () => {
    const { version } = await group();
    const change = (name: string) =>
      region.run((tx) => changeSteeringGroup(tx, 'STYR', { name }, { ...keeper(), ifMatch: String(version) }));
    await change('Styrgruppen');
    await expect(change('Annat')).rejects.toMatchObject({ code: 'changed-meanwhile', httpStatus: 412 });
    expect((await group()).mayChange).toBe(true);
    expect((await group(outsider('hr'))).mayChange).toBe(false);
  });

  it('has each person once a day, and tells whom it does not know', async () => {
    const add = (person: string, validFrom: string, validTo?: string) =>
      region.run((tx) =>
        addMember(
          tx,
          'STYR',
          {
            person,
            role: 'member',
            validFrom: plainDate(validFrom),
            ...(validTo === undefined ? {} : { validTo: plainDate(validTo) }),
          },
          keeper(),
        ),
      );
    await expect(add('hr', '2026-10-01')).rejects.toMatchObject({ code: 'member-already' });
    await expect(add('former', '2026-09-16')).rejects.toMatchObject({ code: 'member-already' });
    await expect(add('nobody', '2026-09-16')).rejects.toMatchObject({ code: 'steering-person-unknown' });
    await expect(add('former', '2026-10-02', '2026-10-01')).rejects.toMatchObject({ code: 'dates-reversed' });
    const { id } = await add('former', '2026-10-01');
    const end = async (validTo: string) => {
      const ifMatch = String((await group()).version);
      const ending = { key: 'STYR', member: id, validTo: plainDate(validTo) };
      return region.run((tx) => endMembership(tx, ending, { ...keeper(), ifMatch }));
    };
    await expect(end('2026-09-30')).rejects.toMatchObject({ code: 'dates-reversed' });
    await end('2026-12-31');
    expect((await group()).members.find((member) => member.id === id)?.validTo).toBe('2026-12-31');
  });
});

describe('the follow-up list', () => {
  it('carries a point from meeting to meeting until it is done', async () => {
    const { reference: point } = await addPoint('Ta fram en lista');
    const { reference: first } = await region.held();
    expect((await region.show(first)).followUpPoints.map(({ reference }) => reference)).toContain(point);
    const { reference: second } = await region.planned(plainDate('2026-10-22'));
    await region.run((tx) => draftAgenda(tx, second, keeper(), []));
    const next = await region.show(second);
    expect(next.items.map(({ title }) => title)).toContain('Uppföljningslistan');
    expect(next.items[0]?.title).toBe(`Föregående protokoll, ${first}`);
    expect(next.followUpPoints.map(({ reference }) => reference)).toContain(point);
    const october = keeper('lead', new Date('2026-10-01T08:00:00Z'));
    const closing = { reference: point, as: 'done', words: 'Klar', ifMatch: '1' } as const;
    await region.run((tx) => closeFollowUpPoint(tx, closing, october));
    // The minutes of the first meeting still say what was open then; the next meeting is told that it was done.
    const stateIn = async (meeting: string) =>
      (await region.show(meeting)).followUpPoints.find(({ reference }) => reference === point)?.status;
    expect(await stateIn(first)).toBe('open');
    expect(await stateIn(second)).toBe('done');
  });

  it('lets the one it waits for report it done, and only those who lead the group drop it', async () => {
    const { reference } = await addPoint('Något');
    const close = (as: 'done' | 'dropped', words: string, person: string) =>
      region.run((tx) => closeFollowUpPoint(tx, { reference, as, words, ifMatch: '1' }, outsider(person)));
    await expect(close('done', '', 'former')).rejects.toMatchObject({ code: 'meeting-not-yours' });
    await expect(close('dropped', 'x', 'hr')).rejects.toMatchObject({ code: 'meeting-not-yours' });
    await expect(close('dropped', '', 'sec')).rejects.toMatchObject({ code: 'closing-words-missing' });
    await close('done', '', 'hr');
    await expect(close('done', '', 'hr')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    const change = region.run((tx) => changeFollowUpPoint(tx, { reference, ifMatch: '2' }, { what: 'x' }, keeper()));
    await expect(change).rejects.toMatchObject({ code: 'follow-up-point-closed' });
    const open = await region.database.snapshot((tx) => readFollowUpPoints(tx, { group: 'STYR', status: 'open' }));
    expect(open.map((point) => point.reference)).not.toContain(reference);
  });

  it('numbers points without a gap when two come at once', async () => {
    const made = await Promise.all([addPoint('A'), addPoint('B')]);
    const numbers = made.map(({ reference }) => Number(reference.split('-')[1])).toSorted((a, b) => a - b);
    expect(numbers[1]).toBe(numbers[0]! + 1);
  });
});

describe('a proposal', () => {
  const read = async (number: number) =>
    (await region.database.snapshot((tx) => readProposals(tx, { number }, keeper())))[0];
  const answer = (number: number, ifMatch: string, rest: { answer?: 'adopted' | 'returned'; on?: string } = {}) =>
    region.run((tx) =>
      answerProposal(
        tx,
        { number, ifMatch },
        { answer: rest.answer ?? 'adopted', answeredOn: plainDate(rest.on ?? '2026-09-20'), words: 'Bifall' },
        keeper(),
      ),
    );

  it('waits, is returned, is sent again and adopted, and remembers what was answered to which words', async () => {
    const { number } = await propose('Fler tjänster');
    await expect(answer(number, '1', { on: '2026-09-16' })).rejects.toMatchObject({ code: 'answer-before-sent' });
    await answer(number, '1', { answer: 'returned' });
    await expect(answer(number, '2')).rejects.toMatchObject({ code: 'proposal-state', httpStatus: 409 });
    const again = {
      title: 'Fler tjänster',
      wording: 'Färre.',
      forum: 'Regionstyrelsen',
      sentOn: plainDate('2026-09-21'),
    };
    await region.run((tx) => resendProposal(tx, { number, ifMatch: '2' }, again, keeper()));
    await answer(number, '3', { on: '2026-09-30' });
    expect(await read(number)).toMatchObject({
      status: 'adopted',
      actions: [],
      answers: [
        { answer: 'returned', proposedWording: 'Att inrätta tjänster.' },
        { answer: 'adopted', proposedWording: 'Färre.' },
      ],
    });
  });

  it('answered twice at once is answered once', async () => {
    const { number } = await propose('Två svar');
    const results = await Promise.allSettled([answer(number, '1'), answer(number, '1')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await read(number))?.answers).toHaveLength(1);
  });

  it('goes to a forum that the region has named', async () => {
    expect(await region.database.snapshot((tx) => readForums(tx, TODAY))).toContain('Regionstyrelsen');
  });
});

describe('what is due', () => {
  it('waits for those it concerns: members, adjusters, whoever has a point, the leaders', async () => {
    const { reference: held } = await region.written();
    const { reference: coming } = await region.planned(plainDate('2026-11-05'));
    const { reference: point } = await addPoint('Sen punkt', plainDate('2026-09-01'));
    const { number: proposal } = await propose('Utan svar');
    const decision = {
      decidedOn: TODAY,
      forum: 'Delegation',
      decider: { person: 'chair', role: 'x' },
      subject: 'Följs upp',
      outcome: 'x',
      ground: 'x',
      unit: 'PV',
      followUpOn: plainDate('2026-10-10'),
    };
    const { number } = await region.run((tx) => recordDecision(tx, decision, keeper()));
    const items = await region.database.snapshot((tx) => steeringDueSource(tx, { today: TODAY, now: NOW }));
    const found = (link: string, kind: string) => items.find((item) => item.link.endsWith(link) && item.kind === kind);
    expect(found(`/moten/${coming}`, 'meeting')).toMatchObject({ due: '2026-11-05', persons: ['chair', 'sec', 'hr'] });
    expect(found(`/moten/${held}`, 'minutes-to-adjust')).toMatchObject({ due: '2026-10-01', persons: ['chair', 'hr'] });
    expect(items.find(({ key }) => key === `follow-up-point:${point}:2026-09-01`)).toMatchObject({ persons: ['hr'] });
    expect(found(`/forslag/${proposal}`, 'proposal-without-answer')).toMatchObject({
      due: '2026-10-17',
      persons: ['chair', 'sec'],
    });
    expect(found(`/beslut/${number}`, 'decision-to-follow-up')).toMatchObject({ due: '2026-10-10', unit: 'PV' });
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  });
});
