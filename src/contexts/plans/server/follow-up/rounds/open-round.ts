import { Refusal } from '../../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { findAnswerer } from '../../../domain/follow-up/find-answerer.ts';
import { todayOf } from '../../action-plans/read-plan-world.ts';
import type { ChangeContext } from '../../action-plans/stored-plans.ts';
import { readAppointed } from '../read-appointed.ts';
import { tellOpened } from './round-messages.ts';
import { lockRoundFor, storeRound, type StoredRound } from './stored-rounds.ts';

/**
 * Opens a round: every open action of its plans is asked about, and those who are asked get a mail with the link.
 * `silent` sends none, as when examples are loaded.
 * @throws Refusal `round-unknown`, `if-match-missing`, `changed-meanwhile`, `round-move-not-open`,
 * `round-without-open-actions`.
 */
export async function openRound(
  tx: Tx,
  key: string,
  ifMatch: string | undefined,
  { actor, now, silent = false }: ChangeContext & { silent?: boolean },
): Promise<void> {
  const { round, to } = await lockRoundFor(tx, 'open', key, ifMatch);
  const asked = await askAbout(tx, round, now);
  await storeRound(tx, round, { state: to, openedAt: now.toISOString(), openedBy: actor.id }, { actor, now });
  if (!silent) await tellOpened(tx, round, now);
  const after = { asked, dueOn: round.dueOn };
  await appendEvent(tx, { actor, action: 'open-round', entity: 'follow-up-round', entityId: key, after, at: now });
}

async function askAbout(tx: Tx, round: StoredRound, now: Date): Promise<number> {
  const planIds = round.plans.map(({ id }) => id);
  const open = await tx
    .selectFrom('plannedAction')
    .select(['id', 'unitCode', 'responsibleId as responsible', 'responsibleFunction', 'status', 'progress'])
    .where('planId', 'in', planIds)
    .where('status', 'in', ['not-started', 'ongoing'])
    .orderBy('planId')
    .orderBy('number')
    .execute();
  if (open.length === 0) throw new Refusal('round-without-open-actions', {}, { httpStatus: 409 });
  const appointed = await readAppointed(tx, todayOf(now));
  await tx
    .insertInto('followUpQuestion')
    .values(
      open.map(({ id, unitCode, status, progress, ...action }) => ({
        roundId: round.id,
        actionId: id,
        personId: findAnswerer(action, appointed.over(unitCode), appointed),
        unitCode,
        status,
        progress,
      })),
    )
    .execute();
  return open.length;
}
