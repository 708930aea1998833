import { swedishDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { composeDigest } from '../domain/compose-digest.ts';
import { wantsDigestOn } from '../domain/digest-hours.ts';
import { waitsFor } from '../domain/waits-for.ts';
import { collectDueItems } from './collect-due-items.ts';
import type { RemindersDependencies } from './dependencies.ts';
import type { NewMessage } from './enqueue-message.ts';
import { readRecipients } from './read-recipients.ts';

const HOURS_OF_USE = 18;

/**
 * The day's digests of everyone who wants one and for whom something is due; none is stored here. One has a key of person
 * and day, and is of no use the next day, when there is a new one.
 */
export async function composeDigests(
  tx: Tx,
  { dueSources, mail }: RemindersDependencies,
  now: Date,
): Promise<{ messages: NewMessage[]; unreadParts: number }> {
  const today = swedishDate(now);
  const { items, unreadParts } = await collectDueItems(tx, dueSources, now);
  const recipients = await readRecipients(tx, today);
  const expiresAt = new Date(now.getTime() + HOURS_OF_USE * 3_600_000);
  const messages = recipients.flatMap((recipient): NewMessage[] => {
    if (!wantsDigestOn(recipient.choice, today)) return [];
    const digest = composeDigest({
      name: recipient.name,
      today,
      items: items.filter((item) => waitsFor(item, recipient)),
      publicUrl: mail.publicUrl,
      isPartial: unreadParts > 0,
    });
    if (!digest) return [];
    return [{ personId: recipient.personId, dedupeKey: `digest:${recipient.personId}:${today}`, ...digest, expiresAt }];
  });
  return { messages, unreadParts };
}
