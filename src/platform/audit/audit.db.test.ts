import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../test/database/open-test-region.ts';
import type { Tx } from '../db/types.ts';
import { appendEvent, type AuditEvent, hashOf, localActor } from './append-event.ts';
import { verifyChain } from './verify-chain.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const event = (entityId: string, given: Partial<AuditEvent> = {}): AuditEvent => ({
  actor: localActor,
  action: 'import-file',
  entity: 'import',
  entityId,
  at: new Date('2026-08-01T10:00:00.123Z'),
  ...given,
});

const inRegion = (work: (tx: Tx) => Promise<void>) => () => region.database.rehearse(work);

async function appendThree(tx: Tx): Promise<number[]> {
  // Nested and unordered keys, numbers and letters beyond ASCII: what jsonb stores in an order of its own.
  await appendEvent(tx, event('1', { after: { b: 1, a: [{ z: 'å', y: null }, 0.1], Ä: 1e21 } }));
  await appendEvent(
    tx,
    event('2', { before: { status: 'applied' }, after: { status: 'undone' }, actor: { id: 'p1', role: 'controller' } }),
  );
  await appendEvent(tx, event('3'));
  return (await tx.selectFrom('auditEvent').select('id').orderBy('id').execute()).map((row) => row.id);
}

/** As someone with all rights in the database could. */
async function tamper(tx: Tx, statement: ReturnType<typeof sql>): Promise<void> {
  await sql`alter table audit_event disable trigger audit_event_append_only`.execute(tx);
  await statement.execute(tx);
}

describe('the register of events', () => {
  it(
    'holds as it was written, each event linked to the one before',
    inRegion(async (tx) => {
      await appendThree(tx);
      expect(await verifyChain(tx)).toBeUndefined();
      const rows = await tx.selectFrom('auditEvent').selectAll().orderBy('id').execute();
      expect(rows[0]).toMatchObject({
        actor: 'local',
        role: 'local-user',
        previousHash: '',
        occurredAt: '2026-08-01T10:00:00.123Z',
        before: null,
      });
      expect(rows[1]).toMatchObject({
        actor: 'p1',
        role: 'controller',
        previousHash: rows[0]!.hash,
        after: { status: 'undone' },
      });
      expect(rows.every((row) => /^[0-9a-f]{64}$/.test(row.hash))).toBe(true);
    }),
  );

  it(
    'holds when it is empty',
    inRegion(async (tx) => {
      expect(await verifyChain(tx)).toBeUndefined();
    }),
  );

  it.each([
    ['the actor', (id: number) => sql`update audit_event set actor = 'someone' where id = ${id}`],
    [
      'the time',
      (id: number) => sql`update audit_event set occurred_at = occurred_at + interval '1 millisecond' where id = ${id}`,
    ],
    ['what it became', (id: number) => sql`update audit_event set after = '{"status": "applied"}' where id = ${id}`],
    ['what it was', (id: number) => sql`update audit_event set before = null where id = ${id}`],
  ])('tells which event had %s changed', (_, change) =>
    inRegion(async (tx) => {
      const [, second] = await appendThree(tx);
      await tamper(tx, change(second!));
      expect(await verifyChain(tx)).toEqual({ eventId: second, fault: 'changed' });
    })(),
  );

  it(
    'tells where an event is missing',
    inRegion(async (tx) => {
      const [, second, third] = await appendThree(tx);
      await tamper(tx, sql`delete from audit_event where id = ${second}`);
      expect(await verifyChain(tx)).toEqual({ eventId: third, fault: 'missing-or-inserted' });
    }),
  );

  it(
    'tells that the last event is missing, or all of them',
    inRegion(async (tx) => {
      const [, , third] = await appendThree(tx);
      await tamper(tx, sql`delete from audit_event where id = ${third}`);
      expect(await verifyChain(tx)).toEqual({ eventId: third, fault: 'cut-off' });
      await sql`delete from audit_event`.execute(tx);
      expect(await verifyChain(tx)).toEqual({ eventId: third, fault: 'cut-off' });
    }),
  );

  it(
    'tells a last event that was added past the program, though it fits the chain',
    inRegion(async (tx) => {
      const [, , third] = await appendThree(tx);
      const last = await tx.selectFrom('auditEvent').selectAll().where('id', '=', third!).executeTakeFirstOrThrow();
      const { id: _id, before: _before, after: _after, ...rest } = last;
      const row = { ...rest, before: null, after: null, actor: 'someone', previousHash: last.hash };
      await tx
        .insertInto('auditEvent')
        .values({ ...row, hash: hashOf(row) })
        .execute();
      expect(await verifyChain(tx)).toMatchObject({ fault: 'past-end' });
    }),
  );

  it.each([
    ['update', sql`update audit_event set actor = 'someone'`],
    ['delete', sql`delete from audit_event`],
    ['truncate', sql`truncate audit_event`],
    ['forgetting where the chain ends', sql`delete from audit_head`],
  ])('refuses %s', async (_, statement) => {
    const attempt = region.database.rehearse(async (tx) => {
      await appendThree(tx);
      await statement.execute(tx);
    });
    await expect(attempt).rejects.toThrow(/append-only|never removed/);
  });

  it('stays one chain when many append at once, and forgets what was rolled back', async () => {
    const attempts = Array.from({ length: 12 }, (_, index) =>
      region.database
        .transaction(async (tx) => {
          await appendEvent(tx, event(`at once ${index}`));
          if (index % 3 === 0) throw new Error('taken back');
        })
        .catch(() => undefined),
    );
    await Promise.all(attempts);
    await region.database.snapshot(async (tx) => {
      expect(await verifyChain(tx)).toBeUndefined();
      expect(await tx.selectFrom('auditEvent').select('id').execute()).toHaveLength(8);
    });
  });
});
