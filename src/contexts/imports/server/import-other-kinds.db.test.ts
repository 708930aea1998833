import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportRegion, ledgerText, openImportRegion, REGION } from '../../../../test/builders/import-region.ts';
import { readImport } from './batches.ts';
import { listUnmapped } from './list-unmapped.ts';
import { verifyEngagementMonths, verifyImports } from './verify-imports.ts';

let region: ImportRegion;
beforeEach(async () => {
  region = await openImportRegion();
  await region.apply(REGION);
});
afterEach(() => region.close());

const faults = () =>
  region.database.snapshot(async (tx) => [await verifyImports(tx), await verifyEngagementMonths(tx)]);
const numbers = (query: ReturnType<typeof sql<{ value: number }>>) =>
  region.database.snapshot(async (tx) => (await query.execute(tx)).rows.map((row) => row.value));

describe('a staff file', () => {
  const staff = (rows: readonly string[]) =>
    ['månad;enhet;personalkategori;antal;årsarbetare', ...rows].join('\n') + '\n';
  const counting = () =>
    numbers(
      sql<{
        value: number;
      }>`select fte as value from staff_month where replaced_by is null order by month, unit_text, staff_category_text`,
    );

  it('is stored by unit code or name and by category, and its full-time equivalents reconcile', async () => {
    const text = staff([
      '2025-01;HC1;Läkare;3;2,75',
      '2025-01;Hälsocentralen Söder;sjuksköterska;10;9,1',
      '2025-02;Okänd;Läkare;1;0,3333',
    ]);
    const { kind, reconciliation } = await region.importText('personal.csv', text);
    expect(kind).toBe('staff');
    // 2,75 + 9,1 + 0,3333 = 12,1833.
    expect(reconciliation).toMatchObject({
      rowsRead: 3,
      rowsStored: 3,
      sumUnit: 'fte',
      sumRead: 12.1833,
      sumStored: 12.1833,
      sumSkipped: 0,
      unmappedRows: 1,
      unmappedOre: 0,
    });
    const places = await region.database.snapshot((tx) =>
      tx.selectFrom('staffMonth').select(['unitCode', 'staffCategory']).orderBy('line').execute(),
    );
    expect(places).toEqual([
      { unitCode: 'HC1', staffCategory: 'physician' },
      { unitCode: 'HC2', staffCategory: 'registered-nurse' },
      { unitCode: null, staffCategory: 'physician' },
    ]);
    expect(await faults()).toEqual([[], []]);
  });

  it('replaces a month when asked, and undo gives it back', async () => {
    await region.importText('personal.csv', staff(['2025-01;HC1;Läkare;3;2,75', '2025-02;HC1;Läkare;3;3']));
    const corrected = staff(['2025-01;HC1;Läkare;3;2,5']);
    await expect(region.importText('rättad.csv', corrected)).rejects.toMatchObject({ code: 'double-import' });
    const second = await region.importText('rättad.csv', corrected, { onDouble: 'replace' });
    expect(await counting()).toEqual([2.5, 3]);
    await region.undo(second.import!.id);
    expect(await counting()).toEqual([2.75, 3]);
  });
});

describe('an engagements file', () => {
  const engagements = (rows: readonly string[]) =>
    ['referens;enhet;personalkategori;från;till;timmar;leverantör;avtal;dispens', ...rows].join('\n') + '\n';
  // 10 days in January, 28 in February and 2 in March: one hour a day.
  const hired = 'A-1;HC1;Läkare;2025-01-22;2025-03-02;40;Vårdkraft AB;;';

  it('is shared over its months, and its hours reconcile', async () => {
    const {
      kind,
      reconciliation,
      import: imported,
    } = await region.importText(
      'uppdrag.csv',
      engagements([hired, 'A-2;HC2;Läkare;2025-05-01;2025-05-01;7,5;Vårdkraft AB;;']),
    );
    expect(kind).toBe('engagements');
    expect(reconciliation).toMatchObject({
      rowsStored: 2,
      sumUnit: 'hours',
      sumRead: 47.5,
      sumStored: 47.5,
      unmappedRows: 0,
    });
    expect(imported).toMatchObject({ firstMonth: '2025-01', lastMonth: '2025-05' });
    expect(
      await numbers(sql<{ value: number }>`select hours as value from engagement_month order by line, month`),
    ).toEqual([10, 28, 2, 7.5]);
    expect(await faults()).toEqual([[], []]);
  });

  it('that names a dispensation or an agreement decides how purchases already booked count; undo takes that back', async () => {
    await region.importText(
      'bok.csv',
      ledgerText([
        ['2025-02-10', '4510', '3100', '700,00', '556000-1111'],
        ['2025-02-10', '4510', '3200', '300,00', '556000-1111'],
      ]),
    );
    const outside = { '2025-02 HC1 agency off-framework': 700_00, '2025-02 HC2 agency off-framework': 300_00 };
    expect(await region.sums()).toEqual(outside);
    const { import: imported } = await region.importText(
      'uppdrag.csv',
      engagements([
        'A-1;HC1;Läkare;2025-02-01;2025-02-28;40;556000-1111;;D-17',
        'A-2;HC2;Läkare;2025-02-01;2025-02-28;40;556000-1111;national-2018;',
      ]),
    );
    expect(await region.sums()).toEqual({
      '2025-02 HC1 agency dispensed': 700_00,
      '2025-02 HC2 agency framework': 300_00,
    });
    await region.undo(imported!.id);
    expect(await region.sums()).toEqual(outside);
  });

  it('that has been stored counts for purchases booked later', async () => {
    await region.importText('uppdrag.csv', engagements(['A-1;HC1;Läkare;2025-02-01;2025-02-28;40;556000-1111;;D-17']));
    await region.importText('bok.csv', ledgerText([['2025-02-10', '4510', '3100', '700,00', '556000-1111']]));
    expect(await region.sums()).toEqual({ '2025-02 HC1 agency dispensed': 700_00 });
  });
});

describe('a series file', () => {
  const series = (rows: readonly string[]) => ['nyckeltal;enhet;period;värde;målvärde', ...rows].join('\n') + '\n';
  const counting = () =>
    numbers(sql<{ value: number }>`select value from series_value where replaced_by is null order by first_month`);

  it('is stored by unit and period, replaced and taken back', async () => {
    const { kind, reconciliation } = await region.importText(
      'serie.csv',
      series(['sick-leave;R;2025-01;6,1 %;', 'sick-leave;R;2025-02;0,05;0,045']),
    );
    expect(kind).toBe('series');
    expect(reconciliation).toMatchObject({
      rowsStored: 2,
      sumUnit: 'value',
      sumRead: 0.111,
      sumStored: 0.111,
      unmappedRows: 0,
    });
    const corrected = series(['sick-leave;R;2025-02;0,052;']);
    await expect(region.importText('rättad.csv', corrected)).rejects.toMatchObject({ code: 'double-import' });
    const second = await region.importText('rättad.csv', corrected, { onDouble: 'replace' });
    expect(await counting()).toEqual([0.061, 0.052]);
    await region.undo(second.import!.id);
    expect(await counting()).toEqual([0.061, 0.05]);
    expect(await faults()).toEqual([[], []]);
  });

  it('keeps another series of the month when one is replaced, and the newest when a correction in the middle is taken back', async () => {
    await region.apply(
      REGION.replace(
        'accounts:',
        '  - { key: queue, name: Köer, unitOfMeasure: count, direction: at-most, role: balancing }\naccounts:',
      ),
    );
    await region.importText('serie.csv', series(['queue;R;2025-01;100;', 'sick-leave;R;2025-01;0,01;']));
    const second = await region.importText(
      'andra.csv',
      series(['queue;R;2025-01;200;', 'sick-leave;R;2025-01;0,02;']),
      { onDouble: 'replace' },
    );
    await region.importText('tredje.csv', series(['sick-leave;R;2025-01;0,03;']), { onDouble: 'replace' });
    const values = () =>
      numbers(sql<{ value: number }>`select value from series_value where replaced_by is null order by value desc`);
    expect(await values()).toEqual([200, 0.03]);
    await region.undo(second.import!.id);
    expect(await values()).toEqual([100, 0.03]);
  });
});

describe('a series file with months and years', () => {
  const series = (rows: readonly string[]) => ['nyckeltal;enhet;period;värde', ...rows].join('\n') + '\n';
  const values = () =>
    numbers(
      sql<{ value: number }>`select value from series_value where replaced_by is null order by first_month, last_month`,
    );

  it('lets only the corrected period step back, and undo gives it back', async () => {
    await region.importText(
      'serie.csv',
      series([
        'sick-leave;R;2026-01;0,05',
        'sick-leave;R;2026-02;0,06',
        'sick-leave;R;2026-T1;0,09',
        'sick-leave;R;2026;0,08',
      ]),
    );
    const { replaces, import: second } = await region.importText('rättad.csv', series(['sick-leave;R;2026-01;0,051']), {
      onDouble: 'replace',
    });
    expect(replaces).toMatchObject([{ file: 'serie.csv', firstMonth: '2026-01', lastMonth: '2026-01' }]);
    expect(await values()).toEqual([0.051, 0.09, 0.08, 0.06]);
    await region.undo(second!.id);
    expect(await values()).toEqual([0.05, 0.09, 0.08, 0.06]);
  });

  it('reconciles with values of more than four decimals, skipped rows too', async () => {
    await region.importText('små.csv', series(['sick-leave;R;2026-01;-0,00005', 'sick-leave;R;2026-02;0,00015']));
    await region.importText('summa.csv', series(['sick-leave;R;2025-01;1,5', 'Summa;;;1,23456']));
    const { reconciliation } = await region.importText('stor.csv', series(['sick-leave;R;2024-01;99999999999,9']));
    expect(reconciliation).toMatchObject({ sumRead: 99_999_999_999.9, sumStored: 99_999_999_999.9 });
    expect(await faults()).toEqual([[], []]);
    await expect(
      region.importText(
        'för-stor.csv',
        series(
          [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(
            (month) => `sick-leave;R;2023-${String(month).padStart(2, '0')};99999999999`,
          ),
        ),
      ),
    ).rejects.toMatchObject({ code: 'sum-beyond-range', values: { file: 'för-stor.csv' } });
  });

  it('keeps the values of a series that nobody has defined, and says so until it is', async () => {
    const { import: made } = await region.importText(
      'serie.csv',
      series(['queue;R;2026-01;7', 'action-progress;R;2026-01;1', 'sick-leave;R;2026-01;0,05']),
    );
    expect(made!.reconciliation).toMatchObject({ rowsStored: 3, unmappedRows: 2 });
    const queue = () => region.database.snapshot(listUnmapped);
    expect(await queue()).toMatchObject([
      {
        type: 'indicator',
        code: 'action-progress',
        rows: 1,
        amountOre: 0,
        example: { file: 'serie.csv', line: 3, text: 'R' },
      },
      { type: 'indicator', code: 'queue', rows: 1, firstMonth: '2026-01', example: { line: 2 } },
    ]);
    const defined =
      '  - { key: queue, name: Köer, unitOfMeasure: count, direction: at-most, role: balancing }\naccounts:';
    await region.apply(REGION.replace('accounts:', defined));
    expect(await queue()).toMatchObject([{ code: 'action-progress' }]);
    expect(await region.database.snapshot((tx) => readImport(tx, made!.id))).toMatchObject({
      reconciliation: { unmappedRows: 1 },
    });
  });
});

describe('verify', () => {
  it('finds rows that were changed, added or taken away behind the record', async () => {
    await region.importText(
      'bok.csv',
      ledgerText([
        ['2025-01-05', '4010', '3100', '10,00'],
        ['2025-01-06', '4010', '3100', '20,00'],
      ]),
    );
    await region.importText('personal.csv', 'månad;enhet;personalkategori;årsarbetare\n2025-01;HC1;Läkare;2,5\n');
    expect(await faults()).toEqual([[], []]);
    await region.database.transaction(async (tx) => {
      await tx.updateTable('costFact').set({ amountOre: 20_01 }).where('line', '=', 3).execute();
      await tx.deleteFrom('staffMonth').execute();
    });
    const [imports] = await faults();
    expect(imports).toEqual([
      {
        importId: expect.any(Number),
        file: 'bok.csv',
        claimedRows: 2,
        foundRows: 2,
        claimedSum: 30_00,
        foundSum: 30_01,
      },
      {
        importId: expect.any(Number),
        file: 'personal.csv',
        claimedRows: 1,
        foundRows: 0,
        claimedSum: 2.5,
        foundSum: 0,
      },
    ]);
  });

  it('finds a skipped row that is gone, and months of an engagement that no longer make the whole', async () => {
    await region.importText('bok.csv', `${ledgerText([['2025-01-05', '4010', '3100', '10,00']])}Summa;;;10,00;\n`);
    const head = 'referens;enhet;personalkategori;från;till;timmar;leverantör';
    const { import: hired } = await region.importText(
      'uppdrag.csv',
      `${head}\nA-1;HC1;Läkare;2025-01-22;2025-03-02;40;Vårdkraft AB\n`,
    );
    await region.database.transaction(async (tx) => {
      await tx.deleteFrom('importSkippedRow').execute();
      await tx.deleteFrom('engagementMonth').where('month', '=', '2025-02-01').execute();
    });
    expect(await faults()).toEqual([
      [
        {
          importId: expect.any(Number),
          file: 'bok.csv',
          claimedRows: 2,
          foundRows: 1,
          claimedSum: 20_00,
          foundSum: 10_00,
        },
      ],
      [{ importId: hired!.id, line: 2 }],
    ]);
  });
});
