import type { Installation } from '../../../platform/db/installation.ts';
import type { AppliedRegionFileDto } from '../contract.ts';
import { diffConfigurations } from '../domain/editing/diff-configurations.ts';
import { applyRegionFile } from './apply-region-file.ts';
import { checkRegionText } from './check-region-text.ts';
import type { ChangeContext, OrganisationDependencies } from './dependencies.ts';

/** What a dry run answers: what would be applied, with nothing kept. */
export const asDryRun = (applied: AppliedRegionFileDto): AppliedRegionFileDto =>
  applied.outcome === 'applied' ? { ...applied, outcome: 'dry-run', version: null } : applied;

/** What `applyRegionText` would do. Nothing is written; a region that does not exist is not made. */
export async function rehearseRegionText(
  installation: Installation,
  file: { fileName: string; text: string },
  context: ChangeContext,
  dependencies: OrganisationDependencies,
): Promise<{ code: string; applied: AppliedRegionFileDto }> {
  const configuration = checkRegionText(file.fileName, file.text, dependencies.knownIndicators);
  const { code } = configuration.region;
  if (!(await installation.regionCodes()).includes(code.toLowerCase())) {
    return {
      code,
      applied: {
        outcome: 'dry-run',
        version: null,
        changes: diffConfigurations(undefined, configuration),
        reclassifiedRows: 0,
      },
    };
  }
  const database = await installation.openRegion(code);
  return { code, applied: asDryRun(await database.rehearse((tx) => applyRegionFile(tx, file, context, dependencies))) };
}
