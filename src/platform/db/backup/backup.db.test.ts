import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inDatabase, onServer, openTestRegion, type TestRegion } from '../../../../test/database/open-test-region.ts';
import { localActor } from '../../audit/append-event.ts';
import { verifyChain } from '../../audit/verify-chain.ts';
import { type Database, openDatabase } from '../database.ts';
import { openEmbeddedServer } from '../embedded/index.ts';
import { installationOn } from '../installation.ts';
import { migrateInTransaction, readMigrations } from '../migrate.ts';
import { backupRegion } from './backup-region.ts';
import { openBackup } from './open-backup.ts';
import { listLeftOutTables } from './region-tables.ts';
import { checkMigrations, restoreRegion } from './restore-region.ts';

const now = new Date('2026-11-20T08:15:00.000Z');
const options = { actor: localActor, now };

let folder: string;
let file: string;
let region: TestRegion;

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'varaktig-backup-test-'));
  file = path.join(folder, 'kopia.varaktig');
  region = await openTestRegion();
});

afterEach(async () => {
  await region.close();
  await rm(folder, { recursive: true, force: true });
});

/** Rows with every type of column, with nulls, negative and very large numbers, texts that need care, json, arrays and decimals. */
const FILL = `
  insert into region values ('24', 'Region Exempel', '232100-9999', null);
  insert into region_file (applied_at, applied_by, file_name, content_hash, content, changes)
    values ('2026-01-02 03:04:05.678912+01', 'local', 'region.yaml', 'abc', E'region: {}\\n# åäö\\t\\\\ "', '[{"text": "ny enhet", "n": 1.50}]');
  insert into unit_version values ('R', '2015-01-01', null, 'Region', 'region', null, null, 2), ('HC1', '2015-01-01', '2024-12-31', 'Hälsocentralen', 'verksamhet', 'R', 'primary-care', 3);
  insert into unit_cost_centre values ('HC1', '3100', '3199', '2015-01-01', null, 3);
  insert into unit_path values ('dated', 'HC1', 'R', 1, '2015-01-01', '9999-12-01', null);
  insert into staff_category values ('physician', 'Läkare', 1, true);
  insert into account_rule values (1, '4510', '4510', '4510', 'agency', 'physician', 0.2500, '0001-01-01', null, null, 9);
  insert into parameter_value values ('hours-per-agency-week', '2015-01-01', null, '40', 'Budgetdirektiv', 4);
  insert into target values (1, 'x', 'R', 'all', 'all', null, null, '2027-12-31', 0.1, 'at-most', null, '2026-12-31', null, 5);
  insert into agreement values ('n', 'Nationella avtalet', 'framework', '2024-01-01', null, '{physician,"a,b"}', '{}', 6);
  insert into series_definition values ('sick-leave', 'Sjukfrånvaro', 'ratio', 'at-most', 'balancing', 'all', 'mean', 7);
  insert into import_batch (kind, profile, file_name, content_hash, byte_size, encoding, rows_read, rows_stored, rows_skipped, sum_unit, sum_read, sum_stored, sum_skipped, status, imported_at, imported_by)
    select 'ledger', 'generic', 'f' || n, 'hash' || n, 9007199254740991, 'utf-8', 2, 1, 1, 'ore', -12345678901234567890.125, -12345678901234567890, -0.125, 'applied', 'infinity', 'local' from generate_series(1, 7) n;
  insert into import_skipped_row values (7, 3, 'empty', 1.10, 'rå ''rad''');
  insert into cost_class values (1, null, 'unspecified', 'unmapped', 'unknown', 0), (2, 'HC1', 'physician', 'agency', 'framework', 0.25);
  insert into cost_fact select 7, n, date '2024-01-01' + (n % 365)::int, '4510', '', n * 100 - 5000, 2, null, null, 'Bolaget', null, 'text ' || n, n / 8.0, jsonb_build_object('rad', n) from generate_series(1, 20000) n;
  insert into cost_month values (2, '2024-01-01', -9007199254740991, 3);
  insert into ledger_account_month values (7, '2024-01-01', '4510', 5, 1);
  insert into staff_month (batch_id, line, month, unit_text, staff_category_text, fte, ages) values (6, 1, '2024-01-01', 'HC1', 'läkare', 1.5, '{"55-59": 2}');
  insert into engagement (batch_id, line, reference, unit_text, staff_category_text, from_date, to_date, hours, supplier) values (6, 2, 'u1', 'HC1', 'läkare', '2024-01-29', '2024-02-04', 40, 'Bolaget');
  insert into engagement_month values (6, 2, '2024-01-01', 17.142857, null, null);
  insert into series_value (batch_id, line, indicator, unit_text, staff_category, period_text, first_month, last_month, value) values (6, 3, 'sick-leave', 'HC1', 'all', '2024', '2024-01-01', '2024-12-01', 0.1);
  insert into catalogue_version values (1, '2026-01-01 10:00+01', 'lead', 'katalog.csv', null);
  insert into catalogue_action values (1, 'internal-pool', 1);
  insert into catalogue_action_version values (1, 1, 1, 'recruitment', 'close-to-operations', 'Intern', 'Egna "först"', 'auditor', '["a", "å"]', '[]', 'Egen', null);
  insert into action_grade values ('0190a0a0-0000-7000-8000-000000000001', 'R', 1, 1, 'lead', 'programme-lead', 1, 'four-steps-2016', 1, null, 4, 2, null, '2026-02-01 10:00+01', null);
  insert into catalogue_choice values ('0190a0a0-0000-7000-8000-000000000002', 'R', 1, 1, 1, false, 'Inte nu', 'lead', 'programme-lead', '2026-02-02 10:00+01', null);
  insert into local_contract values ('00000000-0000-7000-8000-000000000001', 1, 'k', 'local', 'Läkare', 'Bolaget', null, 'HC1', '{physician}', 5, '2024-01-01', null, null, 'Brist', 'running', null, null, null, 1, '2026-01-02', 'local');
  insert into local_contract_option values ('00000000-0000-7000-8000-000000000001', 1, '2027-01-01', null, null);
  insert into local_contract_end_step values ('00000000-0000-7000-8000-000000000001', 1, 'Rekrytera', 'HR', null, '2026-05-01', null);
  insert into attachment_content values ('h', 4, '\\x00ff0a5c');
  insert into attachment values ('00000000-0000-7000-8000-000000000002', 'local-contract', '1', 'å.pdf', 'pdf', 'h', '2026-01-02', 'local', null, null);
  insert into person values ('k', 'Karin Exempelsson', null, 'SE2321000222-K001', '2026-01-02'), ('p', 'Per Siffermark', 'per@region.example', null, '2026-01-02');
  insert into appointment values ('00000000-0000-7000-8000-000000000001', 'k', 'controller', 'R', '2015-01-01', null, 'SE2321000222-K002', 'p');
  insert into delegation_rule values ('00000000-0000-7000-8000-000000000002', 'dispensation', 'health-director', 9007199254740991, '2015-01-01', null, 'RS 1');
  insert into decision values ('00000000-0000-7000-8000-000000000005', '2026-001', '2026-01-02', 'Delegation', 'k', 'Karin', 'health-director', 'Ärende', 'Bifall', 'Skäl', null, null, null, null, null, null, null, '2026-01-02', 'k');
  update data_version set version = 41;`;

/** Who is signed in here, is on the way in, or has a key: of this installation and not of the region. */
const SIGNED_IN = `
  insert into sign_in_session values ('00000000-0000-7000-8000-000000000003', 'hash', 'k', null, 'provider', '2026-01-02', '2026-01-02', '2026-01-03', null, 'Firefox', 'sid', 'id token', 'sub');
  insert into sign_in_flow values ('hash', '/', '2026-01-02', 'browser');
  insert into sign_in_choice values ('browser', 'k', '[]', '/', 'sub', null, 'id token', '2026-01-02');
  insert into provider_logout values ('hash', '2026-01-02');
  insert into api_token values ('00000000-0000-7000-8000-000000000004', 'hash', 'k', 'export', '{}', '2026-01-02', 'local', '2026-12-31', null, null);`;
const LEFT_OUT = ['api_token', 'provider_logout', 'sign_in_choice', 'sign_in_flow', 'sign_in_session'];

async function fill(database: Database): Promise<void> {
  await database.transaction((tx) => sql.raw(FILL).execute(tx));
  // An event of its own, so that there is a chain to keep.
  await backupRegion(database, path.join(folder, 'first'), options);
}

/** A fingerprint of each table's rows, without those that every restore adds to. */
async function contents(database: Database): Promise<Record<string, string>> {
  return database.snapshot(async (tx) => {
    const { rows } = await sql<{
      name: string;
    }>`select table_name as name from information_schema.tables where table_schema = ${database.schema}`.execute(tx);
    const prints: Record<string, string> = {};
    for (const { name } of rows.filter(
      (row) => !['audit_event', 'audit_head', 'data_version', 'schema_migration'].includes(row.name),
    )) {
      const print = await sql<{ print: string }>`
        select count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) order by t::text collate "C")), '') as print from ${sql.table(name)} t`.execute(
        tx,
      );
      prints[name] = print.rows[0]!.print;
    }
    return prints;
  });
}

/** Types of column that no row tries: every table is moved alike, so what matters is that each type is. */
async function typesWithoutRows(database: Database, prints: Readonly<Record<string, string>>): Promise<string[]> {
  const { rows } = await database.snapshot((tx) =>
    sql<{ name: string; type: string }>`
      select table_name as name, udt_name as type from information_schema.columns where table_schema = ${database.schema}`.execute(
      tx,
    ),
  );
  const tried = new Set(rows.filter(({ name }) => !prints[name]?.startsWith('0 ')).map(({ type }) => type));
  return [...new Set(rows.map(({ type }) => type))].filter((type) => !tried.has(type));
}

const auditRows = (database: Database) =>
  database.snapshot((tx) => tx.selectFrom('auditEvent').selectAll().orderBy('id').execute());

const dropRegion = () =>
  onServer(region.installation.target, (client) => client.query(`drop schema "${region.database.schema}" cascade`));
const refusal = (code: string) => expect.objectContaining({ name: 'Refusal', code }) as unknown;

async function filledAndGone(): Promise<void> {
  await fill(region.database);
  await backupRegion(region.database, file, options);
  await dropRegion();
}

describe('round trip', () => {
  test('every table comes back row for row, the audit chain holds, and work goes on where it was', async () => {
    await fill(region.database);
    const [before, auditBefore] = [await contents(region.database), await auditRows(region.database)];
    expect(await typesWithoutRows(region.database, before)).toEqual([]);
    const backup = await backupRegion(region.database, file, options);
    expect(backup).toMatchObject({ regionCode: region.code, rows: expect.any(Number) as number });
    expect((await stat(file)).size).toBe(backup.byteSize);
    await dropRegion();

    const restored = await restoreRegion(region.installation, file, options);
    expect(restored).toMatchObject({ regionCode: region.code, rows: backup.rows, tables: backup.tables });
    expect(await contents(region.database)).toEqual(before);

    const audit = await auditRows(region.database);
    expect(audit.slice(0, -1)).toEqual(auditBefore);
    expect(audit.at(-1)).toMatchObject({ action: 'restore-region', entity: 'region', entityId: region.code });
    expect(await region.database.snapshot(verifyChain)).toBeUndefined();
    const changeAudit = region.database.transaction((tx) => tx.updateTable('auditEvent').set({ actor: 'x' }).execute());
    await expect(changeAudit).rejects.toThrow('append-only');

    const version = await region.database.snapshot((tx) =>
      tx.selectFrom('dataVersion').select('version').executeTakeFirstOrThrow(),
    );
    expect(version).toEqual({ version: 42 });
  });

  test('nobody is signed in by it, and no key comes along, not even by a file that holds them', async () => {
    await fill(region.database);
    await region.database.transaction((tx) => sql.raw(SIGNED_IN).execute(tx));
    const marked = await onServer(region.installation.target, (client) =>
      listLeftOutTables(client, region.database.schema),
    );
    expect(marked).toEqual(LEFT_OUT);
    await backupRegion(region.database, file, options);
    const { header, close } = await openBackup(file);
    close();
    expect(header.tables.map(({ name }) => name).filter((name) => LEFT_OUT.includes(name))).toEqual([]);
    // As a file from before they were left out: nothing says so in the tables that it was made from.
    const comments = LEFT_OUT.map((name) => `comment on table ${name} is null;`).join('\n');
    await region.database.transaction((tx) => sql.raw(comments).execute(tx));
    const older = path.join(folder, 'older');
    const { rows } = await backupRegion(region.database, older, options);
    expect(rows).toBeGreaterThan(header.tables.reduce((sum, table) => sum + table.rows, 0));
    for (const each of [file, older]) {
      await dropRegion();
      await restoreRegion(region.installation, each, options);
      const after = await contents(region.database);
      expect(LEFT_OUT.filter((name) => !after[name]?.startsWith('0 '))).toEqual([]);
      expect(after['person']).toMatch(/^2 /);
    }
  });

  test('the next number of a sequence follows the highest restored one', async () => {
    await filledAndGone();
    await restoreRegion(region.installation, file, options);
    const id = await region.database.rehearse(async (tx) => {
      const columns =
        'kind, profile, file_name, byte_size, encoding, rows_read, rows_stored, rows_skipped, sum_unit, sum_read, sum_stored, sum_skipped, status, imported_at, imported_by';
      const { rows } = await sql
        .raw<{ id: number }>(
          `insert into import_batch (content_hash, ${columns}) select 'new', ${columns} from import_batch where id = 1 returning id`,
        )
        .execute(tx);
      return rows[0]!.id;
    });
    expect(id).toBe(8);
  });

  test('the backup is only for its owner, and is noted in the audit trail after it is made', async () => {
    await backupRegion(region.database, file, options);
    expect(((await stat(file)).mode & 0o777).toString(8)).toBe('600');
    expect(await readdir(folder)).toEqual(['kopia.varaktig']);
    expect(await auditRows(region.database)).toMatchObject([
      { action: 'backup-region', entityId: region.code, occurredAt: now.toISOString() },
    ]);
  });

  test('a backup from an older version is loaded as it was and then brought up to date', async () => {
    await dropRegion();
    const [first, ...later] = await readMigrations();
    await onServer(region.installation.target, async (client) => {
      await client.query('begin');
      await migrateInTransaction(client, region.database.schema, first!.name);
      await client.query('commit');
    });
    const old = openDatabase(region.installation.target, region.database.schema);
    await old.transaction((tx) =>
      sql.raw("insert into region values ('24', 'Region Exempel', null, null)").execute(tx),
    );
    // The file is whole before the event is noted, which takes a table that came later.
    await expect(backupRegion(old, file, options)).rejects.toThrow('audit_head');
    await old.close();
    await dropRegion();
    await restoreRegion(region.installation, file, options);
    const { names, regions } = await region.database.snapshot(async (tx) => ({
      names: (await sql<{ name: string }>`select name from schema_migration order by name`.execute(tx)).rows.map(
        (row) => row.name,
      ),
      regions: await tx.selectFrom('region').select('name').execute(),
    }));
    expect(names).toEqual([first!.name, ...later.map((migration) => migration.name)]);
    expect(regions).toEqual([{ name: 'Region Exempel' }]);
  });
});

describe('refused, with nothing written', () => {
  const codes = () => region.installation.regionCodes();

  test('a region that is there and has rows', async () => {
    await fill(region.database);
    await backupRegion(region.database, file, options);
    const before = await contents(region.database);
    await expect(restoreRegion(region.installation, file, options)).rejects.toEqual(refusal('restore-not-empty'));
    expect(await contents(region.database)).toEqual(before);
  });

  test('an empty region is no hindrance', async () => {
    await filledAndGone();
    await region.installation.openOrCreateRegion(region.code);
    await expect(restoreRegion(region.installation, file, options)).resolves.toMatchObject({ regionCode: region.code });
  });

  test('a file cut short anywhere, or with one byte changed anywhere', async () => {
    await filledAndGone();
    const whole = await readFile(file);
    for (const length of [40, 60, 1000, Math.floor(whole.length / 2), whole.length - 33, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, length));
      await expect(restoreRegion(region.installation, file, options), `length ${length}`).rejects.toEqual(
        refusal('backup-damaged'),
      );
    }
    for (const at of [25, 500, Math.floor(whole.length / 2), whole.length - 40, whole.length - 1]) {
      const changed = Buffer.from(whole);
      changed[at]! ^= 1;
      await writeFile(file, changed);
      await expect(restoreRegion(region.installation, file, options), `byte ${at}`).rejects.toEqual(
        refusal('backup-damaged'),
      );
    }
    expect(await codes()).not.toContain(region.code);
    await writeFile(file, whole);
    await expect(restoreRegion(region.installation, file, options)).resolves.toMatchObject({ regionCode: region.code });
  });

  test('a file that is missing, a folder, empty, something else, or of a later format', async () => {
    const restore = () => restoreRegion(region.installation, file, options);
    await expect(restore()).rejects.toEqual(refusal('backup-unreadable'));
    await expect(restoreRegion(region.installation, folder, options)).rejects.toEqual(refusal('backup-unreadable'));
    for (const [content, code] of [
      ['', 'backup-foreign'],
      ['<!doctype html>', 'backup-foreign'],
      ['varaktig-backup 2\nmore', 'backup-newer'],
      ['varaktig-backup 1\n', 'backup-damaged'],
    ] as const) {
      await writeFile(file, content);
      await expect(restore(), `a file that begins ${content}`).rejects.toEqual(refusal(code));
    }
  });

  test('a file from a newer version, or from one with another history', async () => {
    const known = await readMigrations();
    const header = (migrations: { name: string; hash: string }[]) => ({
      regionCode: 'x',
      createdAt: '',
      migrations,
      tables: [],
    });
    expect(() => checkMigrations(header([...known]), known, 'f')).not.toThrow();
    expect(() => checkMigrations(header([...known, { name: '9999-later.sql', hash: 'x' }]), known, 'f')).toThrow(
      'backup-newer',
    );
    expect(() => checkMigrations(header([{ ...known[0]!, hash: 'x' }]), known, 'f')).toThrow('backup-other-history');
  });

  test('a name that is taken, unless told to write over it', async () => {
    await writeFile(file, 'kept');
    await expect(backupRegion(region.database, file, options)).rejects.toEqual(refusal('backup-exists'));
    expect(await readFile(file, 'utf8')).toBe('kept');
    expect(await auditRows(region.database)).toEqual([]);
    await backupRegion(region.database, file, { ...options, force: true });
    expect((await readFile(file, 'latin1')).slice(0, 18)).toBe('varaktig-backup 1\n');
  });

  test('a folder that is not there', async () => {
    await expect(backupRegion(region.database, path.join(folder, 'no', 'x'), options)).rejects.toEqual(
      refusal('backup-not-written'),
    );
  });
});

describe('stopped in the middle', () => {
  const stopAtCostFact = ({ table, bytes }: { table: string; bytes: number }) => {
    if (table === 'cost_fact' && bytes > 200_000) throw new Error('stopped here');
  };

  test('a backup leaves no file, and the connection is fit for use', async () => {
    await fill(region.database);
    await rm(path.join(folder, 'first'));
    await expect(backupRegion(region.database, file, { ...options, onProgress: stopAtCostFact })).rejects.toThrow(
      'stopped here',
    );
    expect(await readdir(folder)).toEqual([]);
    await expect(backupRegion(region.database, file, options)).resolves.toMatchObject({ file });
  });

  test('a restore leaves no schema', async () => {
    await filledAndGone();
    await expect(restoreRegion(region.installation, file, { ...options, onProgress: stopAtCostFact })).rejects.toThrow(
      'stopped here',
    );
    expect(await region.installation.regionCodes()).not.toContain(region.code);
  });
});

test('a connection that is lost fails its transaction and nothing else', async () => {
  const work = region.database.transaction(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await onServer(region.installation.target, (client) =>
      client.query('select pg_terminate_backend($1, 5000)', [rows[0]!.pid]),
    );
    await sql`select 1`.execute(tx);
  });
  await expect(work).rejects.toThrow(/terminat|ECONNRESET|not queryable|EPIPE/);
  await expect(backupRegion(region.database, file, options)).resolves.toMatchObject({ file });
});

const serverUrl = process.env['VARAKTIG_TEST_DATABASE_URL'];

// Needs both ends: the tests' server by its address, and the embedded one.
test.runIf(serverUrl)('embedded to server and back gives the same rows', async () => {
  const embedded = await openEmbeddedServer(path.join(os.tmpdir(), `varaktig-test-${process.getuid?.() ?? 0}`), {
    fast: true,
  });
  // A database of its own: other runs of the tests use the same embedded server.
  const name = `varaktig_moved_${randomBytes(6).toString('hex')}`;
  await onServer(embedded.connection, (client) => client.query(`create database ${name}`));
  const other = installationOn(inDatabase(embedded.connection, name), async () => {
    await onServer(embedded.connection, (client) => client.query(`drop database ${name} with (force)`));
    await embedded.release();
  });
  try {
    await fill(region.database);
    const before = await contents(region.database);
    await backupRegion(region.database, file, options);
    await restoreRegion(other, file, options);
    const moved = await other.openRegion(region.code);
    expect(await contents(moved)).toEqual(before);
    await backupRegion(moved, `${file}-2`, options);
    await dropRegion();
    await restoreRegion(region.installation, `${file}-2`, options);
    expect(await contents(region.database)).toEqual(before);
    expect(await region.database.snapshot(verifyChain)).toBeUndefined();
  } finally {
    await other.close();
  }
});
