import { Refusal } from '../../../kernel/refusal.ts';
import { localPrincipal } from '../../../platform/access/principal.ts';
import type { Command, CommandCall } from '../../../platform/cli/command.ts';
import { textTable } from '../../../platform/cli/table.ts';
import type { DispensationDto, DispensationSummaryDto } from '../contract.ts';
import { todayAt } from './acting.ts';
import { listDispensations } from './list-dispensations.ts';
import { formatKronor, OUTCOME_WORDS } from './outcome-words.ts';
import { readDispensation } from './read-dispensation.ts';
import { STATE_WORDS } from './state-words.ts';
import { viewSummary } from './view-dispensation.ts';

const read = { permission: 'dispensations.read', auditEvent: null } as const;
const EVERYWHERE = { read: 'all', request: 'all' } as const;

const listCommand: Command = {
  ...read,
  name: 'dispensations list',
  summary: 'Visar dispenserna med tillstånd, beslutsfattare och användning',
  options: [
    ['--status <status>', 'bara de i ett tillstånd, till exempel submitted, granted, in-use eller declined'],
    ['--unit <code>', 'bara den enheten och de under den'],
    ['--year <year>', 'bara de med nummer från ett år'],
  ],
  async run(call) {
    const { database } = await call.region();
    const question = { status: textOf(call, 'status'), unit: textOf(call, 'unit'), year: yearOf(call) };
    const today = todayAt(call.now);
    const known = await database.snapshot((tx) => listDispensations(tx, question, EVERYWHERE, today));
    const items = known.map(viewSummary);
    return { json: items, text: listText(items) };
  },
};

const showCommand: Command = {
  ...read,
  name: 'dispensations show',
  summary: 'Visar en dispens: tillstånd, beslut och vad som är använt av den',
  arguments: '<number>',
  async run(call) {
    const { database } = await call.region();
    const reader = { doer: { id: localPrincipal.id, onBehalfOf: null }, may: () => true, today: todayAt(call.now) };
    const dispensation = await database.snapshot((tx) => readDispensation(tx, call.arguments[0] ?? '', reader));
    return { json: dispensation, text: showText(dispensation) };
  },
};

export const dispensationsCommands: readonly Command[] = [listCommand, showCommand];

const textOf = ({ options }: CommandCall, name: string): string | undefined => {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
};

/** @throws Refusal `year-unfit`. */
function yearOf(call: CommandCall): number | undefined {
  const text = textOf(call, 'year');
  if (text !== undefined && !/^\d{4}$/.test(text)) throw new Refusal('year-unfit', { year: text });
  return text === undefined ? undefined : Number(text);
}

function listText(items: readonly DispensationSummaryDto[]): string {
  if (items.length === 0) return 'Det finns inga dispenser som svarar mot urvalet.';
  const rows = items.map((item) => [
    item.number,
    STATE_WORDS[item.state],
    item.unit,
    item.supplierName,
    item.granted ? `${item.granted.from}–${item.granted.to}` : `${item.periodFrom ?? ''}–${item.periodTo ?? ''}`,
    item.decider ?? '',
    item.use && item.granted ? usedText(item.use.hours, item.granted.hours) : '',
  ]);
  return textTable(['Nummer', 'Tillstånd', 'Enhet', 'Leverantör', 'Period', 'Beslutad av', 'Använt'], rows);
}

const hoursText = (hours: number): string => String(Math.round(hours * 10) / 10).replace('.', ',');
const usedText = (used: number, granted: number): string => `${hoursText(used)} av ${hoursText(granted)} h`;

function showText(item: DispensationDto): string {
  const { granted, use } = item;
  const lines: (string | null)[] = [
    `${item.number} ${STATE_WORDS[item.state]}${item.outcome ? ` (${OUTCOME_WORDS[item.outcome]})` : ''}`,
    `Enhet: ${item.unitName} (${item.unit})`,
    `Leverantör: ${item.supplierName} ${item.supplierNumber}`,
    `Begärd av: ${item.requestedBy.name}`,
    item.decider ? `Beslutad av: ${item.decider}, ${item.decidedOn}, beslut ${item.decisionNumber}` : null,
    granted ? `Beviljat: ${hoursText(granted.hours)} timmar, ${granted.from}–${granted.to}` : null,
    granted
      ? `Högst ${formatKronor(granted.rateOre)} kr per timme, ${formatKronor(granted.amountOre)} kr i allt`
      : null,
    item.conditions ? `Villkor: ${item.conditions}` : null,
    use && granted ? `Använt: ${usedText(use.hours, granted.hours)}, ${formatKronor(use.costOre)} kr` : null,
    item.bookedOre === null ? null : `Bokfört: ${formatKronor(item.bookedOre)} kr`,
    '',
    ...item.steps.map(
      ({ takenOn, kind, person, roleName }) => `${takenOn}  ${STEP_WORDS[kind]}  ${person.name}, ${roleName}`,
    ),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

const STEP_WORDS: Readonly<Record<DispensationDto['steps'][number]['kind'], string>> = {
  requested: 'påbörjad',
  submitted: 'inlämnad',
  reviewed: 'granskad',
  consulted: 'samråd',
  decided: 'beslutad',
  withdrawn: 'återtagen',
  revoked: 'återkallad',
  extended: 'förlängning begärd',
};
