import * as z from 'zod';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { stageUpload } from '../../../platform/files/stage-upload.ts';
import { Import, ImportJob, ImportKind, ImportList, UndoEffect, UnmappedList } from '../contract.ts';
import { listImports, readImport } from './batches.ts';
import { viewImportJob } from './import-job-view.ts';
import type { ImportJobs } from './import-jobs.ts';
import { listUnmapped } from './list-unmapped.ts';
import { undoImport } from './undo-import.ts';

const tag = 'imports';
const read = { tag, permission: 'imports.read', auditEvent: null } as const;
const importId = z.object({ id: z.string().regex(/^\d{1,9}$/).transform(Number) });
const jobId = z.object({ id: z.uuid() });
const flag = z.enum(['true', 'false']).optional().transform((value) => value === 'true');
const list = <T>(items: T[]) => ({ items, next: null });

export function importRoutes(jobs: ImportJobs): Route[] {
  return [...readingRoutes, ...jobRoutes(jobs)];
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
    handle: ({ region, params, actor, now }) => region.database.rehearse((tx) => undoImport(tx, params.id, { actor, now })),
  }),
  defineRoute({
    tag,
    permission: 'imports.undo',
    auditEvent: 'undo-import',
    method: 'post',
    path: '/imports/{id}/undos',
    summary: 'Takes the import back whole',
    params: importId,
    response: UndoEffect,
    handle: ({ region, params, actor, now }) => region.database.transaction((tx) => undoImport(tx, params.id, { actor, now })),
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

const jobRoutes = (jobs: ImportJobs): Route[] => [
  defineRoute({
    tag,
    permission: 'imports.create',
    auditEvent: 'import-file',
    method: 'post',
    path: '/import-jobs',
    summary: 'Sends a file, to be tried (dryRun=true) or read in; the body is the bytes of the file',
    query: z.object({ fileName: z.string().min(1).max(255), kind: ImportKind.optional(), profile: z.string().max(40).optional(), dryRun: flag, replace: flag }),
    bytes: true,
    response: ImportJob,
    status: 202,
    handle: async ({ region, query, upload, actor, language }) => {
      const { fileName, kind, profile, ...request } = query;
      const staged = await stageUpload(upload, fileName);
      const job = jobs.start(region.database, staged, { ...request, ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) }, actor);
      return new Reply(viewImportJob(job, language), { status: 202, headers: { location: `/api/v1/import-jobs/${job.id}` } });
    },
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/import-jobs',
    summary: 'Files sent since the server started',
    response: z.object({ items: z.array(ImportJob), next: z.null() }),
    handle: async ({ language }) => list(jobs.list().map((job) => viewImportJob(job, language))),
  }),
  defineRoute({
    ...read,
    method: 'get',
    path: '/import-jobs/{id}',
    summary: 'How far a file has come, and what became of it',
    params: jobId,
    response: ImportJob,
    handle: async ({ params, language }) => viewImportJob(jobs.get(params.id), language),
  }),
  defineRoute({
    tag,
    permission: 'imports.create',
    auditEvent: 'import-file',
    method: 'post',
    path: '/import-jobs/{id}/confirmations',
    summary: 'Reads a tried file in for real',
    params: jobId,
    body: z.object({ replace: z.boolean().optional() }),
    response: ImportJob,
    status: 202,
    handle: async ({ region, params, body, actor, language }) =>
      new Reply(viewImportJob(jobs.confirm(region.database, params.id, body.replace ?? false, actor), language), { status: 202 }),
  }),
  defineRoute({
    tag,
    permission: 'imports.create',
    auditEvent: null,
    method: 'delete',
    path: '/import-jobs/{id}',
    summary: 'Stops a file on its way in; nothing of it is kept',
    params: jobId,
    response: ImportJob,
    handle: async ({ params, language }) => viewImportJob(await jobs.cancel(params.id), language),
  }),
];
