import type { Database } from '../../../platform/db/database.ts';
import type { Installation } from '../../../platform/db/installation.ts';
import type { AppliedRegionFileDto } from '../contract.ts';
import { applyRegionFile } from './apply-region-file.ts';
import { checkRegionText } from './check-region-text.ts';
import type { ChangeContext, OrganisationDependencies } from './dependencies.ts';

export type AppliedRegion = { code: string; database: Database; applied: AppliedRegionFileDto };

/**
 * Applies a region file to the region it names, which is made when it is new. The text is checked before anything is made.
 * @throws Refusal as `applyRegionFile`.
 */
export async function applyRegionText(
  installation: Installation,
  file: { fileName: string; text: string },
  context: ChangeContext,
  dependencies: OrganisationDependencies,
): Promise<AppliedRegion> {
  const { code } = checkRegionText(file.fileName, file.text, dependencies.knownIndicators).region;
  const database = await installation.openOrCreateRegion(code);
  const applied = await database.transaction((tx) => applyRegionFile(tx, file, context, dependencies));
  return { code, database, applied };
}
