import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ImportRegion, ledgerText, openImportRegion, REGION } from '../../../../test/builders/import-region.ts';
import { verifyChain } from '../../../platform/audit/verify-chain.ts';
import { verifyCostMonths } from '../../costs/server.ts';
import { listUnmapped } from './list-unmapped.ts';
import { verifyImports } from './verify-imports.ts';

let region: ImportRegion;
beforeEach(async () => {
  region = await openImportRegion();
  await region.apply(REGION);
});
afterEach(async () => {
  // Whatever a test did, everything that is stored twice must still agree.
  const found = await region.database.snapshot(async (tx) => [
    ...(await verifyCostMonths(tx)),
    ...(await verifyImports(tx)),
    ...[await verifyChain(tx)].filter((fault) => fault !== undefined),
  ]);
  await region.close();
  if (found.length > 0) throw new Error(`verify found ${JSON.stringify(found)}`);
});

const SPRING = ledgerText([
  ['2025-01-05', '4010', '3100', '1000,00'],
  ['2025-01-31', '4510', '3100', '700,50', '556677-8899'],
  ['2025-02-01', '4010', '3200', '-250,50'],
]);
const SPRING_SUMS = {
  '2025-01 HC1 agency framework': 700_50,
  '2025-01 HC1 own-personnel': 1_000_00,
  '2025-02 HC2 own-personnel': -250_50,
};

describe('a ledger file', () => {
  it('becomes rows and monthly sums, and reconciles to the öre', async () => {
    const { outcome, reconciliation, import: imported, preview } = await region.importText('bok.csv', SPRING);
    expect(outcome).toBe('imported');
    // 1 000 + 700,50 − 250,50 = 1 450,00.
    expect(reconciliation).toEqual({
      rowsRead: 3,
      rowsStored: 3,
      rowsSkipped: 0,
      sumUnit: 'ore',
      sumRead: 1_450_00,
      sumStored: 1_450_00,
      sumSkipped: 0,
      skipped: [],
      unmappedRows: 0,
      unmappedOre: 0,
    });
    expect(imported).toMatchObject({
      kind: 'ledger',
      file: 'bok.csv',
      firstMonth: '2025-01',
      lastMonth: '2025-02',
      status: 'applied',
      importedBy: 'local',
      importedAt: '2026-08-01T10:00:00.000Z',
    });
    expect(preview.rows).toHaveLength(3);
    expect(await region.sums()).toEqual(SPRING_SUMS);
  });

  it('a second time changes nothing, under another name too', async () => {
    const first = await region.importText('bok.csv', SPRING);
    const before = await region.counts();
    const again = await region.importText('kopia.csv', SPRING);
    expect(again).toMatchObject({
      outcome: 'already-imported',
      import: { id: first.import!.id, file: 'bok.csv' },
      reconciliation: first.reconciliation,
    });
    expect(await region.counts()).toEqual(before);
  });

  it('of the same size with another content is not taken for the same', async () => {
    await region.importText('bok.csv', ledgerText([['2025-01-05', '4010', '3100', '1']]));
    const other = await region.importText('bok.csv', ledgerText([['2025-02-05', '4010', '3100', '1']]));
    expect(other.outcome).toBe('imported');
  });

  it('counts skipped sum rows with their amount, so that read = stored + skipped', async () => {
    const text = `${SPRING}Summa;;;1450,00;\n`;
    const { reconciliation } = await region.importText('bok.csv', text);
    expect(reconciliation).toMatchObject({
      rowsRead: 4,
      rowsStored: 3,
      rowsSkipped: 1,
      sumRead: 2_900_00,
      sumStored: 1_450_00,
      sumSkipped: 1_450_00,
      skipped: [{ reason: 'sum-row', rows: 1, sum: 1_450_00 }],
    });
  });

  it('with faulty rows is refused with every one of them, and nothing is kept', async () => {
    const before = await region.counts();
    const faulty = ledgerText([
      ['2025-01-05', '4010', '3100', '1000,00'],
      ['2025-13-05', '4010', '3100', '1'],
      ['2025-01-05', '4010', '3100', 'ett'],
      ['2206-01-05', '4010', '3100', '1'],
      ['2025-01-05', '4010', '3100', '1,234'],
      ['2025-01-05', '4010', '3100', '2000,00'],
    ]);
    const refused = region.importText('bok.csv', faulty);
    await expect(refused).rejects.toMatchObject({
      code: 'rows-faulty',
      values: { file: 'bok.csv', count: 4 },
      problems: [
        { code: 'date-not-a-date', file: 'bok.csv', line: 3, value: '2025-13-05' },
        { code: 'amount-not-a-number', line: 4, value: 'ett' },
        { code: 'date-out-of-range', line: 5, value: '2206-01-05' },
        { code: 'amount-three-decimals', line: 6, value: '1,234' },
      ],
    });
    expect(await region.counts()).toEqual(before);
  });

  it('with headings only is refused', async () => {
    await expect(region.importText('tom.csv', ledgerText([]))).rejects.toMatchObject({ code: 'file-without-rows' });
  });
});

describe('the same costs twice', () => {
  it('are refused with the earlier import named, and nothing is kept', async () => {
    const first = await region.importText('bok.csv', SPRING);
    const before = await region.counts();
    const corrected = ledgerText([['2025-01-05', '4010', '3100', '1100,00']]);
    await expect(region.importText('rättad.csv', corrected)).rejects.toMatchObject({
      code: 'double-import',
      httpStatus: 409,
      problems: [
        { values: { earlierFile: 'bok.csv', importId: first.import!.id, firstMonth: '2025-01', lastMonth: '2025-01' } },
      ],
    });
    expect(await region.counts()).toEqual(before);
  });

  it.each([
    ['account', ['2025-01-05', '4011', '3100', '1']],
    ['cost centre', ['2025-01-05', '4010', '3101', '1']],
    ['month', ['2025-03-05', '4010', '3100', '1']],
  ])('are not the same when the %s is another', async (_, row) => {
    await region.importText('bok.csv', SPRING);
    expect((await region.importText('mer.csv', ledgerText([row]))).outcome).toBe('imported');
  });

  it('replace the months they cover when asked, and undo gives back the exact sums', async () => {
    const first = await region.importText('bok.csv', SPRING);
    const corrected = ledgerText([['2025-01-05', '4010', '3100', '1100,01']]);
    const second = await region.importText('rättad.csv', corrected, { onDouble: 'replace' });
    expect(second.replaces).toEqual([
      { importId: first.import!.id, file: 'bok.csv', firstMonth: '2025-01', lastMonth: '2025-01' },
    ]);
    expect(await region.sums()).toEqual({
      '2025-01 HC1 own-personnel': 1_100_01,
      '2025-02 HC2 own-personnel': -250_50,
    });
    const effect = await region.undo(second.import!.id);
    expect(effect.import.status).toBe('undone');
    expect(await region.sums()).toEqual(SPRING_SUMS);
    expect(effect.indicators).toContainEqual({
      indicator: 'agency-personnel-cost',
      period: '2025',
      before: 0,
      after: 700_50,
    });
  });
});

describe('undo', () => {
  it('takes the import back whole and keeps its record, so that the file can come again', async () => {
    const { import: imported } = await region.importText('bok.csv', SPRING);
    await region.undo(imported!.id);
    expect(await region.sums()).toEqual({});
    expect(await region.counts()).toMatchObject({ imports: 1, ledger: 0 });
    await expect(region.undo(imported!.id)).rejects.toMatchObject({ code: 'import-already-undone', httpStatus: 409 });
    const again = await region.importText('bok.csv', SPRING);
    expect(again.outcome).toBe('imported');
    expect(again.import!.id).not.toBe(imported!.id);
    expect(await region.sums()).toEqual(SPRING_SUMS);
  });

  it('does not know what was never imported', async () => {
    await expect(region.undo(4711)).rejects.toMatchObject({ code: 'import-unknown', httpStatus: 404 });
  });
});

describe('what no rule maps', () => {
  it('is stored and counted, and a rule added later places it without a new import', async () => {
    const text = ledgerText([
      ['2025-01-05', '4010', '3100', '10,00'],
      ['2025-01-06', '4600', '3100', '30,00'],
      ['2025-02-06', '4600', '3100', '5,00'],
      ['2025-01-07', '4010', '9100', '20,00'],
    ]);
    const { reconciliation, import: imported } = await region.importText('bok.csv', text);
    expect(reconciliation).toMatchObject({ rowsStored: 4, unmappedRows: 3, unmappedOre: 55_00 });
    expect(await region.database.snapshot(listUnmapped)).toMatchObject([
      {
        type: 'account',
        code: '4600',
        rows: 2,
        amountOre: 35_00,
        firstMonth: '2025-01',
        lastMonth: '2025-02',
        example: { file: 'bok.csv', line: 3 },
      },
      { type: 'cost-centre', code: '9100', rows: 1, amountOre: 20_00, example: { file: 'bok.csv', line: 5 } },
    ]);
    const more = REGION.replace('costCentres: ["3200"]', 'costCentres: ["3200", "9100"]');
    const applied = await region.apply(
      `${more}  - { accounts: "4600", kind: agency-on-call, staffCategory: physician }\n`,
    );
    expect(applied.reclassifiedRows).toBe(3);
    expect(await region.sums()).toEqual({
      '2025-01 HC1 agency-on-call unknown': 30_00,
      '2025-01 HC1 own-personnel': 10_00,
      '2025-01 HC2 own-personnel': 20_00,
      '2025-02 HC1 agency-on-call unknown': 5_00,
    });
    expect(await region.database.snapshot(listUnmapped)).toEqual([]);
    expect((await region.importText('bok.csv', text)).import).toMatchObject({
      id: imported!.id,
      reconciliation: { unmappedRows: 0, unmappedOre: 0 },
    });
  });
});

describe('a correction that moves a cost', () => {
  const january = (account: string, amount = '100,00') => ledgerText([['2025-01-05', account, '3100', amount]]);

  it('to another account replaces it when asked, and says so; undo brings it back', async () => {
    await region.importText('först.csv', january('4510'));
    const { replaces, import: made } = await region.importText('rättad.csv', january('4010'), { onDouble: 'replace' });
    expect(replaces).toMatchObject([{ file: 'först.csv', firstMonth: '2025-01', lastMonth: '2025-01' }]);
    expect(await region.sums()).toEqual({ '2025-01 HC1 own-personnel': 100_00 });
    await region.undo(made!.id);
    expect(await region.sums()).toEqual({ '2025-01 HC1 agency unknown': 100_00 });
  });

  it('is added when not asked to replace, and replaces nothing at another cost centre', async () => {
    await region.importText('först.csv', january('4510'));
    expect((await region.importText('lön.csv', january('4010'))).replaces).toEqual([]);
    const elsewhere = ledgerText([['2025-01-05', '4510', '3200', '7,00']]);
    expect((await region.importText('söder.csv', elsewhere, { onDouble: 'replace' })).replaces).toEqual([]);
  });

  it('replaces only what it shares a key with, when it does', async () => {
    await region.importText('inhyrt.csv', january('4510'));
    await region.importText('lön.csv', january('4010', '900,00'));
    const { replaces } = await region.importText('lön-2.csv', january('4010', '901,00'), { onDouble: 'replace' });
    expect(replaces).toMatchObject([{ file: 'lön.csv' }]);
    expect(await region.sums()).toEqual({
      '2025-01 HC1 agency unknown': 100_00,
      '2025-01 HC1 own-personnel': 901_00,
    });
  });

  it('names every month that steps back, also one in which no key is shared', async () => {
    await region.importText(
      'först.csv',
      ledgerText([
        ['2025-01-05', '4510', '3100', '100,00'],
        ['2025-02-05', '4010', '3200', '50,00'],
      ]),
    );
    const corrected = ledgerText([
      ['2025-01-05', '4510', '3100', '110,00'],
      ['2025-02-05', '4510', '3100', '20,00'],
    ]);
    const { replaces } = await region.importText('rättad.csv', corrected, { onDouble: 'replace' });
    expect(replaces).toMatchObject([{ file: 'först.csv', firstMonth: '2025-01', lastMonth: '2025-02' }]);
  });
});

it('amounts that cannot be summed exactly are refused, and nothing is written', async () => {
  const largest = ['2025-01-05', '4510', '3100', '90071992547409,91'] as const;
  await expect(region.importText('stor.csv', ledgerText([largest, largest]))).rejects.toMatchObject({
    code: 'sum-beyond-range',
  });
  expect((await region.counts())['imports']).toBe(0);
});
