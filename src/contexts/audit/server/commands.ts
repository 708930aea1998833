import { createReadStream } from 'node:fs';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Command } from '../../../platform/cli/command.ts';
import { formatCount } from '../../../platform/cli/table.ts';
import { fillSentence } from '../../../platform/http/sentences.ts';
import { auditRefusals } from '../refusals.ts';
import { exportToFile } from './export-to-file.ts';
import { type ExportVerdict, verifyExport } from './verify-export.ts';

const exportCommand: Command = {
  name: 'audit export',
  summary: 'Skriver hela händelseregistret till en fil, en händelse per rad (JSON Lines)',
  arguments: '<file>',
  options: [['--force', 'skriver över en fil som finns']],
  permission: 'audit.read',
  auditEvent: 'export-audit-events',
  async run(call) {
    const { database, code } = await call.region();
    const context = { region: code, actor: call.actor, now: call.now, force: call.options['force'] === true };
    const outcome = await database.transaction((tx) => exportToFile(tx, call.arguments[0]!, context));
    const text = `${formatCount(outcome.events)} händelser är skrivna till ${outcome.file}. Kontrollera filen när som helst med varaktig audit verify ${outcome.file}.`;
    return { json: outcome, text };
  },
};

const verifyCommand: Command = {
  name: 'audit verify',
  summary: 'Kontrollerar en exporterad fil, utan databas: inget ändrat, borttaget, inskjutet eller omkastat',
  arguments: '<file>',
  permission: 'audit.read',
  auditEvent: null,
  offline: true,
  async run(call) {
    const verdict = await verifyFile(call.arguments[0]!);
    return { json: verdict, text: textOf(verdict), exitCode: verdict.holds ? 0 : 2 };
  },
};

/** @throws Refusal `export-unreadable`. */
async function verifyFile(file: string): Promise<ExportVerdict> {
  try {
    return await verifyExport(createReadStream(file));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw code === undefined ? error : new Refusal('export-unreadable', { file, reason: code });
  }
}

function textOf(verdict: ExportVerdict): string {
  if (!verdict.holds) {
    const language = process.env['VARAKTIG_LANGUAGE'] === 'en' ? 'en' : 'sv';
    const sentence = auditRefusals[`export-fault-${verdict.fault}`][language];
    return fillSentence(sentence, { line: verdict.line, eventId: verdict.eventId ?? '–' });
  }
  return `Filen är hel: ${formatCount(verdict.events)} händelser från region ${verdict.region}, exporterade ${verdict.exportedAt}. Sista kontrollsumman är ${verdict.lastHash || 'ingen'}.`;
}

export const auditCommands: readonly Command[] = [exportCommand, verifyCommand];
