import type { GridCell } from '../../../../kernel/grid.ts';
import { addMonths, type Month, monthOf, monthsBetween, toMonthIndex } from '../../../../kernel/month.ts';
import type { ActionEffect, EffectMeasure } from './planned-action.ts';
import type { ActionStatus } from './status-table.ts';

/** What actions are expected to change in one cell of the grid, per month; negative for a decrease. low ≤ central ≤ high. */
export type ExpectedEffect = GridCell & { measure: EffectMeasure; low: number; central: number; high: number };

type EffectiveAction = { status: ActionStatus; effects: readonly ActionEffect[] };

/**
 * How much of an effect is felt in a month, 0–1. It grows in equal steps: with three months' ramp-up a third in the
 * first month, two thirds in the second, all from the third.
 */
export function shareFelt(effect: Pick<ActionEffect, 'fromMonth' | 'rampUpMonths'>, month: Month): number {
  const passed = toMonthIndex(month) - toMonthIndex(effect.fromMonth) + 1;
  if (passed <= 0) return 0;
  return effect.rampUpMonths <= 1 ? 1 : Math.min(1, passed / effect.rampUpMonths);
}

/**
 * The effects of actions as rows of the grid: unit × staff category × month × measure, through `last`. Effects of
 * several actions in one cell are added. A stopped action has none.
 */
export function expectedEffects(actions: readonly EffectiveAction[], last: Month): ExpectedEffect[] {
  const cells = new Map<string, ExpectedEffect>();
  for (const action of actions) {
    if (action.status === 'stopped') continue;
    for (const effect of action.effects) {
      for (const month of monthsBetween(effect.fromMonth, last)) addTo(cells, effect, month);
    }
  }
  return [...cells.values()].toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1));
}

function addTo(cells: Map<string, ExpectedEffect>, effect: ActionEffect, month: Month): void {
  const { unit, staffCategory, measure } = effect;
  const cell = { unit, staffCategory, month, measure, low: 0, central: 0, high: 0 };
  const place = placeOf(cell);
  const known = cells.get(place) ?? cell;
  const share = shareFelt(effect, month);
  known.low += effect.low * share;
  known.central += effect.central * share;
  known.high += effect.high * share;
  cells.set(place, known);
}

const placeOf = ({ measure, unit, staffCategory, month }: Omit<ExpectedEffect, 'low' | 'central' | 'high'>): string =>
  [measure, unit, staffCategory, month].join('\n');

/** Month through which a plan's effects are shown: the plan's last, or until the slowest has taken full hold. */
export function lastEffectMonth(validTo: string, actions: readonly EffectiveAction[]): Month {
  const ends = actions.flatMap(({ effects }) =>
    effects.map((effect) => addMonths(effect.fromMonth, Math.max(0, effect.rampUpMonths - 1))),
  );
  return [monthOf(validTo as never), ...ends].toSorted().at(-1)!;
}
