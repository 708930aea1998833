import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import type { LocalPlanState } from '../../domain/local-plans/local-plan-table.ts';
import { listLocalPlans } from './view-local-plans.ts';

const STATES: Readonly<Record<LocalPlanState, string>> = {
  ordered: 'Beställd',
  started: 'Påbörjad',
  adopted: 'Fastställd',
  revising: 'Under revidering',
  ended: 'Avslutad',
  withdrawn: 'Återtagen',
};

export const localPlanCommands: readonly Command[] = [
  {
    name: 'local-plans',
    summary: 'Visar de lokala planerna: läge, svar på regionens plan och hur långt de har kommit',
    permission: 'plans.read',
    auditEvent: null,
    async run({ region, now }) {
      const { database } = await region();
      const plans = await database.snapshot((tx) => listLocalPlans(tx, {}, { now, language: 'sv', extent: 'all' }));
      const rows = plans.map(({ answers, counts, ...plan }) => [
        plan.key,
        plan.unit.name,
        STATES[plan.state] + (plan.late ? ', försenad' : ''),
        plan.dueOn,
        `${answers.total - answers.unanswered} av ${answers.total}`,
        `${counts.byStatus.done + counts.byStatus['in-ordinary-operation']} av ${counts.total}`,
      ]);
      return {
        json: plans,
        text: textTable(['Nyckel', 'Enhet', 'Läge', 'Senast', 'Besvarade', 'Klara åtgärder'], rows),
      };
    },
  },
];
