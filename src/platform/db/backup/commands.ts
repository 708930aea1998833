import { swedishDate } from '../../../kernel/plain-date.ts';
import type { Command } from '../../cli/command.ts';
import { formatCount } from '../../cli/table.ts';
import { backupRegion } from './backup-region.ts';
import type { TransferProgress } from './format.ts';
import { restoreRegion } from './restore-region.ts';

const backupCommand: Command = {
  name: 'backup',
  summary: 'Skriver hela regionen till en fil, medan andra arbetar',
  arguments: '<file>',
  options: [['--force', 'skriver över en fil som finns']],
  permission: 'region.backup',
  auditEvent: 'backup-region',
  async run(call) {
    const { database } = await call.region();
    const onProgress = progressReporter('Kopierar', call.progress);
    const force = call.options['force'] === true;
    const outcome = await backupRegion(database, call.arguments[0]!, {
      actor: call.actor,
      now: call.now,
      force,
      onProgress,
    });
    const megabytes = (outcome.byteSize / 1e6).toFixed(1).replace('.', ',');
    const text = `Region ${outcome.regionCode} är kopierad till ${outcome.file}: ${formatCount(outcome.rows)} rader i ${outcome.tables} tabeller, ${megabytes} MB.`;
    return { json: outcome, text };
  },
};

const restoreCommand: Command = {
  name: 'restore',
  summary: 'Läser in en region från en säkerhetskopia i en tom databas',
  arguments: '<file>',
  permission: 'region.restore',
  auditEvent: 'restore-region',
  async run(call) {
    const onProgress = progressReporter('Läser in', call.progress);
    const outcome = await restoreRegion(call.installation, call.arguments[0]!, {
      actor: call.actor,
      now: call.now,
      onProgress,
    });
    const text = `Region ${outcome.regionCode} är inläst från ${outcome.file}, som gjordes ${swedishDate(new Date(outcome.createdAt))}: ${formatCount(outcome.rows)} rader i ${outcome.tables} tabeller.`;
    return { json: outcome, text };
  },
};

const LINE_BYTES = 4e6;

/** A line for each table and each few megabytes, not for each piece of the stream. */
function progressReporter(verb: string, progress: (line: string) => void): (at: TransferProgress) => void {
  let [lastTable, lastBytes] = ['', 0];
  return ({ table, rowsDone, rowsTotal, bytes }) => {
    if (table === lastTable && bytes - lastBytes < LINE_BYTES) return;
    [lastTable, lastBytes] = [table, bytes];
    progress(
      `${verb} ${table}: ${formatCount(rowsDone)} av ${formatCount(rowsTotal)} rader i tidigare tabeller, ${Math.round(bytes / 1e6)} MB`,
    );
  };
}

export const backupCommands: readonly Command[] = [backupCommand, restoreCommand];
