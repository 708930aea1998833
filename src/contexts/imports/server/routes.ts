import * as z from 'zod';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import { Import, ImportList, UndoEffect, UnmappedList } from '../contract.ts';
import { listImports, readImport } from './batches.ts';
import type { ImportJobs } from './import-jobs.ts';
import { importJobChangeRoutes, importJobReadRoutes } from './job-routes.ts';
import { listUnmapped } from './list-unmapped.ts';
import { undoImport } from './undo-import.ts';

const tag = 'imports';
const read = { tag, permission: 'imports.read', auditEvent: null } as const;
const importId = z.object({
  id: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});
const list = <T>(items: T[]) => ({ items, next: null });

export function importRoutes(jobs: ImportJobs): Route[] {
  return [...readingRoutes, ...importJobReadRoutes(jobs), ...importJobChangeRoutes(jobs)];
}

const readingRoutes: Route[] = [
  defineRoute({
    ...read,
    method: 'get',
    path: '/imports',
    summary: 'All imports, newest first, each with its reconciliation',
    response: ImportList,
    handle: ({ region }) => region.database.snapshot(async (tx) => list(await listImports(tx))),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/imports/{id}',
    summary: 'One import with its reconciliation',
    params: importId,
    response: Import,
    handle: ({ region, params }) => region.database.snapshot((tx) => readImport(tx, params.id)),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/imports/{id}/undo-preview',
    summary: 'What taking the import back would do to the indicators',
    params: importId,
    response: UndoEffect,
    handle: ({ region, params, actor, now }) =>
      region.database.rehearse((tx) => undoImport(tx, params.id, { actor, now })),
  }),
  defineRoute({
    tag,
    permission: 'imports.undo',
    regionWide: true,
    auditEvent: 'undo-import',
    method: 'post',
    path: '/imports/{id}/undos',
    summary: 'Takes the import back whole',
    params: importId,
    response: UndoEffect,
    handle: ({ region, params, actor, now }) =>
      region.database.transaction((tx) => undoImport(tx, params.id, { actor, now })),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/unmapped',
    summary: 'Accounts, cost centres and codes that no rule maps',
    response: UnmappedList,
    handle: ({ region }) => region.database.snapshot(async (tx) => list(await listUnmapped(tx))),
  }),
];
