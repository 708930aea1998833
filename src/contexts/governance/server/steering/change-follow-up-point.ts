import type { PlainDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockFollowUpPoint, splitReference } from './follow-up-point-rows.ts';
import { requireKeeping } from './keeping.ts';
import { requireGroup } from './read-groups.ts';
import { requirePerson, requireVersion, type Steerer } from './steerer.ts';

type Change = { what?: string | undefined; person?: string | undefined; due?: PlainDate | undefined };
type Which = { reference: string; ifMatch: string | undefined };

/** Words, person and date of an open point. @throws Refusal `follow-up-point-unknown`, `follow-up-point-closed`, `changed-meanwhile`. */
export async function changeFollowUpPoint(
  tx: Tx,
  { reference, ifMatch }: Which,
  change: Change,
  steerer: Steerer,
): Promise<{ version: number }> {
  const point = await lockFollowUpPoint(tx, reference);
  requireVersion(ifMatch, point.version);
  await requireKeeping(tx, await requireGroup(tx, splitReference(reference).key), steerer);
  if (point.status !== 'open') throw new Refusal('follow-up-point-closed', { reference }, { httpStatus: 409 });
  const { what = point.what, person = point.personId, due = point.due } = change;
  await requirePerson(tx, person);
  const version = point.version + 1;
  await tx
    .updateTable('followUpPoint')
    .set({ what, personId: person, due, version })
    .where('id', '=', point.id)
    .execute();
  await appendEvent(tx, {
    actor: steerer.actor,
    action: 'change-follow-up-point',
    entity: 'follow-up-point',
    entityId: reference,
    before: { what: point.what, person: point.personId, due: point.due },
    after: { what, person, due },
    at: steerer.now,
  });
  return { version };
}
