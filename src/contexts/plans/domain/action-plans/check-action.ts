import type { Problem } from '../../../../kernel/refusal.ts';
import type { ActionContent } from './planned-action.ts';

/** What an action may refer to. */
export type PlanWorld = {
  /** Codes of units at or below the plan's unit today. */
  planUnits: ReadonlySet<string>;
  units: ReadonlySet<string>;
  persons: ReadonlySet<string>;
  staffCategories: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
  /** Actions of the region's plan, as `KEY.7`. */
  origins: ReadonlySet<string>;
};

type Fault = Problem & { column: string };
const fault = (code: string, column: string, value: unknown = '', values: Problem['values'] = {}): Fault => ({
  code,
  column,
  value: String(value),
  values: { ...values },
});

/** Everything that is wrong with an action, each fault with its field. `numbers`: all actions of the plan. */
export function checkAction(action: ActionContent, world: PlanWorld, numbers: ReadonlySet<number>): Fault[] {
  const faults: Fault[] = [];
  if (!world.planUnits.has(action.unit)) {
    faults.push(fault(world.units.has(action.unit) ? 'unit-outside-plan' : 'plan-unit-unknown', 'unit', action.unit));
  }
  if (action.responsible !== null && !world.persons.has(action.responsible))
    faults.push(fault('plan-person-unknown', 'responsible', action.responsible));
  if (action.startsOn !== null && action.endsOn !== null && action.endsOn < action.startsOn)
    faults.push(fault('action-ends-before-start', 'endsOn', action.endsOn, { start: action.startsOn }));
  if (action.origin !== null && !world.origins.has(action.origin))
    faults.push(fault('action-origin-unknown', 'origin', action.origin));
  for (const number of action.prerequisites) {
    if (number === action.number) faults.push(fault('prerequisite-itself', 'prerequisites', number));
    else if (!numbers.has(number)) faults.push(fault('prerequisite-unknown', 'prerequisites', number));
  }
  for (const { indicator } of action.indicators)
    if (!world.indicators.has(indicator)) faults.push(fault('plan-indicator-unknown', 'indicators', indicator));
  const twice = firstRepeated(action.indicators.map(({ indicator }) => indicator));
  if (twice !== undefined) faults.push(fault('plan-indicator-twice', 'indicators', twice));
  return [...faults, ...effectFaults(action, world)];
}

function effectFaults({ effects }: ActionContent, world: PlanWorld): Fault[] {
  return effects.flatMap((effect, index) => {
    const values = { effect: index + 1 };
    const faults: Fault[] = [];
    if (!world.units.has(effect.unit)) faults.push(fault('plan-unit-unknown', 'effects', effect.unit, values));
    if (effect.staffCategory !== 'all' && !world.staffCategories.has(effect.staffCategory))
      faults.push(fault('plan-staff-category-unknown', 'effects', effect.staffCategory, values));
    if (!(effect.low <= effect.central && effect.central <= effect.high))
      faults.push(fault('effect-out-of-order', 'effects', `${effect.low}, ${effect.central}, ${effect.high}`, values));
    return faults;
  });
}

export const firstRepeated = <T>(values: readonly T[]): T | undefined =>
  values.find((value, index) => values.indexOf(value) !== index);
