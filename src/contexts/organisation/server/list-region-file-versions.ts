import type { Tx } from '../../../platform/db/types.ts';
import { nextAddress } from '../../../platform/http/next-address.ts';
import type { ConfigurationChangeDto, RegionFileVersionDto } from '../contract.ts';

const PAGE = 50;

/** Versions of the region file, newest first; `before` is the `next` of the page before. */
export async function listRegionFileVersions(
  tx: Tx,
  before?: number,
): Promise<{ items: RegionFileVersionDto[]; next: string | null }> {
  const rows = await tx
    .selectFrom('regionFile')
    .select(['id', 'appliedAt', 'appliedBy', 'fileName', 'contentHash', 'changes'])
    .$if(before !== undefined, (query) => query.where('id', '<', before!))
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const items = rows.slice(0, PAGE).map(({ id, appliedAt, appliedBy, fileName, contentHash, changes }) => ({
    version: id,
    appliedAt,
    appliedBy,
    file: fileName,
    contentHash,
    changes: changes as unknown as ConfigurationChangeDto[],
  }));
  const last = items.at(-1);
  return { items, next: rows.length > PAGE && last ? nextAddress('/region-file-versions', {}, last.version) : null };
}
