import { Refusal } from '../../../kernel/refusal.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { AppliedRegionFile, RegionFileEdit, RegionFileText } from '../contract.ts';
import { applyRegionFile } from './apply-region-file.ts';
import type { OrganisationDependencies } from './dependencies.ts';
import { editRegionFile } from './edit-region-file.ts';
import { asDryRun } from './rehearse-region-text.ts';
import { readConfiguration } from './stored-region-file.ts';

const write = {
  tag: 'organisation',
  permission: 'configuration.change',
  auditEvent: 'apply-region-file',
  regionWide: true,
} as const;

/** The two ways to change the configuration: the whole file, or one entry of it. */
export function changingRoutes(dependencies: OrganisationDependencies): Route[] {
  return [
    defineRoute({
      ...write,
      method: 'put',
      path: '/region-file',
      summary: 'Applies a whole region file; with dryRun only tells what it would change',
      body: RegionFileText,
      response: AppliedRegionFile,
      handle: async ({ region, body, ifMatch, actor, now }) => {
        const { text, dryRun = false } = body;
        const run = dryRun ? region.database.rehearse : region.database.transaction;
        const applied = await run(async (tx) => {
          if (!dryRun && ifMatch === undefined && (await readConfiguration(tx))) throw ifMatchMissing();
          return applyRegionFile(
            tx,
            { fileName: 'web', text, ifMatch: ifMatch === '*' ? undefined : ifMatch },
            { actor, now },
            dependencies,
          );
        });
        return dryRun ? asDryRun(applied) : applied;
      },
    }),
    defineRoute({
      ...write,
      method: 'post',
      path: '/region-file-edits',
      summary:
        'Changes one entry of the region file, comments kept, and applies the file; with dryRun only tells what it would change',
      body: RegionFileEdit,
      response: AppliedRegionFile,
      handle: async ({ region, body, ifMatch, actor, now }) => {
        if (ifMatch === undefined) throw ifMatchMissing();
        const run = body.dryRun ? region.database.rehearse : region.database.transaction;
        const applied = await run((tx) => editRegionFile(tx, body, ifMatch, { actor, now }, dependencies));
        return body.dryRun ? asDryRun(applied) : applied;
      },
    }),
  ];
}

const ifMatchMissing = () => new Refusal('if-match-missing', {}, { httpStatus: 428 });
