import { sql } from 'kysely';
import type { DueItem } from '../../../kernel/due-item.ts';
import { swedishDate } from '../../../kernel/plain-date.ts';
import type { DueSource } from '../../../platform/due-source.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { logger } from '../../../platform/log/logger.ts';

export type CollectedItems = { items: DueItem[]; unreadParts: number };

/**
 * What is due everywhere, of one snapshot when `tx` is one. A source that fails hides nothing of the others: what it did
 * to the transaction is undone, the fault is logged, and the answer says that something is missing.
 */
export async function collectDueItems(tx: Tx, sources: readonly DueSource[], now: Date): Promise<CollectedItems> {
  const when = { today: swedishDate(now), now };
  const collected: CollectedItems = { items: [], unreadParts: 0 };
  for (const source of sources) {
    await sql`savepoint due_source`.execute(tx);
    try {
      const items = await source(tx, when);
      // Fails when a statement of the source did, even where the source made nothing of it.
      await sql`release savepoint due_source`.execute(tx);
      collected.items.push(...items);
    } catch (error) {
      await sql`rollback to savepoint due_source`.execute(tx);
      logger.error({ err: error, source: source.name }, 'what is due could not be read');
      collected.unreadParts += 1;
    }
  }
  return collected;
}
