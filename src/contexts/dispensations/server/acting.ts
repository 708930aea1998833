export { swedishDate as todayAt } from '../../../kernel/plain-date.ts';
import { coversUnit, type Principal } from '../../../platform/access/principal.ts';
import type { Actor } from '../../../platform/audit/append-event.ts';

/** Who does something, in which role, for whom and when. */
export type Acting = { actor: Actor; name: string; onBehalfOf: string | null; now: Date };

type Caller = { actor: Actor; principal: Principal | undefined; now: Date };

/** The caller as a doer, with whoever they stand in for by the role that allows it in that unit. */
export function actingOf({ actor, principal, now }: Caller, unit: string): Acting {
  const grants = (principal?.grants ?? []).filter(
    ({ role, covers }) => role === actor.role && coversUnit(covers, unit),
  );
  const asOneself = grants.some(({ onBehalfOf }) => onBehalfOf === undefined);
  const onBehalfOf = asOneself ? undefined : grants[0]?.onBehalfOf;
  return { actor, name: principal?.name ?? actor.id, onBehalfOf: onBehalfOf ?? null, now };
}
