import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import { listRisks } from './view-risks.ts';

export const riskCommands: readonly Command[] = [
  {
    name: 'risks',
    summary: 'Visar riskerna i planer och åtgärder, före och efter åtgärd, och vilka som väntar på att accepteras',
    permission: 'plans.read',
    auditEvent: null,
    async run({ region, now }) {
      const { database } = await region();
      const risks = await database.snapshot((tx) => listRisks(tx, {}, { now, extent: 'all' }));
      const rows = risks.items.map((risk) => [
        String(risk.number),
        risk.action ? `${risk.plan}.${risk.action.number}` : risk.plan,
        risk.cause,
        String(risk.score),
        String(risk.residualScore),
        risk.awaitsAcceptance ? 'väntar' : risk.acceptance?.holds ? 'accepterad' : '',
      ]);
      return { json: risks, text: textTable(['Nr', 'Gäller', 'Risk', 'Före', 'Efter', 'Acceptans'], rows) };
    },
  },
];
