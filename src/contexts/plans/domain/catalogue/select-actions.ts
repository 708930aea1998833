import type { ActionArea, ActionLevel, CatalogueAction } from './action.ts';

export type ActionFilter = {
  area?: ActionArea | undefined;
  level?: ActionLevel | undefined;
  /** Key of an indicator that the action should move. */
  indicator?: string | undefined;
  /** Words that must all stand somewhere in the action. */
  text?: string | undefined;
  /** `false` leaves withdrawn actions out, `true` takes only those. */
  withdrawn?: boolean | undefined;
};

/** The actions that a filter lets through, in the order given. */
export function selectActions<T extends CatalogueAction>(actions: readonly T[], filter: ActionFilter): T[] {
  const words = (filter.text ?? '').toLocaleLowerCase('sv').split(/\s+/).filter(Boolean);
  return actions.filter(
    (action) =>
      (filter.area === undefined || action.area === filter.area) &&
      (filter.level === undefined || action.level === filter.level) &&
      (filter.indicator === undefined || action.indicators.some(({ indicator }) => indicator === filter.indicator)) &&
      (filter.withdrawn === undefined || (action.withdrawnReason !== null) === filter.withdrawn) &&
      (words.length === 0 || holdsAll(action, words)),
  );
}

function holdsAll(
  { number, title, description, checkpoints, key }: CatalogueAction,
  words: readonly string[],
): boolean {
  const text = [number, key, title, description, ...checkpoints].join(' ').toLocaleLowerCase('sv');
  return words.every((word) => text.includes(word));
}
