import { describe, expect, it } from 'vitest';
import { contradictionsIn, type KnownTarget } from './contradictions.ts';
import { contradictionSentences, contradictionText } from './contradiction-sentences.ts';
import { type Activity, blankDirective, type Directive } from './directive.ts';
import { standardPoints } from './standard-points.ts';

const reference = { indicator: 'agency-weeks', unit: 'R', staffCategory: 'all', careArea: 'all', due: '2027-12-31' };
const TARGETS: KnownTarget[] = [
  { ...reference, value: 0.02 },
  { ...reference, due: '2028-12-31', value: null },
];
const activity: Activity = {
  id: 'a1',
  name: 'Granska',
  phase: 'Planering och genomförande',
  start: '2024-04-01',
  end: '2024-09-30',
  responsible: 'hr',
};

/** A directive in which nothing contradicts. */
const sound: Directive = {
  ...blankDirective('Oberoende', standardPoints()),
  mandateGoals: [{ id: 'g1', text: 'Högst 2 procent', target: reference }],
  start: '2024-01-01',
  end: '2027-12-31',
  owners: ['regdir'],
  lead: 'lead',
  resources: [{ id: 'r1', name: 'HR', duty: 'Rekrytering', hours: 200, period: '2024', form: 'written' }],
  milestones: [
    ['BP0', '2024-01-15'],
    ['BP1', '2024-03-15'],
    ['MS1', '2025-03-01'],
    ['MS2', '2026-03-01'],
    ['BP4', '2027-11-30'],
  ].map(([point, date]) => ({ id: point!, date: date!, decision: `Beslut ${point}`, point: point!, comment: '' })),
  activities: [activity],
};

const codes = (change: Partial<Directive>) =>
  contradictionsIn({ ...sound, ...change }, TARGETS).map(({ code, row }) => (row ? `${code} ${row}` : code));
const tied = (target: object | null) => [{ id: 'g1', text: 'Mål', target: target as typeof reference | null }];
const moved = (point: string, date: string | null) =>
  sound.milestones.map((row) => (row.point === point ? { ...row, date } : row));

describe('contradictions', () => {
  it('are none in a directive that goes together', () => expect(codes({})).toEqual([]));

  it.each<[string, Partial<Directive>, string[]]>([
    ['ends before its target falls due', { end: '2027-12-30' }, ['ends-before-target g1']],
    ['something to reach without a target', { mandateGoals: tied(null) }, ['no-target g1']],
    ['nothing to reach', { mandateGoals: [] }, ['nothing-to-reach']],
    ['a target that is gone', { mandateGoals: tied({ ...reference, unit: 'PV' }) }, ['target-unknown g1']],
    [
      'a target without a number, due after the end',
      { mandateGoals: tied({ ...reference, due: '2028-12-31' }) },
      ['target-without-number g1', 'ends-before-target g1'],
    ],
    ['no end', { end: null }, ['period-open']],
    [
      'the wrong way round',
      { start: '2028-01-01', milestones: moved('BP0', null).map((row) => ({ ...row, date: null })), activities: [] },
      ['period-backwards', ...Array.from({ length: 5 }, () => 'point-without-date')],
    ],
    ['nobody', { owners: [], lead: null }, ['no-owner', 'no-lead']],
    ['owner and lead the same', { lead: 'regdir' }, ['owner-is-lead']],
    ['no resources', { resources: [] }, ['no-resources']],
    ['a milestone outside the period', { milestones: moved('BP4', '2028-01-01') }, ['milestone-outside BP4']],
    ['points out of order', { milestones: moved('MS1', '2024-03-14') }, ['points-out-of-order']],
    ['a point without a date', { milestones: moved('MS2', null) }, ['point-without-date']],
    ['an activity outside the period', { activities: [{ ...activity, end: '2028-01-01' }] }, ['activity-outside a1']],
    ['an activity backwards', { activities: [{ ...activity, end: '2024-03-31' }] }, ['activity-backwards a1']],
    [
      'an activity of nobody',
      { activities: [{ ...activity, responsible: null }] },
      ['activity-without-responsible a1'],
    ],
    ['an activity of no phase', { activities: [{ ...activity, phase: 'Okänd' }] }, ['activity-without-phase a1']],
    [
      'an activity before its point',
      { activities: [{ ...activity, start: '2024-03-14' }] },
      ['activity-before-point a1'],
    ],
  ])('%s', (_what, change, expected) => expect(codes(change)).toEqual(expected));

  it('say in both languages what and what to do, with every value in its place', () => {
    for (const { sv, en } of Object.values(contradictionSentences)) {
      const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].toSorted();
      expect(places(sv)).toEqual(places(en));
    }
    const [found] = contradictionsIn({ ...sound, end: '2026-12-31', activities: [], milestones: [] }, TARGETS);
    expect(contradictionText(found!, 'sv')).toBe(
      'Uppdraget slutar 2026-12-31, men målet ”Högst 2 procent” ska vara nått först 2027-12-31. Förläng uppdraget eller skriv i överlämningen vem som tar över målet.',
    );
  });

  it('that may be meant so are notes', () => {
    expect(contradictionsIn({ ...sound, lead: 'regdir' }, TARGETS)).toMatchObject([{ weight: 'note' }]);
    expect(contradictionsIn({ ...sound, resources: [] }, TARGETS)).toMatchObject([{ weight: 'warning' }]);
  });
});
