import type { Tx } from '../db/types.ts';
import { hashOf } from './append-event.ts';

/** The first event whose hash, or link to the one before, does not hold; undefined when the whole chain does. */
export async function verifyChain(
  tx: Tx,
): Promise<{ eventId: number; fault: 'changed' | 'missing-or-inserted' } | undefined> {
  const pageSize = 5_000;
  let [previousHash, after] = ['', 0];
  for (;;) {
    const events = await tx
      .selectFrom('auditEvent')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(pageSize)
      .execute();
    for (const event of events) {
      if (event.previousHash !== previousHash) return { eventId: event.id, fault: 'missing-or-inserted' };
      const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
      const fields = { ...event, before: json(event.before), after: json(event.after) };
      if (hashOf(fields) !== event.hash) return { eventId: event.id, fault: 'changed' };
      previousHash = event.hash;
      after = event.id;
    }
    if (events.length < pageSize) return undefined;
  }
}
