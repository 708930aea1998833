import type { Tx } from '../../../../platform/db/types.ts';
import type { CatalogueDifferenceDto, CatalogueVersionDto } from '../../contract/catalogue.ts';
import { compareVersions } from '../../domain/catalogue/compare.ts';
import { readCatalogue, requireCatalogueVersion } from './stored-catalogue.ts';
import { viewChange } from './views.ts';
import { readNames } from './read-names.ts';

/** Every version, newest first, with how many actions it added, changed, withdrew and restored. */
export async function listCatalogueVersions(tx: Tx): Promise<CatalogueVersionDto[]> {
  const versions = await tx.selectFrom('catalogueVersion').selectAll().orderBy('number').execute();
  const nameOf = await readNames(tx);
  const texts = await tx
    .selectFrom('catalogueActionVersion')
    .select(['actionNumber', 'version', 'catalogueVersion', 'withdrawnReason'])
    .orderBy('version')
    .execute();
  const withdrawn = new Set<number>();
  const counts = new Map<number, { added: number; changed: number; withdrawn: number; restored: number }>();
  for (const text of texts) {
    const count = counts.get(text.catalogueVersion) ?? { added: 0, changed: 0, withdrawn: 0, restored: 0 };
    const was = withdrawn.has(text.actionNumber);
    const is = text.withdrawnReason !== null;
    if (text.version === 1) count.added += 1;
    else if (is && !was) count.withdrawn += 1;
    else if (was && !is) count.restored += 1;
    else count.changed += 1;
    if (is) withdrawn.add(text.actionNumber);
    else withdrawn.delete(text.actionNumber);
    counts.set(text.catalogueVersion, count);
  }
  return versions
    .map(({ number, madeAt, madeBy, file, note }) => ({
      number,
      madeAt: String(madeAt),
      madeBy: nameOf(madeBy),
      file,
      note,
      ...(counts.get(number) ?? { added: 0, changed: 0, withdrawn: 0, restored: 0 }),
    }))
    .toReversed();
}

/** What differs from one version to another. @throws Refusal `catalogue-version-unknown`. */
export async function compareCatalogueVersions(tx: Tx, from: number, to: number): Promise<CatalogueDifferenceDto> {
  await requireCatalogueVersion(tx, to);
  if (from > 0) await requireCatalogueVersion(tx, from);
  const before = from > 0 ? await readCatalogue(tx, from) : [];
  return { from, to, changes: compareVersions(before, await readCatalogue(tx, to)).map(viewChange) };
}
