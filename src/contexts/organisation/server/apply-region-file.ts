import { sql } from 'kysely';
import { Refusal } from '../../../kernel/refusal.ts';
import { appendEvent } from '../../../platform/audit/append-event.ts';
import { bumpDataVersion, lockData } from '../../../platform/db/data-version.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { AppliedRegionFileDto } from '../contract.ts';
import { type ConfigurationChange, diffConfigurations } from '../domain/editing/diff-configurations.ts';
import { checkRegionText } from './check-region-text.ts';
import type { ChangeContext, OrganisationDependencies } from './dependencies.ts';
import { replaceDerivedTables } from './replace-derived-tables.ts';
import { hashOfText, readConfiguration } from './stored-region-file.ts';
import { tellRowsAffected } from './tell-rows-affected.ts';

export type RegionFileInput = {
  /** Name of the file, or `web`. */
  fileName: string;
  text: string;
  /** Content hash of the version the change is made on; any when missing. */
  ifMatch?: string | undefined;
};

/** Sections by which stored rows get their place and class. */
const PLACING: ReadonlySet<string> = new Set(['units', 'staffCategories', 'accounts', 'agreements']);

const ONLY_WRITING: ConfigurationChange = {
  section: 'file',
  key: 'text',
  change: 'changed',
  text: 'Bara kommentarer, ordning eller skrivsätt ändras',
};

/**
 * Makes a region file the one in force: stores it, derives the tables from it, places stored rows anew. A text that is
 * in force already changes nothing. To try without keeping anything, call it in `database.rehearse`.
 * @throws Refusal `region-file-unfit`, `region-code-differs`, `changed-meanwhile`.
 */
export async function applyRegionFile(
  tx: Tx,
  input: RegionFileInput,
  context: ChangeContext,
  dependencies: OrganisationDependencies,
): Promise<AppliedRegionFileDto> {
  const configuration = checkRegionText(input.fileName, input.text, dependencies.knownIndicators);
  // Held until the transaction ends: of two at once the second waits, and then sees what the first made.
  await lockData(tx);
  const stored = await readConfiguration(tx);
  const contentHash = hashOfText(input.text);
  if (input.ifMatch !== undefined && input.ifMatch !== stored?.contentHash)
    throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  if (stored?.contentHash === contentHash)
    return { outcome: 'unchanged', version: stored.version, changes: [], reclassifiedRows: 0 };
  const expected = stored?.configuration.region.code;
  const { code } = configuration.region;
  if (expected !== undefined && expected !== code) throw new Refusal('region-code-differs', { code, expected });

  const differences = diffConfigurations(stored?.configuration, configuration);
  const changes =
    differences.length === 0
      ? [ONLY_WRITING]
      : await tellRowsAffected(tx, differences, stored?.configuration, configuration);
  const version = (stored?.version ?? 0) + 1;
  await storeVersion(tx, { version, fileName: input.fileName, content: input.text, contentHash, changes }, context);
  await replaceDerivedTables(tx, configuration);
  const reclassified = differences.some(({ section }) => PLACING.has(section))
    ? await dependencies.reclassify(tx)
    : { rows: 0 };
  if (differences.length > 0) await bumpDataVersion(tx);
  await appendEvent(tx, {
    actor: context.actor,
    action: 'apply-region-file',
    entity: 'region-file',
    entityId: String(version),
    before: stored && { version: stored.version, contentHash: stored.contentHash },
    after: {
      version,
      contentHash,
      fileName: input.fileName,
      changeCount: changes.length,
      reclassifiedRows: reclassified.rows,
    },
    at: context.now,
  });
  return { outcome: 'applied', version, changes, reclassifiedRows: reclassified.rows };
}

type NewVersion = {
  version: number;
  fileName: string;
  content: string;
  contentHash: string;
  changes: readonly ConfigurationChange[];
};

/** Numbered here, under the lock, and not by the column's own counter: that one also counts what was only tried. */
async function storeVersion(tx: Tx, file: NewVersion, { actor, now }: ChangeContext): Promise<void> {
  await sql`
    insert into region_file (id, applied_at, applied_by, file_name, content_hash, content, changes) overriding system value
    values (${file.version}, ${now.toISOString()}, ${actor.id}, ${file.fileName}, ${file.contentHash}, ${file.content}, ${JSON.stringify(file.changes)})`.execute(
    tx,
  );
}
