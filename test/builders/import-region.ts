import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import type { ImportKindDto } from '../../src/contexts/imports/contract.ts';
import { importFile, openSource, reclassifyRows } from '../../src/contexts/imports/server.ts';
import type { ImportContext, OnDouble } from '../../src/contexts/imports/server/import-file.ts';
import { undoImport } from '../../src/contexts/imports/server/undo-import.ts';
import { knownIndicatorKeys } from '../../src/contexts/indicators/index.ts';
import { applyRegionFile } from '../../src/contexts/organisation/server.ts';
import { localActor } from '../../src/platform/audit/append-event.ts';
import { openTestRegion } from '../database/open-test-region.ts';

/** A region with two health centres, and accounts for own staff and hired physicians. */
export const REGION = `region: { code: "24", name: Region Exempel }
units:
  - { code: R, name: Region Exempel, level: region }
  - { code: HC1, name: Hälsocentralen Norr, level: verksamhet, parent: R, costCentres: ["3100-3199"] }
  - { code: HC2, name: Hälsocentralen Söder, level: verksamhet, parent: R, costCentres: ["3200"] }
agreements:
  - { key: national-2018, name: Nationella avtalet, kind: framework, validFrom: 2018-02-06, suppliers: ["556677-8899"] }
series:
  - { key: sick-leave, name: Sjukfrånvaro, unitOfMeasure: ratio, direction: at-most, role: balancing }
accounts:
  - { accounts: "4010-4299", kind: own-personnel }
  - { accounts: "4510", kind: agency, staffCategory: physician }
`;

/** Who imports in tests, and when. */
export const importContext = { actor: localActor, now: new Date('2026-08-01T10:00:00Z') };

/** Ledger text from rows of date, account, cost centre, amount and, when given, the supplier's number. */
export const ledgerText = (rows: readonly (readonly (string | number)[])[]): string =>
  [
    'datum;konto;kostnadsställe;belopp;leverantörsnummer',
    ...rows.map((row) => [...row, ''].slice(0, 5).join(';')),
  ].join('\n') + '\n';

type Given = { kind?: ImportKindDto; onDouble?: OnDouble } & Partial<ImportContext>;

/** A region with a region file applied, and a way to import texts as files. */
export async function openImportRegion() {
  const region = await openTestRegion();
  const { database } = region;
  const folder = await mkdtemp(path.join(os.tmpdir(), 'varaktig-import-test-'));

  const writeText = async (fileName: string, text: string): Promise<string> => {
    const file = path.join(folder, fileName);
    await writeFile(file, text);
    return file;
  };
  const apply = (text: string) =>
    database.transaction((tx) =>
      applyRegionFile(tx, { fileName: 'region.yaml', text }, importContext, {
        reclassify: reclassifyRows,
        knownIndicators: knownIndicatorKeys,
      }),
    );
  const importText = async (fileName: string, text: string, { kind, onDouble, ...context }: Given = {}) => {
    const source = await openSource(await writeText(fileName, text), kind ? { kind } : {});
    return database.transaction((tx) =>
      importFile(tx, source, { onDouble: onDouble ?? 'refuse' }, { ...importContext, ...context }),
    );
  };
  const undo = (id: number) => database.transaction((tx) => undoImport(tx, id, importContext));

  /** Monthly sums in öre, `2025-01 HC1 own-personnel framework` → öre; the agreement is left out where there is none. */
  const sums = () =>
    database.snapshot(async (tx) => {
      const { rows } = await sql<{ key: string; amountOre: number }>`
        select concat_ws(' ', to_char(month, 'YYYY-MM'), coalesce(unit_code, '–'), kind, nullif(sourcing, 'not-agency')) as key, sum(amount_ore)::bigint as amount_ore
        from cost_month join cost_class on cost_class.id = cost_class_id group by 1 order by 1`.execute(tx);
      return Object.fromEntries(rows.map((row) => [row.key, row.amountOre]));
    });
  /** How many rows each table of facts and records has. */
  const counts = () =>
    database.snapshot(async (tx) => {
      const { rows } = await sql<Record<string, number>>`
        select (select count(*) from import_batch) as imports, (select count(*) from cost_fact) as ledger, (select count(*) from cost_month) as months,
          (select count(*) from staff_month) as staff, (select count(*) from engagement) as engagements, (select count(*) from series_value) as series,
          (select count(*) from import_skipped_row) as skipped, (select count(*) from audit_event) as events, (select version from data_version) as version`.execute(
        tx,
      );
      return rows[0]!;
    });
  const close = async () => {
    await rm(folder, { recursive: true, force: true });
    await region.close();
  };
  return { ...region, writeText, apply, importText, undo, sums, counts, close };
}

export type ImportRegion = Awaited<ReturnType<typeof openImportRegion>>;
