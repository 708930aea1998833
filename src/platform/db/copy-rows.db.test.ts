import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestRegion, openTestRegion } from '../../../test/database/open-test-region.ts';
import { copyRows, openCopy } from './copy-rows.ts';
import type { Tx } from './types.ts';

let region: TestRegion;

/**
 * As when the database server is restarted: ends this region's backends that are in the middle of something. Its database
 * is named because locks are those of the whole server, and a table has the same number in every copy of the template.
 */
const endOtherBackends = () =>
  region.database.transaction((tx) =>
    sql`select pg_terminate_backend(lock.pid) from pg_locks lock
      join pg_database own on own.oid = lock.database and own.datname = current_database()
      where lock.relation = 'staff_category'::regclass and lock.pid <> pg_backend_pid()`.execute(tx),
  );

beforeAll(async () => {
  region = await openTestRegion();
});
afterAll(() => region.close());

const inRegion = (work: (tx: Tx) => Promise<void>) => () =>
  region.database.rehearse(async (tx) => {
    await sql`create temporary table sample (id integer, content text, amount numeric) on commit drop`.execute(tx);
    await work(tx);
  });

const contents = async (tx: Tx) =>
  (await sql<{ content: string | null }>`select content from sample order by id`.execute(tx)).rows.map(
    (row) => row.content,
  );

describe('copyRows', () => {
  it(
    'stores every text as it is',
    inRegion(async (tx) => {
      const texts = [
        'vanlig text',
        '',
        ' ',
        'med\ttabb',
        'med\nradbyte',
        'med\r\nvagnretur',
        '\\',
        '\\N',
        '\\.',
        'C:\\nytt\\test',
        'åäö ÅÄÖ é',
        '日本 🏥',
        '"citat", \'citat\'',
        '\\t',
        '\u00a0',
      ];
      expect(
        await copyRows(
          tx,
          'sample',
          ['id', 'content'],
          texts.map((text, id) => [id, text] as const),
        ),
      ).toBe(texts.length);
      expect(await contents(tx)).toEqual(texts);
    }),
  );

  it(
    'tells nothing from an empty text',
    inRegion(async (tx) => {
      await copyRows(
        tx,
        'sample',
        ['id', 'content', 'amount'],
        [
          [1, null, 0],
          [2, '', null],
          [3, undefined, -1.5],
        ],
      );
      const { rows } = await sql`select content, amount from sample order by id`.execute(tx);
      expect(rows).toEqual([
        { content: null, amount: 0 },
        { content: '', amount: null },
        { content: null, amount: -1.5 },
      ]);
    }),
  );

  it(
    'stores no rows from none',
    inRegion(async (tx) => {
      expect(await copyRows(tx, 'sample', ['id'], [])).toBe(0);
    }),
  );

  it(
    'waits for the database, and loses nothing, when there is more than it can take at once',
    inRegion(async (tx) => {
      const text = 'x'.repeat(1_000);
      const rows = function* () {
        for (let id = 0; id < 20_000; id++) yield [id, text] as const;
      };
      expect(await copyRows(tx, 'sample', ['id', 'content'], rows())).toBe(20_000);
      const { rows: found } =
        await sql`select count(*) as rows, sum(length(content)) as characters, sum(id) as ids from sample`.execute(tx);
      // 0 + 1 + … + 19 999 = 19 999 × 10 000.
      expect(found).toEqual([{ rows: 20_000, characters: 20_000_000, ids: 199_990_000 }]);
    }),
  );

  it('is a fault, and nothing is kept, when the database refuses a row', async () => {
    const refused = region.database.transaction((tx) =>
      copyRows(
        tx,
        'staff_category',
        ['key', 'name', 'position', 'built_in'],
        [
          ['one', 'Ett', 1, 'false'],
          ['two', 'Två', 'inte ett tal', 'false'],
        ],
      ),
    );
    await expect(refused).rejects.toThrow(/inte ett tal/);
    expect(
      await region.database.snapshot((tx) =>
        tx.selectFrom('staffCategory').select('key').where('key', '=', 'one').execute(),
      ),
    ).toEqual([]);
  });

  it('tells at once, not at the end, when the database has refused and more keeps coming', async () => {
    const rows = function* () {
      yield [1, 'text', 'inte ett tal'] as const;
      for (let id = 2; id < 200_000; id++) yield [id, 'y'.repeat(200), 1] as const;
    };
    const refused = inRegion(async (tx) => {
      await copyRows(tx, 'sample', ['id', 'content', 'amount'], rows());
    })();
    await expect(refused).rejects.toThrow(/inte ett tal/);
  });
});

describe('an open copy', () => {
  it('may be aborted after the database has refused a row: the first error is the one that is told', async () => {
    const stopped = region.database.transaction(async (tx) => {
      const copy = openCopy(tx, 'staff_category', ['key', 'name', 'position', 'built_in']);
      try {
        copy.writeLine('one\tEtt\tinte ett tal\tfalse');
        for (let row = 0; row < 300_000; row++) {
          copy.writeLine(`row-${row}\tNamn\t1\tfalse`);
          const wait = copy.drain();
          if (wait) await wait;
        }
        await copy.end();
      } catch (error) {
        await copy.abort();
        throw error;
      }
    });
    await expect(stopped).rejects.toThrow(/inte ett tal/);
  });

  it('survives that its connection is lost', async () => {
    const lost = region.database.transaction(async (tx) => {
      const copy = openCopy(tx, 'staff_category', ['key', 'name', 'position', 'built_in']);
      try {
        for (let row = 0; row < 400_000; row++) {
          copy.writeLine(`row-${row}\tNamn\t1\tfalse`);
          const wait = copy.drain();
          if (wait) await wait;
          if (row === 100_000) await endOtherBackends();
        }
        await copy.end();
      } catch (error) {
        await copy.abort();
        throw error;
      }
    });
    await expect(lost).rejects.toThrow();
    expect(await region.database.snapshot((tx) => tx.selectFrom('staffCategory').select('key').execute())).toEqual([]);
  });

  it('leaves nothing when it is aborted, and the connection is fit for use again', async () => {
    for (let round = 0; round < 12; round++) {
      const stopped = region.database.transaction(async (tx) => {
        const copy = openCopy(tx, 'staff_category', ['key', 'name', 'position', 'built_in']);
        copy.writeLine(`half-${round}\tHalv\t1\tfalse`);
        await copy.abort();
        throw new Error('avbruten');
      });
      await expect(stopped).rejects.toThrow('avbruten');
    }
    expect(
      await region.database.snapshot((tx) =>
        tx.selectFrom('staffCategory').select('key').where('key', 'like', 'half%').execute(),
      ),
    ).toEqual([]);
  });
});
