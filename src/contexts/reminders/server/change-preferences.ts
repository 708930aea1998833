import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ReminderPreferencesChangeDto } from '../contract.ts';
import { lockPerson } from './lock-person.ts';
import { type Preferences, readPreferences } from './read-preferences.ts';

/**
 * Changes the caller's own choices, and nobody else's.
 * @throws Refusal `no-own-reminders`, `changed-meanwhile`.
 */
export async function changePreferences(
  tx: Tx,
  { digest, weekdaysOnly, ifMatch }: ReminderPreferencesChangeDto & { ifMatch: string },
  { actor, now }: { actor: Actor; now: Date },
): Promise<Preferences> {
  await lockPerson(tx, actor.id);
  const before = await readPreferences(tx, actor.id);
  if (ifMatch !== String(before.version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const row = { digest, weekdaysOnly, version: before.version + 1, changedAt: now.toISOString() };
  await tx
    .insertInto('reminderPreference')
    .values({ personId: actor.id, ...row })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(row))
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'change-reminder-preferences',
    entity: 'reminder-preferences',
    entityId: actor.id,
    before: { digest: before.digest, weekdaysOnly: before.weekdaysOnly },
    after: { digest, weekdaysOnly },
    at: now,
  });
  return { ...before, digest, weekdaysOnly, version: row.version };
}
