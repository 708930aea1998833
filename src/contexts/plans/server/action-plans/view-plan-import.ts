import type { Tx } from '../../../../platform/db/types.ts';
import type { Language } from '../../../../platform/http/sentences.ts';
import type { PlanImportDto } from '../../contract/plans.ts';
import { ACTION_COLUMNS, PLAN_COLUMNS } from '../../domain/action-plans/file/columns.ts';
import type { ImportedPlan, PlanFileChange } from './import-plan.ts';
import { readPlan } from './view-plans.ts';

type Asker = { now: Date; language: Language; dryRun: boolean };

/** What a file would change, or has changed, in words. */
export async function viewPlanImport(tx: Tx, imported: ImportedPlan, asker: Asker): Promise<PlanImportDto> {
  const { key, created, changes } = imported;
  const outcome = asker.dryRun ? 'dry-run' : created ? 'created' : changes.length > 0 ? 'changed' : 'unchanged';
  return {
    outcome,
    plan: key,
    changes: changes.map((change) => ({
      number: change.number,
      field: change.field,
      message: changeText(change, asker.language),
    })),
    counts: (await readPlan(tx, key, asker)).counts,
  };
}

const OTHER_FIELDS: Readonly<Record<string, string>> = {
  budgetOre: 'Budget',
  effects: 'Effekter',
  checkpoints: 'Checkpunkter',
  claim: 'Uppgivna antal',
};

function changeText({ number, field, before, after }: PlanFileChange, language: Language): string {
  if (field === null)
    return language === 'sv' ? `Ny åtgärd ${number}: ${String(after)}` : `New action ${number}: ${String(after)}`;
  const heading = [...ACTION_COLUMNS, ...PLAN_COLUMNS].find(([name]) => name === field)?.[1] ?? OTHER_FIELDS[field];
  const name = language === 'sv' ? (heading ?? field) : field;
  const subject = number === null ? name : `${number} ${name}`;
  return `${subject}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
