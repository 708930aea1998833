import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../db/types.ts';

/** Who makes a change, in which role. Until people sign in there is one: `localActor`. */
export type Actor = { id: string; role: string };

/** The built-in user of a server that only listens on loopback. */
export const localActor: Actor = { id: 'local', role: 'local-user' };

export type AuditEvent = {
  actor: Actor;
  /** Verb first: `import-file`. The same name that the route or command declares. */
  action: string;
  entity: string;
  entityId: string;
  before?: unknown;
  after?: unknown;
  at: Date;
};

/**
 * Appends an event in the change's own transaction. Chained: the lock makes appending transactions take turns until
 * they commit, so append last. Hash: SHA-256 over the previous hash and the fields as JSON in this order.
 */
export async function appendEvent(tx: Tx, event: AuditEvent): Promise<void> {
  await sql`lock table audit_event in share row exclusive mode`.execute(tx);
  const last = await tx.selectFrom('auditEvent').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const row = {
    occurredAt: event.at.toISOString(),
    actor: event.actor.id,
    role: event.actor.role,
    action: event.action,
    entity: event.entity,
    entityId: event.entityId,
    before: event.before === undefined ? null : JSON.stringify(event.before),
    after: event.after === undefined ? null : JSON.stringify(event.after),
    previousHash: last?.hash ?? '',
  };
  const hash = hashOf(row);
  const { id } = await tx
    .insertInto('auditEvent')
    .values({ ...row, hash })
    .returning('id')
    .executeTakeFirstOrThrow();
  await moveHead(tx, id, hash);
}

/** Where the chain ends, so that events cut off at its end are missed. */
async function moveHead(tx: Tx, lastId: number, lastHash: string): Promise<void> {
  await tx
    .insertInto('auditHead')
    .values({ lastId, lastHash, eventCount: 1 })
    .onConflict((conflict) =>
      conflict
        .column('singleton')
        .doUpdateSet((eb) => ({ lastId, lastHash, eventCount: eb('auditHead.eventCount', '+', 1) })),
    )
    .execute();
}

export type HashedFields = {
  occurredAt: string;
  actor: string;
  role: string;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
  previousHash: string;
};

/** jsonb does not keep key order or spacing, so `before` and `after` are hashed in a canonical form. */
export function hashOf(row: HashedFields): string {
  const fields = [
    row.previousHash,
    row.occurredAt,
    row.actor,
    row.role,
    row.action,
    row.entity,
    row.entityId,
    canonical(row.before),
    canonical(row.after),
  ];
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

function canonical(json: string | null): string | null {
  return json === null ? null : JSON.stringify(sortKeys(JSON.parse(json)));
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
}
