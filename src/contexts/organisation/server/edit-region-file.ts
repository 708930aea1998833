import { Refusal } from '../../../kernel/refusal.ts';
import { lockData } from '../../../platform/db/data-version.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { AppliedRegionFileDto, RegionFileEditDto } from '../contract.ts';
import { renderEdit } from '../domain/editing/render-edit.ts';
import { applyRegionFile } from './apply-region-file.ts';
import type { ChangeContext, OrganisationDependencies } from './dependencies.ts';
import { readTextOf, readVersionInForce } from './stored-region-file.ts';

/**
 * Changes one entry in the text of the region file in force, comments kept, and applies the whole file.
 * `ifMatch`: content hash of the version that the edit was made on, as entries are pointed out by their number in it.
 * @throws Refusal `changed-meanwhile`, `region-file-missing`, `no-such-entry`, `entry-missing`, and those of `applyRegionFile`.
 */
export async function editRegionFile(
  tx: Tx,
  edit: RegionFileEditDto,
  ifMatch: string,
  context: ChangeContext,
  dependencies: OrganisationDependencies,
): Promise<AppliedRegionFileDto> {
  await lockData(tx);
  const version = await readVersionInForce(tx);
  if (!version) throw new Refusal('region-file-missing', {}, { httpStatus: 404 });
  if (version.contentHash !== ifMatch) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
  const text = renderEdit(await readTextOf(tx, version.id), edit);
  if (!text.ok) throw new Refusal(text.error, { section: edit.section, index: edit.index ?? '' });
  return applyRegionFile(tx, { fileName: 'web', text: text.value, ifMatch }, context, dependencies);
}
