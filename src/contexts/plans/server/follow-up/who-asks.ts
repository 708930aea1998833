import type { Principal } from '../../../../platform/access/principal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { localPrincipal } from '../../../../platform/access/principal.ts';
import { readGrants } from '../../../people/server.ts';
import type { Someone } from '../../domain/follow-up/may-answer.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';

type Asker = { actor: Actor; now: Date; principal?: Principal | undefined };

/** The caller with today's appointments; read when the call brings none with it, as when examples are loaded. */
export async function whoAsks(tx: Tx, { actor, now, principal }: Asker): Promise<Someone> {
  if (principal) return principal;
  if (actor.id === localPrincipal.id) return localPrincipal;
  const grants = await readGrants(tx, { personId: actor.id, employment: null, today: todayOf(now) });
  return { id: actor.id, grants };
}
