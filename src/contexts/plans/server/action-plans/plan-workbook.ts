import type { Problem } from '../../../../kernel/refusal.ts';
import { fail, ok, type Result } from '../../../../kernel/result.ts';
import { parsePlanYaml } from '../../domain/action-plans/file/yaml-plan.ts';
import { planSheets, type PlanSheet, rawOfSheets } from '../../domain/action-plans/file/sheet-plan.ts';
import type { PlanFile, RawPlanFile } from '../../domain/action-plans/file/plan-file.ts';

/** A plan as a workbook: one sheet each for the plan, its actions, their effects and their checkpoints. */
export async function writePlanWorkbook(file: PlanFile): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded with the first workbook: most processes never read or write one.
  const { writeXlsx } = await import('hucre/xlsx');
  const bytes = await writeXlsx({
    sheets: planSheets(file).map(({ name, rows }) => ({
      name,
      rows,
      columns: (rows[0] ?? []).map(() => ({ autoWidth: true })),
      freezePane: { rows: 1 },
    })),
  });
  return new Uint8Array(bytes);
}

/** Reads a plan's bytes: a workbook by its first letters, else YAML. */
export async function parsePlanBytes(bytes: Uint8Array, fileName: string): Promise<Result<RawPlanFile, Problem[]>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return parseWorkbook(bytes, fileName);
  try {
    return parsePlanYaml(new TextDecoder('utf-8', { fatal: true }).decode(bytes), fileName);
  } catch {
    return fail([{ code: 'plan-file-unreadable', file: fileName }]);
  }
}

async function parseWorkbook(bytes: Uint8Array, fileName: string): Promise<Result<RawPlanFile, Problem[]>> {
  const { readXlsx } = await import('hucre/xlsx');
  let sheets: PlanSheet[];
  try {
    const workbook = await readXlsx(bytes, { maxRows: 50_000 });
    sheets = workbook.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(valueOf)) }));
  } catch {
    return fail([{ code: 'plan-file-unreadable', file: fileName }]);
  }
  const raw = rawOfSheets(sheets);
  return raw.ok ? ok(raw.value) : raw;
}

/** Dates become text as they are written in YAML. */
function valueOf(value: unknown): string | number | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : null;
}
