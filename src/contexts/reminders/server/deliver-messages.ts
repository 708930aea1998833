import type { Database } from '../../../platform/db/database.ts';
import { takeTurn } from '../../../platform/jobs/take-turn.ts';
import type { Mailer } from '../../../platform/mail/mailer.ts';
import { type ClaimedMessage, claimMessage } from './claim-message.ts';
import { settleMessage } from './settle-message.ts';
import { tidyOutbox } from './tidy-outbox.ts';

export type Delivery = {
  sent: number;
  /** Will be tried again. */
  postponed: number;
  failed: number;
  unknown: number;
  /** Another process is sending, so this one did not. */
  isElsewhere: boolean;
};

export type DeliveryTools = {
  mailer: Mailer;
  /** Domain of the sender's address, for Message-IDs. */
  domain: string;
  clock(): Date;
  isStopping(): boolean;
};

/**
 * Sends what waits. Claiming, sending and settling are three steps, the first and last a transaction each, so that a
 * process that dies anywhere leaves a message either waiting and never given to the mail server, or marked as being sent.
 * The outer transaction only holds the turn: while it is open no other process sends, so whoever gets it next knows that
 * what is marked was left behind.
 */
export function deliverMessages(database: Database, tools: DeliveryTools): Promise<Delivery> {
  const delivery: Delivery = { sent: 0, postponed: 0, failed: 0, unknown: 0, isElsewhere: false };
  return database.transaction(async (turn) => {
    if (!(await takeTurn(turn, 'outbox'))) return { ...delivery, isElsewhere: true };
    const { abandoned } = await database.transaction((tx) => tidyOutbox(tx, tools.clock()));
    delivery.unknown += abandoned;
    while (!tools.isStopping()) {
      const message = await database.transaction((tx) => claimMessage(tx, tools.clock()));
      if (!message) break;
      await deliverOne(database, message, tools, delivery);
    }
    return delivery;
  });
}

const COUNTED_AS = { sent: 'sent', temporary: 'postponed', permanent: 'failed', unknown: 'unknown' } as const;

async function deliverOne(
  database: Database,
  message: ClaimedMessage,
  { mailer, domain, clock }: DeliveryTools,
  delivery: Delivery,
): Promise<void> {
  const outcome = await mailer.send({
    messageId: `<${message.id}@${domain}>`,
    to: message.address,
    subject: message.subject,
    text: message.body,
  });
  await database.transaction((tx) => settleMessage(tx, message, outcome, clock()));
  delivery[COUNTED_AS[outcome.kind]] += 1;
}
