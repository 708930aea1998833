import * as z from 'zod';
import { stageUpload } from '../../../platform/files/stage-upload.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { ImportJob, ImportKind } from '../contract.ts';
import { viewImportJob } from './import-job-view.ts';
import type { ImportJobs } from './import-jobs.ts';

const tag = 'imports';
const jobId = z.object({ id: z.uuid() });
const flag = z
  .enum(['true', 'false'])
  .optional()
  .transform((value) => value === 'true');

/** Files on their way in: sending, confirming and stopping them. */
export const importJobChangeRoutes = (jobs: ImportJobs): Route[] => [
  defineRoute({
    tag,
    permission: 'imports.create',
    regionWide: true,
    auditEvent: 'import-file',
    method: 'post',
    path: '/import-jobs',
    summary: 'Sends a file, to be tried (dryRun=true) or read in; the body is the bytes of the file',
    query: z.object({
      fileName: z.string().min(1).max(255),
      kind: ImportKind.optional(),
      profile: z.string().max(40).optional(),
      dryRun: flag,
      replace: flag,
    }),
    bytes: true,
    response: ImportJob,
    status: 202,
    handle: async ({ region, query, upload, actor, language }) => {
      const { fileName, kind, profile, ...request } = query;
      const staged = await stageUpload(upload, fileName);
      const job = jobs.start(
        region.database,
        staged,
        { ...request, ...(kind ? { kind } : {}), ...(profile ? { profile } : {}) },
        actor,
      );
      return new Reply(viewImportJob(job, language), {
        status: 202,
        headers: { location: `/api/v1/import-jobs/${job.id}` },
      });
    },
  }),
  defineRoute({
    tag,
    permission: 'imports.create',
    regionWide: true,
    auditEvent: 'import-file',
    method: 'post',
    path: '/import-jobs/{id}/confirmations',
    summary: 'Reads a tried file in for real',
    params: jobId,
    body: z.object({ replace: z.boolean().optional() }),
    response: ImportJob,
    status: 202,
    handle: async ({ region, params, body, actor, language }) =>
      new Reply(viewImportJob(jobs.confirm(region.database, params.id, body.replace ?? false, actor), language), {
        status: 202,
      }),
  }),
  defineRoute({
    tag,
    permission: 'imports.create',
    regionWide: true,
    auditEvent: null,
    method: 'delete',
    path: '/import-jobs/{id}',
    summary: 'Stops a file on its way in, and nothing of it is kept; one that has ended leaves the list',
    params: jobId,
    response: ImportJob,
    handle: async ({ params, language }) => viewImportJob(await jobs.cancel(params.id), language),
  }),
];

/** How far files on their way in have come. */
export const importJobReadRoutes = (jobs: ImportJobs): Route[] => [
  defineRoute({
    tag,
    permission: 'imports.read',
    auditEvent: null,
    method: 'get',
    path: '/import-jobs',
    summary: 'Files sent since the server started',
    response: z.object({ items: z.array(ImportJob), next: z.null() }),
    handle: async ({ language }) => ({ items: jobs.list().map((job) => viewImportJob(job, language)), next: null }),
  }),
  defineRoute({
    tag,
    permission: 'imports.read',
    auditEvent: null,
    method: 'get',
    path: '/import-jobs/{id}',
    summary: 'How far a file has come, and what became of it',
    params: jobId,
    response: ImportJob,
    handle: async ({ params, language }) => viewImportJob(jobs.get(params.id), language),
  }),
];
