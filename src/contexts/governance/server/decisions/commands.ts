import { Refusal } from '../../../../kernel/refusal.ts';
import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import type { DecisionDetailDto } from '../../contract/decisions.ts';
import { listDecisions } from './list-decisions.ts';
import { showDecision } from './show-decision.ts';

const listCommand: Command = {
  name: 'decisions list',
  summary: 'Visar beslutsregistret',
  options: [
    ['--year <year>', 'bara beslut från ett år'],
    ['--search <text>', 'sök i ärende, beslut, grund, nummer och diarienummer'],
  ],
  permission: 'decisions.read',
  auditEvent: null,
  async run(call) {
    const { year, search } = call.options;
    if (typeof year === 'string' && !/^\d{4}$/.test(year)) throw new Refusal('decision-year-unfit', { year });
    const filter = {
      year: typeof year === 'string' ? year : undefined,
      search: typeof search === 'string' ? search : undefined,
    };
    const { database } = await call.region();
    const { items } = await database.snapshot((tx) => listDecisions(tx, filter, { extent: 'all', mayRegister: true }));
    const rows = items.map(({ number, decidedOn, forum, subject, registryNumber, supersededBy }) => [
      number,
      decidedOn,
      forum,
      subject,
      registryNumber ?? '',
      supersededBy === null ? '' : `ersatt av ${supersededBy}`,
    ]);
    const text = textTable(['Nummer', 'Datum', 'Forum', 'Ärende', 'Diarienummer', ''], rows);
    return { json: items, text: items.length === 0 ? 'Inga beslut.' : text };
  },
};

const showCommand: Command = {
  name: 'decisions show',
  summary: 'Visar ett beslut',
  arguments: '<number>',
  permission: 'decisions.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const decision = await database.snapshot((tx) => showDecision(tx, call.arguments[0] ?? '', () => true));
    return { json: decision, text: decisionText(decision) };
  },
};

function decisionText(decision: DecisionDetailDto): string {
  const { number, decidedOn, forum, decider, subject, outcome, ground, registryNumber } = decision;
  const lines = [
    `Beslut ${number}: ${subject}`,
    `${decidedOn}, ${forum}. Beslutat av ${decider.name} (${decider.role}).`,
    '',
    outcome,
    `Grund: ${ground}`,
    registryNumber === null ? '' : `Diarienummer: ${registryNumber}`,
    decision.meeting === null ? '' : `Möte: ${decision.meeting}`,
    decision.supersedes === null ? '' : `Ersätter ${decision.supersedes}.`,
    decision.supersededBy === null ? '' : `Ersatt av ${decision.supersededBy}.`,
    decision.followUpOn === null ? '' : `Följs upp ${decision.followUpOn}.`,
    ...decision.followUps.map(({ followedUpOn, words }) => `Uppföljt ${followedUpOn}: ${words}`),
  ];
  return lines.filter((line, index) => line !== '' || index === 2).join('\n');
}

export const decisionCommands: readonly Command[] = [listCommand, showCommand];
