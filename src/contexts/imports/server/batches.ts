import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { ImportDto } from '../contract.ts';
import { tenThousandthsText } from '../domain/decimal.ts';
import type { Stored, SumUnit } from './kind-store.ts';
import { hashFile, type Source } from './read-source/index.ts';
import { readReconciliation } from './read-reconciliation.ts';
import type { SkippedRows } from './skipped-rows.ts';

/** An applied import of the very same bytes, when there is one. The file is hashed first only when one has its size. */
export async function sameFile(tx: Tx, source: Source): Promise<ImportDto | undefined> {
  const candidates = await tx
    .selectFrom('importBatch')
    .select(['id', 'contentHash'])
    .where('status', '=', 'applied')
    .where('byteSize', '=', source.byteSize)
    .execute();
  if (candidates.length === 0) return undefined;
  const hash = await hashFile(source.path);
  const same = candidates.find((candidate) => candidate.contentHash === hash);
  return same && readImport(tx, same.id);
}

/** The batch's row, so that rows can refer to it; its sums are filled in by `closeBatch`. */
export async function openBatch(
  tx: Tx,
  source: Source,
  sumUnit: SumUnit,
  by: { actor: { id: string }; now: Date },
): Promise<number> {
  const none = { rowsRead: 0, rowsStored: 0, rowsSkipped: 0, sumRead: 0, sumStored: 0, sumSkipped: 0 };
  const { id } = await tx
    .insertInto('importBatch')
    .values({
      kind: source.kind,
      profile: source.profile,
      fileName: source.fileName,
      contentHash: '',
      byteSize: source.byteSize,
      encoding: source.encoding,
      ...none,
      sumUnit,
      status: 'applied',
      importedAt: by.now.toISOString(),
      importedBy: by.actor.id,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Writes what was read, stored and skipped; the table itself checks that they add up. */
export async function closeBatch(
  tx: Tx,
  batch: { batchId: number; source: Source; stored: Stored; skipped: SkippedRows; sumUnit: SumUnit },
): Promise<void> {
  const { stored, skipped, source } = batch;
  const decimal = (sum: number) => (batch.sumUnit === 'ore' ? String(sum) : tenThousandthsText(sum));
  await tx
    .updateTable('importBatch')
    .set({
      contentHash: source.contentHash(),
      firstMonth: stored.months[0] ? `${stored.months[0]}-01` : null,
      lastMonth: stored.months.at(-1) ? `${stored.months.at(-1)}-01` : null,
      rowsRead: stored.rows + skipped.count,
      rowsStored: stored.rows,
      rowsSkipped: skipped.count,
      sumRead: decimal(stored.sum + skipped.sum),
      sumStored: decimal(stored.sum),
      sumSkipped: decimal(skipped.sum),
    })
    .where('id', '=', batch.batchId)
    .execute();
  await skipped.store(tx, batch.batchId);
}

/** One import with its reconciliation. @throws Refusal `import-unknown`. */
export async function readImport(
  tx: Tx,
  id: number,
  counted?: { unmappedRows: number; unmappedOre: number },
): Promise<ImportDto> {
  const row = await tx.selectFrom('importBatch').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new Refusal('import-unknown', { id }, { httpStatus: 404 });
  const { contentHash, profile, byteSize, encoding, importedAt, importedBy, undoneAt } = row;
  return {
    id,
    kind: row.kind as ImportDto['kind'],
    profile,
    file: row.fileName,
    contentHash,
    byteSize,
    encoding,
    firstMonth: row.firstMonth?.slice(0, 7) ?? null,
    lastMonth: row.lastMonth?.slice(0, 7) ?? null,
    status: row.status as ImportDto['status'],
    importedAt,
    importedBy,
    undoneAt,
    reconciliation: await readReconciliation(tx, row, counted),
  };
}

/** All imports, newest first. */
export async function listImports(tx: Tx): Promise<ImportDto[]> {
  const rows = await tx.selectFrom('importBatch').select('id').orderBy('id', 'desc').execute();
  const imports: ImportDto[] = [];
  for (const { id } of rows) imports.push(await readImport(tx, id));
  return imports;
}
