import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { defineRoute, Reply, type Route } from '../../../../platform/http/route.ts';
import { PlanImport } from '../../contract/plans.ts';
import { writePlanYaml } from '../../domain/action-plans/file/yaml-plan.ts';
import { exportPlan } from './export-plan.ts';
import { importPlan } from './import-plan.ts';
import { writePlanWorkbook } from './plan-workbook.ts';
import { findPlan } from './stored-plans.ts';
import { viewPlanImport } from './view-plan-import.ts';

const tag = 'plans';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const planKey = z.object({ key: z.string().max(100) });
const MAX_BYTES = 20_000_000;
const attachment = (name: string) => ({ 'content-disposition': `attachment; filename="${name}"` });

/** Plans as files. */
export const planFileRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/plans/{key}/plan.yaml',
    summary: 'The plan with its actions as YAML; reading it in again changes nothing',
    params: planKey,
    unitOf: async (tx, { params }) => (await findPlan(tx, params.key))?.unit,
    response: 'text/yaml; charset=utf-8',
    handle: async ({ region, params }) => {
      const file = await region.database.snapshot((tx) => exportPlan(tx, params.key));
      return new Reply(writePlanYaml(file), { headers: attachment(`${params.key}.yaml`) });
    },
  }),
  defineRoute({
    ...read,
    path: '/plans/{key}/plan.xlsx',
    summary: 'The plan with its actions as a workbook; reading it in again changes nothing',
    params: planKey,
    unitOf: async (tx, { params }) => (await findPlan(tx, params.key))?.unit,
    response: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    handle: async ({ region, params }) => {
      const file = await region.database.snapshot((tx) => exportPlan(tx, params.key));
      return new Reply(await writePlanWorkbook(file), { headers: attachment(`${params.key}.xlsx`) });
    },
  }),
  defineRoute({
    tag,
    permission: 'planned-actions.change',
    auditEvent: 'import-plan',
    method: 'post',
    path: '/plan-imports',
    summary:
      'Reads a plan file in (YAML or XLSX), or with dryRun=true tells what it would change; the body is its bytes',
    query: z.object({
      fileName: z.string().min(1).max(255),
      dryRun: z
        .enum(['true', 'false'])
        .optional()
        .transform((value) => value === 'true'),
    }),
    bytes: true,
    response: PlanImport,
    handle: async ({ region, query: { fileName, dryRun }, upload, actor, now, language, may }) => {
      const bytes = await readBytes(upload, fileName);
      const run = dryRun ? region.database.rehearse : region.database.transaction;
      return run(async (tx) => {
        const imported = await importPlan(tx, { bytes, fileName }, { actor, now, may });
        return viewPlanImport(tx, imported, { now, language, dryRun });
      });
    },
  }),
];

/** @throws Refusal `upload-missing`, `plan-file-unreadable` when it is far larger than a plan can be. */
async function readBytes(upload: ReadableStream<Uint8Array> | undefined, file: string): Promise<Uint8Array> {
  if (!upload) throw new Refusal('upload-missing', {}, { httpStatus: 400 });
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of upload as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Refusal('plan-file-unreadable', { file }, { httpStatus: 413 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
