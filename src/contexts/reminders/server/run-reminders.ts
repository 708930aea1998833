import type { Database } from '../../../platform/db/database.ts';
import { takeTurn } from '../../../platform/jobs/take-turn.ts';
import { smtpMailer } from '../../../platform/mail/smtp-mailer.ts';
import { composeDigests } from './compose-digests.ts';
import { type Delivery, deliverMessages } from './deliver-messages.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { enqueueMessage } from './enqueue-message.ts';
import { tidyOutbox } from './tidy-outbox.ts';

/** Composes the day's digests that are not composed yet. One process at a time: another then has nothing left to do. */
export function queueDigests(
  database: Database,
  dependencies: RemindersDependencies,
  now: Date,
): Promise<{ queued: number; unreadParts: number; isElsewhere: boolean }> {
  return database.transaction(async (tx) => {
    if (!(await takeTurn(tx, 'digests'))) return { queued: 0, unreadParts: 0, isElsewhere: true };
    const { messages, unreadParts } = await database.snapshot((read) => composeDigests(read, dependencies, now));
    let queued = 0;
    for (const message of messages) if ((await enqueueMessage(tx, message, { now })) === 'queued') queued += 1;
    return { queued, unreadParts, isElsewhere: false };
  });
}

/** Sends what waits, when the installation can send mail; otherwise it goes on waiting, and what is out of date expires. */
export async function sendOutbox(
  database: Database,
  { mail }: RemindersDependencies,
  isStopping: () => boolean = () => false,
): Promise<Delivery & { canSendMail: boolean }> {
  const clock = () => new Date();
  if (mail.missing.length > 0) {
    await database.transaction(async (tx) => ((await takeTurn(tx, 'outbox')) ? tidyOutbox(tx, clock()) : undefined));
    return { sent: 0, postponed: 0, failed: 0, unknown: 0, isElsewhere: false, canSendMail: false };
  }
  const domain = /@([^\s>]+)>?\s*$/.exec(mail.from)?.[1] ?? 'localhost';
  const tools = { mailer: smtpMailer(mail), domain, clock, isStopping };
  return { ...(await deliverMessages(database, tools)), canSendMail: true };
}
