import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { lockFollowUpPoint, splitReference } from './follow-up-point-rows.ts';
import { isKeeping } from './keeping.ts';
import { requireGroup } from './read-groups.ts';
import { requireVersion, type Steerer } from './steerer.ts';

type Closing = { reference: string; as: 'done' | 'dropped'; words: string; ifMatch: string | undefined };

/**
 * Done: by the one it waits for or whoever leads the group. Dropped: by the latter, with a reason.
 * @throws Refusal `follow-up-point-unknown`, `follow-up-point-closed`, `closing-words-missing`, `meeting-not-yours`, `changed-meanwhile`.
 */
export async function closeFollowUpPoint(
  tx: Tx,
  { reference, as, words, ifMatch }: Closing,
  steerer: Steerer,
): Promise<{ version: number }> {
  const { actor, now } = steerer;
  const point = await lockFollowUpPoint(tx, reference);
  requireVersion(ifMatch, point.version);
  const group = await requireGroup(tx, splitReference(reference).key);
  const isOwn = as === 'done' && point.personId === actor.id;
  if (!isOwn && !(await isKeeping(tx, group, steerer))) throw new Refusal('meeting-not-yours', {}, { httpStatus: 403 });
  if (point.status !== 'open') throw new Refusal('follow-up-point-closed', { reference }, { httpStatus: 409 });
  if (as === 'dropped' && words === '') throw new Refusal('closing-words-missing');
  const version = point.version + 1;
  await tx
    .updateTable('followUpPoint')
    .set({ status: as, closedOn: swedishDate(now), closingWords: words, version })
    .where('id', '=', point.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'close-follow-up-point',
    entity: 'follow-up-point',
    entityId: reference,
    before: { status: point.status },
    after: { status: as, words },
    at: now,
  });
  return { version };
}
