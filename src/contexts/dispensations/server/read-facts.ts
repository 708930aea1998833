import { readRules } from '../../organisation/server.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { isReviewOwed, type Situation } from '../domain/check-action.ts';
import { stateOn } from '../domain/state-on.ts';
import type { State } from '../domain/states.ts';
import { type Mark, marksOf, type Use, useOf } from '../domain/use.ts';
import { type Drawn, readDrawn, sumDrawn } from './read-use.ts';
import { readSteps, type Step } from './steps.ts';
import type { Stored } from './stored.ts';

/** A dispensation with all that follows from its steps, its use and the day. */
export type Known = {
  stored: Stored;
  steps: readonly Step[];
  drawn: readonly Drawn[];
  use: Use | null;
  state: State;
  marks: Mark[];
  isReviewOwed: boolean;
  unitName: string;
};

/** Adds to stored dispensations what they are today. */
export async function knowAll(tx: Tx, all: readonly Stored[], today: PlainDate): Promise<Known[]> {
  const { units } = await readRules(tx);
  // Versions come in the order of their validity: the last name a unit has had is the one that stays.
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const steps = new Map<string, Step[]>(all.map(({ id }) => [id, []]));
  for (const step of await readSteps(tx, [...steps.keys()])) steps.get(step.dispensationId)?.push(step);
  const drawn = await readDrawn(
    tx,
    all.filter(({ granted }) => granted !== null),
  );
  return all.map((stored) => {
    const own = { steps: steps.get(stored.id) ?? [], drawn: drawn.get(stored.id) ?? [] };
    return { ...known(stored, own, today), unitName: names.get(stored.request.unit) ?? stored.request.unit };
  });
}

export async function knowOne(tx: Tx, stored: Stored, today: PlainDate): Promise<Known> {
  return (await knowAll(tx, [stored], today))[0]!;
}

function known(
  stored: Stored,
  { steps, drawn }: Pick<Known, 'steps' | 'drawn'>,
  today: PlainDate,
): Omit<Known, 'unitName'> {
  const { granted } = stored;
  const use = granted && useOf(sumDrawn(drawn), granted);
  const grant = { grantedTo: granted?.to ?? null, grantedHours: granted?.hours ?? null };
  const state = stateOn(stored.status, grant, use?.hours ?? 0, today);
  const owed = isReviewOwed({ isDecided: stored.outcome !== null, reviewers: reviewersOf(steps) });
  const marks = marksOf({ state, grantedTo: grant.grantedTo, share: use?.share ?? null, isReviewOwed: owed }, today);
  return { stored, steps, drawn, use, state, marks, isReviewOwed: owed };
}

const reviewersOf = (steps: readonly Step[]): string[] =>
  steps
    .filter(({ kind }) => kind === 'reviewed')
    .flatMap(({ personId, onBehalfOf }) => (onBehalfOf === null ? [personId] : [personId, onBehalfOf]));

/** What decides what can be done with it. */
export const situationOf = ({ stored, steps, state }: Known): Situation => ({
  state,
  requestedBy: stored.requestedBy.id,
  requestedFor: steps.find(({ kind }) => kind === 'requested')?.onBehalfOf ?? null,
  reviewers: reviewersOf(steps),
  acute: stored.request.acute,
  isDecided: stored.outcome !== null,
  periodTo: stored.request.periodTo,
});

export const isConsulted = (steps: readonly Step[]): boolean => steps.some(({ kind }) => kind === 'consulted');
