import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REGION } from '../builders/import-region.ts';
import { openSandbox, type Sandbox } from './support/sandbox.ts';
import { type RunningServer, startServer } from './support/server.ts';

let box: Sandbox;
beforeAll(async () => {
  box = await openSandbox();
  await box.apply(REGION);
  await box.write('a.csv', 'datum;konto;kostnadsställe;belopp\n2026-01-05;4010;3100;10,00\n');
  await box.run('import', 'a.csv');
});
afterAll(() => box.close());

/** As someone with all rights in the database, past the program. Undone by what is returned. */
const tamper = (statement: string) =>
  box.inDatabase(async (client: pg.Client) => {
    await client.query('set search_path to region_24');
    await client.query('set session_replication_role = replica');
    await client.query(statement);
  });

describe('audit export and audit verify', () => {
  it('write the whole register to a file, and find it whole', async () => {
    const exported = await box.json<{ events: number }>('audit', 'export', 'h.jsonl');
    // The region file, the import, and the export itself.
    expect(exported.events).toBe(3);
    const lines = (await readFile(path.join(box.folder, 'h.jsonl'), 'utf8')).trimEnd().split('\n');
    const header = JSON.parse(lines[0]!) as object;
    const last = JSON.parse(lines.at(-1)!) as { hash: string; previousHash: string };
    expect(header).toMatchObject({ format: 'varaktig-audit', region: '24', count: 3, lastHash: last.hash });
    expect(lines).toHaveLength(4);
    const verdict = await box.json<{ holds: boolean; lastHash: string }>('audit', 'verify', 'h.jsonl');
    expect(verdict).toMatchObject({ holds: true, lastHash: last.hash });
  });

  it('keep a file that is there, unless told to write over it', async () => {
    const before = await readFile(path.join(box.folder, 'h.jsonl'), 'utf8');
    const refused = await box.run('audit', 'export', 'h.jsonl');
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--force')]);
    expect(await readFile(path.join(box.folder, 'h.jsonl'), 'utf8')).toBe(before);
    expect((await box.run('audit', 'export', 'h.jsonl', '--force')).code).toBe(0);
    expect((await box.run('audit', 'export', 'nowhere/h.jsonl')).code).toBe(2);
  });

  it('need no database: none is opened or made', async () => {
    const empty = path.join(box.folder, 'no-data');
    const run = await box.run('audit', 'verify', 'h.jsonl', '--data', empty);
    expect(run.code).toBe(0);
    expect(existsSync(empty)).toBe(false);
    expect((await box.run('audit', 'verify', 'nowhere.jsonl')).code).toBe(2);
  });

  it('name the first line that is not as it was', async () => {
    const lines = (await readFile(path.join(box.folder, 'h.jsonl'), 'utf8')).split('\n');
    await writeFile(path.join(box.folder, 'cut.jsonl'), `${lines.slice(0, 3).join('\n')}\n`);
    await writeFile(path.join(box.folder, 'gap.jsonl'), lines.toSpliced(2, 1).join('\n'));
    const cut = await box.run('audit', 'verify', 'cut.jsonl');
    expect([cut.code, cut.stdout]).toEqual([2, expect.stringMatching(/^Rad 4: filen är avhuggen/)]);
    const gap = await box.run('audit', 'verify', 'gap.jsonl');
    expect([gap.code, gap.stdout]).toEqual([2, expect.stringMatching(/^Rad 3, händelse \d+: .*saknas/)]);
  });
});

describe('verify', () => {
  // The database is there to be reached past the program for as long as someone uses it.
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer(box);
  });
  afterAll(async () => {
    await server.stop();
  });

  it.each([
    [
      'an event that was changed',
      `update audit_event set actor = 'x' where id = 2`,
      `update audit_event set actor = 'local' where id = 2`,
      'har ändrats efteråt',
    ],
    [
      'an event that is gone',
      `create table kept as select * from audit_event where id = 2; delete from audit_event where id = 2`,
      `insert into audit_event overriding system value select * from kept; drop table kept`,
      'saknas en händelse eller har en lagts till',
    ],
    [
      'a register that is cut off at its end',
      `create table kept as select * from audit_event where id = (select max(id) from audit_event); delete from audit_event where id = (select max(id) from audit_event)`,
      `insert into audit_event overriding system value select * from kept; drop table kept`,
      'avhugget',
    ],
  ])('finds %s past the program', async (_, harm, mend, words) => {
    expect((await box.run('verify')).code).toBe(0);
    await tamper(harm);
    const found = await box.run('verify');
    expect([found.code, found.stdout]).toEqual([2, expect.stringContaining(words)]);
    await tamper(mend);
    expect((await box.run('verify')).code).toBe(0);
  });
});
