import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../test/database/open-test-region.ts';
import { clientOf } from './database.ts';
import { bumpDataVersion, lockData } from './data-version.ts';
import type { Tx } from './types.ts';

let region: TestRegion;
beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const addCategory = (tx: Tx, code: string) =>
  tx.insertInto('staffCategory').values({ key: code, name: code, position: 1, builtIn: false }).execute();
const keys = () =>
  region.database.snapshot(async (tx) =>
    (await tx.selectFrom('staffCategory').select('key').orderBy('key').execute()).map((row) => row.key),
  );
const versionNow = () =>
  region.database.snapshot(
    async (tx) => (await tx.selectFrom('dataVersion').select('version').executeTakeFirstOrThrow()).version,
  );

describe('a transaction', () => {
  it('is kept when it returns, and gives back what the work returned', async () => {
    expect(await region.database.transaction(async (tx) => (await addCategory(tx, 'kept')) && 'done')).toBe('done');
    expect(await keys()).toContain('kept');
  });

  it('leaves nothing when the work throws, and the error comes through', async () => {
    const work = region.database.transaction(async (tx) => {
      await addCategory(tx, 'thrown');
      throw new RangeError('fel');
    });
    await expect(work).rejects.toThrow(new RangeError('fel'));
    expect(await keys()).not.toContain('thrown');
  });

  it('does not pass for kept when a statement in it failed and the work went on', async () => {
    const work = region.database.transaction(async (tx) => {
      await addCategory(tx, 'swallowed');
      await sql`select 1 / 0`.execute(tx).catch(() => undefined);
      return 'looks well';
    });
    await expect(work).rejects.toThrow();
    expect(await keys()).not.toContain('swallowed');
  });

  it('keeps nothing of a rehearsal, but shows what it would have given', async () => {
    const seen = await region.database.rehearse(async (tx) => {
      await addCategory(tx, 'rehearsed');
      return (await tx.selectFrom('staffCategory').select('key').where('key', '=', 'rehearsed').execute()).length;
    });
    expect(seen).toBe(1);
    expect(await keys()).not.toContain('rehearsed');
  });

  it('frees its connection, whatever becomes of it: more transactions than connections', async () => {
    const attempts = Array.from({ length: 20 }, (_, index) =>
      region.database
        .transaction(async (tx) => {
          await sql`select 1`.execute(tx);
          if (index % 2 === 0) throw new Error('fel');
        })
        .catch(() => 'refused'),
    );
    expect((await Promise.all(attempts)).filter((one) => one === 'refused')).toHaveLength(10);
  });
});

describe('a connection that is lost', () => {
  it('between two statements fails the transaction, not the process, and the next one gets a new connection', async () => {
    const lost = region.database.transaction(async (tx) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      await addCategory(tx, 'lost');
      await region.database.transaction((other) => sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other));
      await new Promise((resolve) => setTimeout(resolve, 200));
      await addCategory(tx, 'after');
    });
    await expect(lost).rejects.toThrow();
    expect(await keys()).not.toContain('lost');
  });
});

describe('a snapshot', () => {
  it('cannot write', async () => {
    await expect(region.database.snapshot((tx) => addCategory(tx, 'written'))).rejects.toThrow(/read-only/);
  });

  it('does not see what is committed while it is open', async () => {
    const counts = await region.database.snapshot(async (tx) => {
      const count = async () => (await tx.selectFrom('staffCategory').select('key').execute()).length;
      const before = await count();
      await region.database.transaction((other) => addCategory(other, 'meanwhile'));
      return [before, await count()];
    });
    expect(counts[1]).toBe(counts[0]);
    expect(await keys()).toContain('meanwhile');
  });
});

describe('values', () => {
  it('come as numbers, date texts and ISO times', async () => {
    const row = await region.database.snapshot(async (tx) => {
      const { rows } =
        await sql`select 9007199254740991::bigint as large, 12.50::numeric as decimal, date '2026-08-01' as day,
        timestamptz '2026-08-01 12:00:00+02' as moment, null::bigint as none, '{"inre_namn": 1}'::jsonb as json`.execute(
          tx,
        );
      return rows[0];
    });
    expect(row).toEqual({
      large: 9_007_199_254_740_991,
      decimal: 12.5,
      day: '2026-08-01',
      moment: '2026-08-01T10:00:00.000Z',
      none: null,
      json: { inre_namn: 1 },
    });
  });

  it('are a fault, not wrong, beyond what a number holds exactly', async () => {
    await expect(
      region.database.snapshot((tx) => sql`select 9007199254740993::bigint as large`.execute(tx)),
    ).rejects.toThrow(RangeError);
  });
});

describe('clientOf', () => {
  it('knows transactions of this database only', async () => {
    await region.database.transaction(async (tx) => expect(clientOf(tx)).toBeDefined());
    expect(() => clientOf({} as Tx)).toThrow('not a transaction');
  });
});

describe('the data lock', () => {
  it('makes the second change wait until the first has committed, while reading goes on', async () => {
    const order: string[] = [];
    let letFirstGo = () => {};
    const held = new Promise<void>((resolve) => (letFirstGo = resolve));
    let firstHasLock = () => {};
    const locked = new Promise<void>((resolve) => (firstHasLock = resolve));
    const before = await versionNow();
    const first = region.database.transaction(async (tx) => {
      await lockData(tx);
      firstHasLock();
      await held;
      await bumpDataVersion(tx);
      order.push('first');
    });
    await locked;
    const second = region.database.transaction(async (tx) => {
      await lockData(tx);
      order.push('second');
      await bumpDataVersion(tx);
    });
    await waitUntilSomeoneWaits();
    expect(await versionNow()).toBe(before);
    expect(order).toEqual([]);
    letFirstGo();
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
    expect(await versionNow()).toBe(before + 2);
  });
});

/** Until a backend of this region waits for a lock. */
async function waitUntilSomeoneWaits(): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const waiting = await region.database.snapshot(async (tx) => {
      const { rows } = await sql`
        select 1 from pg_locks waiting join pg_locks own on own.pid = waiting.pid and own.locktype = 'relation' and own.relation = 'data_version'::regclass
        join pg_database region on region.oid = own.database and region.datname = current_database()
        where not waiting.granted`.execute(tx);
      return rows.length > 0;
    });
    if (waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nobody came to wait');
}
