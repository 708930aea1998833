import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import { localPrincipal } from '../../../../platform/access/principal.ts';
import { listMandates } from './list-mandates.ts';
import { readPointSummaries } from './point-summaries.ts';
import { readMandate } from './read-mandate.ts';
import { mandateText } from './mandate-text.ts';
import { statusWord } from './stored-mandate.ts';
import { POINT_WORDS } from './point-words.ts';

const mandatesList: Command = {
  name: 'mandates list',
  summary: 'Visar uppdragen med ägare, tid, läge och nästa beslutspunkt',
  permission: 'mandates.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const items = await database.snapshot((tx) => listMandates(tx, 'all'));
    const rows = items.map((item) => [
      item.key,
      item.title,
      statusWord(item.status),
      item.owners.map(({ name }) => name).join(', '),
      item.lead?.name ?? '',
      `${item.start ?? ''}–${item.end ?? ''}`,
      item.nextPoint?.name ?? '',
    ]);
    const headings = ['Beteckning', 'Uppdrag', 'Läge', 'Ägare', 'Ledare', 'Tid', 'Nästa beslutspunkt'];
    return { json: items, text: items.length === 0 ? 'Det finns inga uppdrag.' : textTable(headings, rows) };
  },
};

const mandatesShow: Command = {
  name: 'mandates show',
  summary: 'Visar ett uppdrag: direktivet, motsägelser, beslutspunkter och aktiviteter',
  arguments: '<key>',
  permission: 'mandates.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const reader = { principal: localPrincipal, may: () => true, language: 'sv' as const };
    const mandate = await database.snapshot((tx) => readMandate(tx, call.arguments[0] ?? '', reader));
    return { json: mandate, text: mandateText(mandate) };
  },
};

const pointsList: Command = {
  name: 'decision-points list',
  summary: 'Visar beslutspunkterna i ordning, med läge och undantag',
  options: [['--mandate <key>', 'bara ett uppdrags beslutspunkter']],
  permission: 'mandates.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const asked = call.options['mandate'];
    const items = await database.snapshot((tx) =>
      readPointSummaries(tx, typeof asked === 'string' ? asked : undefined),
    );
    const rows = items.map((item) => [
      item.id,
      item.name,
      POINT_WORDS[item.state],
      item.plannedOn ?? '',
      item.passedOn ?? '',
      item.exceptions,
    ]);
    const headings = ['Beteckning', 'Beslutspunkt', 'Läge', 'Planerad', 'Passerad', 'Undantag'];
    return { json: items, text: items.length === 0 ? 'Det finns inga beslutspunkter.' : textTable(headings, rows) };
  },
};

export const mandateCommands: readonly Command[] = [mandatesList, mandatesShow, pointsList];
