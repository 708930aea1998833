import type { Extent, Principal } from '../../../platform/access/principal.ts';
import type { Actor } from '../../../platform/audit/append-event.ts';
import { actingOf, todayAt } from './acting.ts';
import type { Sight } from './list-dispensations.ts';
import type { Reader } from './view-dispensation.ts';

type Caller = {
  actor: Actor;
  principal: Principal | undefined;
  now: Date;
  may(permission: string, unit?: string): boolean;
  extentOf(permission: string): Extent;
};

export const sightOf = ({ extentOf }: Caller): Sight => ({
  read: extentOf('dispensations.read'),
  request: extentOf('dispensations.request'),
});

/** The reader of a dispensation of a unit. */
export function readerOf(call: Caller, unit: string): Reader {
  const { actor, onBehalfOf } = actingOf(call, unit);
  return {
    doer: { id: actor.id, onBehalfOf },
    may: (permission) => call.may(permission, unit),
    today: todayAt(call.now),
  };
}
