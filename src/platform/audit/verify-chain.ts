import type { Tx } from '../db/types.ts';
import { hashOf } from './append-event.ts';

/** Where the register does not hold. `cut-off`: events are gone at its end. `past-end`: some were added there. */
export type ChainFault = { eventId: number; fault: 'changed' | 'missing-or-inserted' | 'cut-off' | 'past-end' };

const PAGE_SIZE = 5_000;

/** The first event whose hash, or link to the one before, does not hold; undefined when the whole chain does. */
export async function verifyChain(tx: Tx): Promise<ChainFault | undefined> {
  let last = { id: 0, hash: '', count: 0 };
  for (;;) {
    const events = await tx
      .selectFrom('auditEvent')
      .selectAll()
      .where('id', '>', last.id)
      .orderBy('id')
      .limit(PAGE_SIZE)
      .execute();
    for (const event of events) {
      if (event.previousHash !== last.hash) return { eventId: event.id, fault: 'missing-or-inserted' };
      const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
      const fields = { ...event, before: json(event.before), after: json(event.after) };
      if (hashOf(fields) !== event.hash) return { eventId: event.id, fault: 'changed' };
      last = { id: event.id, hash: event.hash, count: last.count + 1 };
    }
    if (events.length < PAGE_SIZE) return faultAtEnd(tx, last);
  }
}

async function faultAtEnd(tx: Tx, last: { id: number; hash: string; count: number }): Promise<ChainFault | undefined> {
  const head = await tx.selectFrom('auditHead').selectAll().executeTakeFirst();
  if (head === undefined) return last.count === 0 ? undefined : { eventId: last.id, fault: 'past-end' };
  if (head.lastId > last.id || head.eventCount > last.count) return { eventId: head.lastId, fault: 'cut-off' };
  if (head.lastHash !== last.hash || head.eventCount < last.count) return { eventId: last.id, fault: 'past-end' };
  return undefined;
}
