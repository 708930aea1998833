import * as z from 'zod';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import {
  CatalogueAction,
  type CatalogueActionDto,
  CatalogueActionChange,
  CatalogueWithdrawal,
  ImportedCatalogue,
  NewCatalogueAction,
} from '../../contract/catalogue.ts';
import { addCatalogueAction } from './add-catalogue-action.ts';
import { changeCatalogueAction } from './change-catalogue-action.ts';
import { readCatalogueFile } from './files/read-catalogue-file.ts';
import { importCatalogue } from './import-catalogue.ts';
import { readUpload } from './read-upload.ts';
import { number, tag } from './route-shapes.ts';

const change = { tag, permission: 'catalogue.change', regionWide: true } as const;
const tagged = (action: CatalogueActionDto, more: { status?: number; location?: string } = {}) =>
  new Reply(action, {
    ...(more.status ? { status: more.status } : {}),
    headers: { etag: `"${action.version}"`, ...(more.location ? { location: more.location } : {}) },
  });

/** What changes the catalogue: one action at a time, or a file. Each change is a new version of it. */
export const changingRoutes: Route[] = [
  defineRoute({
    ...change,
    method: 'post',
    path: '/catalogue-actions',
    summary: 'Adds an action, with the next number',
    auditEvent: 'add-catalogue-action',
    body: NewCatalogueAction,
    response: CatalogueAction,
    status: 201,
    handle: async ({ region, body, actor, now }) => {
      const added = await region.database.transaction((tx) => addCatalogueAction(tx, body, { actor, now }));
      return tagged(added, { status: 201, location: `/api/v1/catalogue-actions/${added.number}` });
    },
  }),
  defineRoute({
    ...change,
    method: 'patch',
    path: '/catalogue-actions/{number}',
    summary: 'Changes an action; the earlier text is kept in its version',
    auditEvent: 'change-catalogue-action',
    params: number,
    body: CatalogueActionChange,
    response: CatalogueAction,
    handle: async ({ region, params, body: { note, ...fields }, ifMatch, actor, now }) =>
      tagged(
        await region.database.transaction((tx) =>
          changeCatalogueAction(tx, { number: params.number, change: fields, note, ifMatch }, { actor, now }),
        ),
      ),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/catalogue-actions/{number}/withdrawals',
    summary: 'Withdraws an action with a reason; it stays in the catalogue and can be restored',
    auditEvent: 'withdraw-catalogue-action',
    params: number,
    body: CatalogueWithdrawal,
    response: CatalogueAction,
    handle: async ({ region, params, body, ifMatch, actor, now }) =>
      tagged(
        await region.database.transaction((tx) =>
          changeCatalogueAction(
            tx,
            { number: params.number, change: { withdrawnReason: body.reason }, ifMatch },
            { actor, now },
          ),
        ),
      ),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/catalogue-actions/{number}/restorations',
    summary: 'Takes a withdrawn action into use again',
    auditEvent: 'restore-catalogue-action',
    params: number,
    response: CatalogueAction,
    handle: async ({ region, params, ifMatch, actor, now }) =>
      tagged(
        await region.database.transaction((tx) =>
          changeCatalogueAction(
            tx,
            { number: params.number, change: { withdrawnReason: null }, ifMatch },
            { actor, now },
          ),
        ),
      ),
  }),
  defineRoute({
    ...change,
    method: 'post',
    path: '/catalogue-imports',
    summary: 'Reads a catalogue file in, or with dryRun=true only tells what it would change; the body is its bytes',
    auditEvent: 'import-catalogue',
    query: z.object({ fileName: z.string().min(1).max(255), dryRun: z.enum(['true', 'false']).optional() }),
    bytes: true,
    response: ImportedCatalogue,
    handle: async ({ region, query, upload, actor, now }) => {
      const file = await readCatalogueFile(query.fileName, await readUpload(upload, query.fileName));
      const dryRun = query.dryRun === 'true';
      const run = dryRun ? region.database.rehearse : region.database.transaction;
      const imported = await run((tx) => importCatalogue(tx, file, { actor, now }));
      return dryRun && imported.outcome === 'imported' ? { ...imported, outcome: 'dry-run', version: null } : imported;
    },
  }),
];
