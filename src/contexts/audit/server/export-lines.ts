import type { Tx } from '../../../platform/db/types.ts';
import { sealedLine } from './export-format.ts';

const PAGE = 2_000;

/** The whole register as JSON Lines: a header, then one event a line with its hash and the hash of the one before. */
export async function* exportLines(tx: Tx, { region, now }: { region: string; now: Date }): AsyncGenerator<string> {
  // Counted and not taken from the stored end of the chain: the file is of what stands in the table.
  const { count } = await tx
    .selectFrom('auditEvent')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const last = await tx.selectFrom('auditEvent').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const header = { format: 'varaktig-audit', formatVersion: 1, region, exportedAt: now.toISOString(), count };
  yield `${sealedLine({ ...header, lastHash: last?.hash ?? '' })}\n`;
  let after = 0;
  for (;;) {
    const events = await tx
      .selectFrom('auditEvent')
      .selectAll()
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const event of events) {
      const {
        id,
        occurredAt,
        actor,
        role,
        action,
        entity,
        entityId,
        before,
        after: became,
        previousHash,
        hash,
      } = event;
      const fields = { id, occurredAt, actor, role, action, entity, entityId, before, after: became };
      yield `${sealedLine({ ...fields, previousHash, hash })}\n`;
    }
    if (events.length < PAGE) return;
    after = events.at(-1)!.id;
  }
}
