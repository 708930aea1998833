import type { Command } from '../../../../platform/cli/command.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import { formatOre, textTable } from '../../../../platform/cli/table.ts';
import { readRules } from '../../../organisation/server.ts';
import type { LocalContractDto } from '../../contract.ts';
import { readContractsWithSpend } from './contract-picture.ts';
import { ALARM_WORDS, KIND_WORDS, STATUS_WORDS } from './contract-words.ts';
import { listContractEngagements } from './list-contract-engagements.ts';
import { listLocalContracts } from './list-local-contracts.ts';
import { readContract } from './read-contracts.ts';
import { todayOf } from './today.ts';
import { viewContract } from './view-contract.ts';

const may = () => true;

const listCommand: Command = {
  name: 'local-contracts list',
  summary: 'Visar lokala avtal och direktupphandlingar',
  options: [
    ['--status <status>', 'bara de i ett läge: running, notice-given, ended'],
    ['--alarm', 'bara de som något är fel med'],
  ],
  permission: 'local-contracts.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const { status, alarm } = call.options;
    const filter = { ...(typeof status === 'string' ? { status } : {}), alarm: alarm === true };
    const viewing = { extent: 'all', may, today: todayOf(call.now) } as const;
    const { items } = await database.snapshot((tx) => listLocalContracts(tx, filter, viewing));
    const headings = ['Nr', 'Slag', 'Leverantör', 'Enhet', 'Värde (kr)', 'Från', 'Till', 'Läge', 'Att se till'];
    return { json: items, text: textTable(headings, items.map(rowOf)) };
  },
};

const rowOf = (contract: LocalContractDto): (string | number)[] => [
  contract.number,
  KIND_WORDS[contract.kind],
  contract.supplier,
  contract.unit,
  formatOre(contract.valueOre),
  contract.validFrom,
  contract.lastDay ?? 'tills vidare',
  STATUS_WORDS[contract.status],
  contract.alarms.map((alarm) => ALARM_WORDS[alarm]).join(', '),
];

const showCommand: Command = {
  name: 'local-contracts show',
  summary: 'Visar ett lokalt avtal',
  arguments: '<number>',
  permission: 'local-contracts.read',
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const text = call.arguments[0] ?? '';
    if (!/^\d{1,9}$/.test(text)) throw new Refusal('contract-unknown', { number: text }, { httpStatus: 404 });
    const shown = await database.snapshot(async (tx) => {
      await readContract(tx, Number(text));
      const [found] = await readContractsWithSpend(tx, Number(text));
      const { units } = await readRules(tx);
      const contract = viewContract(found!, { units, may, today: todayOf(call.now) });
      return { ...contract, engagements: await listContractEngagements(tx, contract.number) };
    });
    return { json: shown, text: textOf(shown, shown.engagements.length) };
  },
};

function textOf(contract: LocalContractDto, engagements: number): string {
  const { spendAfterEnd: spend } = contract;
  return [
    `Nr ${contract.number}: ${contract.title}`,
    `${KIND_WORDS[contract.kind]} med ${contract.supplier}${contract.supplierNumber ? ` (${contract.supplierNumber})` : ''}, ${contract.unitName}`,
    `Värde ${formatOre(contract.valueOre)} kr utan moms. Gäller ${contract.validFrom}–${contract.lastDay ?? 'tills vidare'}. ${STATUS_WORDS[contract.status]}.`,
    ...(contract.endReason === null ? [] : [`Avslutat ${contract.endedOn}: ${contract.endReason}`]),
    ...contract.options.map(
      ({ extendsTo, usedOn }) => `Option till ${extendsTo}: ${usedOn ? `använd ${usedOn}` : 'inte använd'}`,
    ),
    ...contract.endPlan.map(
      ({ what, who, due, doneOn }) => `Steg: ${what}. ${who}, ${doneOn ? `klart ${doneOn}` : `senast ${due}`}`,
    ),
    `Bokfört efter sista dag: ${formatOre(spend.outsideOre)} kr utanför ramavtal, ${formatOre(spend.frameworkOre)} kr enligt ramavtal.`,
    `Hyruppdrag som anger avtalet: ${engagements}`,
    ...contract.alarms.map((alarm) => `Att se till: ${ALARM_WORDS[alarm]}`),
  ].join('\n');
}

export const localContractCommands: readonly Command[] = [listCommand, showCommand];
