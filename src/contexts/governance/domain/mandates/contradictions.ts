import type { Directive, TargetReference } from './directive.ts';
import { sameTarget } from './same-target.ts';
import type { SectionKey } from './sections.ts';
import type { contradictionSentences } from './contradiction-sentences.ts';

export type ContradictionCode = keyof typeof contradictionSentences;

/** Something in a directive that does not go together. It is pointed out and hinders nothing. */
export type Contradiction = {
  code: ContradictionCode;
  /** `note` for what may be meant so. */
  weight: 'warning' | 'note';
  section: SectionKey;
  /** Row within the section's list. */
  row?: string;
  values: Readonly<Record<string, string>>;
};

/** A target of the region, as far as it concerns a mandate. */
export type KnownTarget = TargetReference & { value: number | null };

type Found = Omit<Contradiction, 'weight'> & { weight?: 'note' };

/** Everything in a directive that contradicts itself or the region's targets, in the order of the sections. */
export function contradictionsIn(directive: Directive, targets: readonly KnownTarget[]): Contradiction[] {
  const found: Found[] = [
    ...aboutTargets(directive, targets),
    ...aboutPeriod(directive),
    ...aboutPeople(directive),
    ...aboutMilestones(directive),
    ...aboutActivities(directive),
  ];
  return found.map(({ weight, ...rest }) => ({ ...rest, weight: weight ?? 'warning' }));
}

function aboutTargets({ mandateGoals, end }: Directive, targets: readonly KnownTarget[]): Found[] {
  const found: Found[] = [];
  const add = (code: ContradictionCode, row: string, values: Record<string, string>) =>
    found.push({ code, section: 'targets', row, values });
  if (mandateGoals.length === 0) found.push({ code: 'nothing-to-reach', section: 'targets', values: {} });
  for (const { id, text, target } of mandateGoals) {
    const name = shorten(text);
    if (target === null) {
      add('no-target', id, { name });
      continue;
    }
    const known = targets.find((candidate) => sameTarget(candidate, target));
    if (!known) add('target-unknown', id, { name, due: target.due });
    else if (known.value === null) add('target-without-number', id, { name, due: target.due });
    if (end !== null && end < target.due) add('ends-before-target', id, { name, end, due: target.due });
  }
  return found;
}

function aboutPeriod({ start, end }: Directive): Found[] {
  if (start === null || end === null) return [{ code: 'period-open', section: 'time-plan', values: {} }];
  return start > end ? [{ code: 'period-backwards', section: 'time-plan', values: { start, end } }] : [];
}

function aboutPeople({ owners, lead, resources }: Directive): Found[] {
  const found: Found[] = [];
  if (owners.length === 0) found.push({ code: 'no-owner', section: 'organisation', values: {} });
  if (lead === null) found.push({ code: 'no-lead', section: 'organisation', values: {} });
  if (lead !== null && owners.includes(lead))
    found.push({ code: 'owner-is-lead', weight: 'note', section: 'organisation', values: {} });
  if (resources.length === 0) found.push({ code: 'no-resources', section: 'resources', values: {} });
  return found;
}

function aboutMilestones({ milestones, points, start, end }: Directive): Found[] {
  const found: Found[] = [];
  const section = 'milestones';
  for (const { id, date, decision } of milestones) {
    if (date !== null && isOutside(date, start, end))
      found.push({ code: 'milestone-outside', section, row: id, values: { name: shorten(decision), date } });
  }
  const dated = points.flatMap(({ key, name }) => {
    const dates = milestones.flatMap(({ point, date }) => (point === key && date !== null ? [date] : []));
    return dates.length === 0 ? [] : [{ name, date: dates.toSorted().at(-1)! }];
  });
  for (const [index, { name, date }] of dated.entries()) {
    const before = dated[index - 1];
    if (before && before.date > date)
      found.push({
        code: 'points-out-of-order',
        section,
        values: { name, date, before: before.name, former: before.date },
      });
  }
  for (const { key, name } of points) {
    if (!milestones.some(({ point, date }) => point === key && date !== null))
      found.push({ code: 'point-without-date', weight: 'note', section, values: { name } });
  }
  return found;
}

function aboutActivities(directive: Directive): Found[] {
  const { activities, points, milestones, start, end } = directive;
  const found: Found[] = [];
  for (const activity of activities) {
    const name = shorten(activity.name);
    const add = (code: ContradictionCode, values: Record<string, string> = {}) =>
      found.push({ code, section: 'activities', row: activity.id, values: { name, ...values } });
    const { start: from, end: to, responsible, phase } = activity;
    if (from !== null && to !== null && from > to) add('activity-backwards', { from, to });
    else if ([from, to].some((date) => date !== null && isOutside(date, start, end)))
      add('activity-outside', { start: start ?? '…', end: end ?? '…' });
    if (responsible === null) add('activity-without-responsible');
    const gate = points.find((point) => point.phase !== null && point.phase === phase);
    if (!gate) add('activity-without-phase');
    const planned = gate && milestones.find(({ point }) => point === gate.key)?.date;
    if (planned && from !== null && from < planned) add('activity-before-point', { from, point: gate.name, planned });
  }
  return found;
}

const isOutside = (date: string, start: string | null, end: string | null): boolean =>
  (start !== null && date < start) || (end !== null && date > end);

/** Enough of a text to know it by. */
const shorten = (text: string): string => (text.length <= 60 ? text || '–' : `${text.slice(0, 57).trimEnd()}…`);
