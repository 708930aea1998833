import type { DoubleImport } from '../../../kernel/double-import.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../platform/db/data-version.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { SourceRow } from '../index.ts';
import { closeBatch, openBatch, readImport, sameFile } from './batches.ts';
import { type ImportRules, readImportRules } from './classification-rules.ts';
import { IssueCollector } from './issue-collector.ts';
import type { KindStore, RowStore, Stored } from './kind-store.ts';
import { ledgerStore } from './ledger-store.ts';
import { engagementStore, seriesStore, staffStore } from './other-stores.ts';
import { Preview } from './preview.ts';
import { refreshStatistics } from './refresh-statistics.ts';
import type { Source } from './read-source/index.ts';
import { SkippedRows } from './skipped-rows.ts';
import type { ImportOutcomeDto } from '../contract.ts';

export type ImportContext = {
  actor: Actor;
  now: Date;
  /** Called between chunks with what has been read so far. */
  onProgress?: (progress: { rows: number; bytes: number }) => void;
  signal?: AbortSignal;
};

/** When an earlier import holds the same rows: refuse, let it step back, or (for a preview) only tell. */
export type OnDouble = 'refuse' | 'replace' | 'tell';

const STORES: Record<string, KindStore<never>> = {
  sie: ledgerStore,
  ledger: ledgerStore,
  staff: staffStore,
  engagements: engagementStore,
  series: seriesStore,
};

/** The store behind each kind of file. */
export const storeOf = (kind: string): KindStore<SourceRow> => STORES[kind] as unknown as KindStore<SourceRow>;

/**
 * Reads one file in: all of its rows or none. The same file again changes nothing. `onDouble: 'replace'` lets
 * earlier imports that hold the same rows step back for the months this file covers.
 * @throws Refusal `rows-faulty` with every faulty row, `double-import`, or what the file itself is refused for.
 */
export async function importFile(
  tx: Tx,
  source: Source,
  options: { onDouble: OnDouble },
  context: ImportContext,
): Promise<ImportOutcomeDto> {
  await lockData(tx);
  const known = await sameFile(tx, source);
  if (known)
    return {
      ...describe(source),
      outcome: 'already-imported',
      import: known,
      replaces: [],
      reconciliation: known.reconciliation,
      preview: { columns: [], rows: [] },
    };
  const store = storeOf(source.kind);
  const batchId = await openBatch(tx, source, store.sumUnit, context);
  const read = await readRows(tx, source, store, { batchId, rules: await readImportRules(tx) }, context);
  const { stored, skipped } = read;
  await closeBatch(tx, { batchId, source, stored, skipped, sumUnit: store.sumUnit });
  let earlier = await store.findDoubles(tx, batchId);
  // Asked to replace, a file that shares no key with any other corrects what is booked at the same place.
  if (earlier.length === 0 && options.onDouble === 'replace') earlier = await store.findDoubles(tx, batchId, true);
  const replaces = await Promise.all(
    earlier.map(async (other) => ({ ...other, file: (await readImport(tx, other.batchId)).file })),
  );
  if (earlier.length > 0 && options.onDouble === 'refuse') refuseDouble(source.fileName, replaces);
  if (earlier.length > 0 && options.onDouble === 'replace') {
    await store.replace(
      tx,
      batchId,
      earlier.map((other) => other.batchId),
      stored.months,
    );
  }
  // A preview is taken back at once.
  if (options.onDouble !== 'tell') await refreshStatistics(tx, source.kind);
  const imported = await readImport(tx, batchId, stored);
  await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'import-file',
    entity: 'import',
    entityId: String(batchId),
    after: { ...imported, replaces },
    at: context.now,
  });
  return {
    ...describe(source),
    outcome: 'imported',
    import: imported,
    replaces: replaces.map(({ batchId: importId, file, firstReplaced, lastReplaced }) => ({
      importId,
      file,
      firstMonth: firstReplaced,
      lastMonth: lastReplaced,
    })),
    reconciliation: imported.reconciliation,
    preview: read.preview.content(source.columns),
  };
}

const describe = (source: Source) => ({
  kind: source.kind,
  profile: source.profile,
  encoding: source.encoding,
  delimiter: source.delimiter,
});

async function readRows(
  tx: Tx,
  source: Source,
  store: KindStore<SourceRow>,
  into: { batchId: number; rules: ImportRules },
  context: ImportContext,
): Promise<{ stored: Stored; skipped: SkippedRows; preview: Preview }> {
  const issues = new IssueCollector();
  const skipped = new SkippedRows(store.sumUnit);
  const preview = new Preview();
  const rows: RowStore<SourceRow> = await store.open(tx, into.batchId, into.rules);
  let [count, sum, bytes] = [0, 0, 0];
  try {
    await source.read({
      onRow(row) {
        count++;
        // After the first fault nothing will be kept, but every row is still looked at, so that all faults are told.
        if (issues.count > 0) return;
        sum += store.amountOf(row);
        preview.add(row);
        rows.push(row);
      },
      onIssue: (issue) => issues.add(issue),
      onSkip: (row) => skipped.add(row),
      onProgress(bytesRead) {
        bytes = bytesRead;
        context.onProgress?.({ rows: count, bytes });
      },
      drain: () => rows.drain(),
      ...(context.signal ? { signal: context.signal } : {}),
    });
    context.signal?.throwIfAborted();
    issues.refuse(source.fileName);
    if (count + skipped.count === 0) throw new Refusal('file-without-rows', { file: source.fileName });
    if (!Number.isSafeInteger(sum) || !Number.isSafeInteger(sum + skipped.sum))
      throw new Refusal('sum-beyond-range', { file: source.fileName });
    const stored = await rows.end();
    if (stored.rows !== count || stored.sum !== sum)
      throw new Error(`stored ${stored.rows} rows, ${stored.sum}; read ${count}, ${sum}`);
    return { stored, skipped, preview };
  } catch (error) {
    await rows.abort();
    throw error;
  }
}

function refuseDouble(file: string, earlier: readonly (DoubleImport & { file: string })[]): never {
  const problems = earlier.map((other) => ({
    code: 'double-import-place',
    file,
    values: {
      earlierFile: other.file,
      importId: other.batchId,
      firstMonth: other.firstMonth,
      lastMonth: other.lastMonth,
    },
  }));
  throw new Refusal('double-import', { file, count: earlier.length }, { problems, httpStatus: 409 });
}
