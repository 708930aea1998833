import type { Command } from '../../platform/cli/command.ts';
import { formatOre } from '../../platform/cli/table.ts';
import type { Tx } from '../../platform/db/types.ts';
import { verifyChain } from '../../platform/audit/verify-chain.ts';
import { verifyCostMonths } from '../../contexts/costs/server.ts';
import { verifyEngagementMonths, verifyImports } from '../../contexts/imports/server.ts';
import { speakers } from '../composition.ts';

/** Recomputes everything that is stored twice, and the audit chain. */
async function verify(tx: Tx) {
  return {
    auditChain: (await verifyChain(tx)) ?? null,
    imports: await verifyImports(tx),
    costMonths: await verifyCostMonths(tx),
    engagementMonths: await verifyEngagementMonths(tx),
  };
}

function faultTexts(found: Awaited<ReturnType<typeof verify>>): string[] {
  const chain = found.auditChain
    ? [speakers.sv.sentence(`audit-${found.auditChain.fault}`, { eventId: found.auditChain.eventId })]
    : [];
  const imports = found.imports.map(
    (fault) =>
      `Inläsning ${fault.importId}, ${fault.file}: ${fault.claimedRows} rader enligt avstämningen men ${fault.foundRows} finns; summa ${fault.claimedSum} mot ${fault.foundSum}.`,
  );
  const months = found.costMonths.map(
    (fault) =>
      `Månadssumman ${fault.month}, klass ${fault.costClassId}: ${formatOre(fault.storedOre)} kr sparat men raderna ger ${formatOre(fault.rowsOre)} kr (${fault.storedRows} mot ${fault.rows} rader).`,
  );
  const engagements = found.engagementMonths.map(
    (fault) => `Uppdraget på rad ${fault.line} i inläsning ${fault.importId}: månadernas delar ger inte det hela.`,
  );
  return [...chain, ...imports, ...months, ...engagements];
}

export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Räknar om händelseregistret, varje avstämning och varje sparad summa',
  permission: 'region.verify',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const found = await database.snapshot(verify);
    const faults = faultTexts(found);
    const text =
      faults.length === 0 ? 'Allt stämmer: händelseregistret, avstämningarna och månadssummorna.' : faults.join('\n');
    return { json: { holds: faults.length === 0, ...found }, text, exitCode: faults.length === 0 ? 0 : 2 };
  },
};
