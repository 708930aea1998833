import { describe, expect, it } from 'vitest';
import { plainDate } from '../../../../kernel/plain-date.ts';
import { allowedActions, MEETING_STATUSES, refusalOf } from './meeting-states.ts';
import { type Membership, membersOn, overlapping, partsOf } from './membership.ts';

const day = plainDate('2026-09-17');
const member = (person: string, role: Membership['role'], validTo?: string): Membership & { name: string } => ({
  person,
  name: person,
  role,
  validFrom: plainDate('2026-01-01'),
  ...(validTo === undefined ? {} : { validTo: plainDate(validTo) }),
});

describe('a meeting', () => {
  it('goes from planned to adjusted one step at a time', () => {
    expect(MEETING_STATUSES.map((status) => allowedActions(status, ['secretary']))).toEqual([
      ['edit', 'agenda', 'call', 'cancel'],
      ['edit', 'agenda', 'hold', 'cancel'],
      ['agenda', 'minutes', 'decide'],
      [],
      [],
    ]);
  });

  it('lets an adjuster adjust and nothing else', () => {
    expect(allowedActions('held', ['adjuster'])).toEqual(['adjust']);
  });

  it('says why something is refused', () => {
    expect(refusalOf('adjusted', 'minutes', ['keeper'])).toBe('minutes-adjusted');
    expect(refusalOf('planned', 'hold', ['keeper'])).toBe('meeting-state');
    expect(refusalOf('held', 'minutes', [])).toBe('meeting-not-yours');
    expect(refusalOf('held', 'minutes', ['chair'])).toBeUndefined();
  });
});

describe('a membership', () => {
  const who = { person: 'a', mayChange: false, today: day };

  it('counts to the end of its last day and not the day after', () => {
    expect(partsOf([member('a', 'secretary', '2026-09-17')], who)).toEqual(['secretary']);
    expect(partsOf([member('a', 'secretary', '2026-09-16')], who)).toEqual([]);
  });

  it('of an ordinary member gives no part in the leading', () => {
    expect(partsOf([member('a', 'member'), member('b', 'chair')], who)).toEqual([]);
    expect(partsOf([member('a', 'member')], { ...who, adjusters: ['a'], mayChange: true })).toEqual([
      'keeper',
      'adjuster',
    ]);
  });

  it('may follow another of the same person, but not overlap it', () => {
    const known = [member('a', 'member', '2026-06-30')];
    const next = (validFrom: string) => ({ ...member('a', 'chair'), validFrom: plainDate(validFrom) });
    expect(overlapping(known, next('2026-06-30'))).toBe(known[0]);
    expect(overlapping(known, next('2026-07-01'))).toBeUndefined();
  });

  it('is listed with the chair first', () => {
    const names = membersOn([member('b', 'member'), member('c', 'secretary'), member('d', 'chair')], day);
    expect(names.map(({ person }) => person)).toEqual(['d', 'c', 'b']);
  });
});
