import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import type { PlanImportDto, PlannedActionRowDto, PlanSummaryDto } from '../../contract/plans.ts';
import { STATUS_LABELS } from '../../domain/action-plans/file/labels.ts';
import { writePlanYaml } from '../../domain/action-plans/file/yaml-plan.ts';
import { exportPlan } from './export-plan.ts';
import { importPlan } from './import-plan.ts';
import { listPlannedActions } from './list-planned-actions.ts';
import { writePlanWorkbook } from './plan-workbook.ts';
import { viewPlanImport } from './view-plan-import.ts';
import { listPlans, readPlan } from './view-plans.ts';

const STATE_LABELS: Readonly<Record<PlanSummaryDto['state'], string>> = {
  draft: 'Utkast',
  adopted: 'Fastställd',
  revising: 'Under revidering',
  ended: 'Avslutad',
};
const MOST_ACTIONS = 100_000;

const listCommand: Command = {
  name: 'plan list',
  summary: 'Visar planerna med antal åtgärder efter status',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, now }) {
    const { database } = await region();
    const plans = await database.snapshot((tx) => listPlans(tx, { now, language: 'sv', extent: 'all' }));
    const rows = plans.map((plan) => [
      plan.key,
      plan.name,
      plan.unit.name,
      STATE_LABELS[plan.state],
      String(plan.counts.total),
      String(plan.counts.byStatus.done + plan.counts.byStatus['in-ordinary-operation']),
      String(plan.late),
    ]);
    return {
      json: plans,
      text: textTable(['Nyckel', 'Namn', 'Enhet', 'Läge', 'Åtgärder', 'Klara', 'Försenade'], rows),
    };
  },
};

const showCommand: Command = {
  name: 'plan show',
  summary: 'Visar en plan med dess åtgärder',
  arguments: '<key>',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, now, arguments: [key = ''] }) {
    const { database } = await region();
    const shown = await database.snapshot(async (tx) => {
      const plan = await readPlan(tx, key, { now, language: 'sv' });
      const page = await listPlannedActions(tx, { plan: key, limit: MOST_ACTIONS }, { now, extent: 'all' });
      return { ...plan, actions: page.items };
    });
    return { json: shown, text: planText(shown) };
  },
};

function planText({ actions, ...plan }: PlanSummaryDto & { actions: readonly PlannedActionRowDto[] }): string {
  const rows = actions.map((action) => [
    String(action.number),
    action.title,
    action.unit.name,
    action.responsible?.name ?? action.responsibleFunction ?? '',
    STATUS_LABELS[action.status],
    action.endsOn ?? '',
    action.late ? 'försenad' : '',
  ]);
  return [
    `${plan.name} (${plan.key}), ${plan.unit.name}, ${plan.validFrom}–${plan.validTo}: ${STATE_LABELS[plan.state]}`,
    ...plan.counts.faults.map(({ message }) => `! ${message}`),
    textTable(['Nr', 'Åtgärd', 'Enhet', 'Ansvarig', 'Status', 'Slut', ''], rows),
  ].join('\n');
}

const importCommand: Command = {
  name: 'plan import',
  summary: 'Läser in en plan ur YAML eller XLSX: gör planen, eller ändrar den till vad filen säger',
  arguments: '<file>',
  options: [['--dry-run', 'visar vad som skulle ändras utan att spara']],
  permission: 'planned-actions.change',
  auditEvent: 'import-plan',
  async run({ region, actor, now, options, arguments: [file = ''] }) {
    const dryRun = options['dryRun'] === true;
    const bytes = await readFile(file).catch((cause: Error) => {
      throw new Refusal('plan-file-missing-file', { file, cause: cause.message });
    });
    const { database } = await region();
    const run = dryRun ? database.rehearse : database.transaction;
    const imported = await run(async (tx) => {
      const done = await importPlan(tx, { bytes, fileName: path.basename(file) }, { actor, now, may: () => true });
      return viewPlanImport(tx, done, { now, language: 'sv', dryRun });
    });
    return { json: imported, text: importText(imported) };
  },
};

function importText({ outcome, plan, changes, counts }: PlanImportDto): string {
  const first = {
    created: `Planen ${plan} är inläst: ${counts.total} åtgärder.`,
    changed: `Planen ${plan} är ändrad:`,
    unchanged: `Planen ${plan} är redan som filen säger. Ingenting har ändrats.`,
    'dry-run': `Filen skulle ändra detta i planen ${plan}. Ingenting har sparats:`,
  }[outcome];
  return [
    first,
    ...changes.map(({ message }) => `  ${message}`),
    ...counts.faults.map(({ message }) => `! ${message}`),
  ].join('\n');
}

const exportCommand: Command = {
  name: 'plan export',
  summary: 'Skriver en plan till en fil, YAML eller XLSX efter filens namn',
  arguments: '<key> <file>',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, arguments: [key = '', file = ''] }) {
    const kind = path.extname(file).toLowerCase();
    if (!['.yaml', '.yml', '.xlsx'].includes(kind)) throw new Refusal('plan-file-kind');
    const { database } = await region();
    const plan = await database.snapshot((tx) => exportPlan(tx, key));
    await writeFile(file, kind === '.xlsx' ? await writePlanWorkbook(plan) : writePlanYaml(plan));
    return {
      json: { plan: key, file, actions: plan.actions.length },
      text: `Planen ${key} är skriven till ${file}: ${plan.actions.length} åtgärder.`,
    };
  },
};

export const actionPlanCommands: readonly Command[] = [listCommand, showCommand, importCommand, exportCommand];
