import { swedishDate } from '../../../../kernel/plain-date.ts';
import type { Command } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import type { ClosingRowDto, FollowUpRoundDto, PlanClosingDto } from '../../contract/follow-up.ts';
import { STATUS_LABELS } from '../../domain/action-plans/file/labels.ts';
import type { ClosingLack } from '../../domain/follow-up/closing.ts';
import { readClosing } from './closing/read-closing.ts';
import { readAnswers } from './rounds/read-answers.ts';
import { listRounds, readRound } from './rounds/view-rounds.ts';

const STATE_LABELS: Readonly<Record<FollowUpRoundDto['state'], string>> = {
  planned: 'Planerad',
  open: 'Öppen',
  closed: 'Stängd',
};

/** Swedish words of what an action lacks. */
const LACK_LABELS: Readonly<Record<ClosingLack, string>> = {
  'not-finished': 'inte klar',
  'stop-reason-missing': 'stoppad utan skäl',
  'receiver-missing': 'ingen mottagare',
  'handover-date-missing': 'ingen överlämningsdag',
  'not-accepted': 'överlämnad, inte mottagen',
  'handover-declined': 'mottagaren avböjde',
};

const may = () => true;
const share = ({ asked, answered }: { asked: number; answered: number }) => `${answered} av ${asked}`;

const listCommand: Command = {
  name: 'follow-up list',
  summary: 'Visar uppföljningsomgångarna med hur många som har svarat',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, actor, now }) {
    const { database } = await region();
    const rounds = await database.snapshot((tx) => listRounds(tx, { actor, now, may }));
    const rows = rounds.map(({ key, period, state, overdue, opensOn, dueOn, completeness }) => [
      key,
      period,
      STATE_LABELS[state],
      opensOn,
      dueOn,
      share(completeness),
      overdue ? 'försenad' : '',
    ]);
    return {
      json: rounds,
      text: textTable(['Nyckel', 'Period', 'Läge', 'Öppnar', 'Sista dag', 'Besvarade', ''], rows),
    };
  },
};

const showCommand: Command = {
  name: 'follow-up show',
  summary: 'Visar en uppföljningsomgång med frågor och svar',
  arguments: '<key>',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, actor, now, arguments: [key = ''] }) {
    const { database } = await region();
    const shown = await database.snapshot(async (tx) => ({
      ...(await readRound(tx, key, { actor, now, may })),
      answers: await readAnswers(tx, key, {}, { actor, now, may }),
    }));
    const rows = shown.answers.map(({ action, asked, answer }) => [
      `${action.plan}.${action.number}`,
      action.title,
      action.unit.name,
      asked?.name ?? 'ingen funnen',
      answer ? `${STATUS_LABELS[answer.status]}, ${answer.progress} %` : 'inget svar',
    ]);
    const text = [
      `${shown.key}, ${shown.period}: ${STATE_LABELS[shown.state]}, ${share(shown.completeness)} besvarade, sista dag ${shown.dueOn}`,
      textTable(['Åtgärd', '', 'Enhet', 'Ska svara', 'Svar'], rows),
    ].join('\n');
    return { json: shown, text };
  },
};

const closingCommand: Command = {
  name: 'plan closing',
  summary: 'Visar vad som återstår av en plan, vem som tar över och vad som saknas för att avsluta den',
  arguments: '<key>',
  permission: 'plans.read',
  auditEvent: null,
  async run({ region, now, arguments: [key = ''] }) {
    const { database } = await region();
    const closing = await database.snapshot((tx) => readClosing(tx, key, { now, language: 'sv', may }));
    return { json: closing, text: closingText(closing) };
  },
};

function closingText({ name, counts, remaining, lacking }: PlanClosingDto): string {
  const line = ({ number, title, status, receiver, handsOverOn, acceptedAt, lacks }: ClosingRowDto) => [
    String(number),
    title,
    STATUS_LABELS[status],
    receiver ?? '',
    handsOverOn ?? '',
    acceptedAt ? swedishDate(new Date(acceptedAt)) : '',
    lacks ? LACK_LABELS[lacks] : '',
  ];
  return [
    `${name}: ${counts.total} åtgärder, ${remaining.length} återstår, ${lacking.length} är inte ordnade`,
    ...counts.faults.map(({ message }) => `! ${message}`),
    textTable(['Nr', 'Återstår', 'Status', 'Mottagare', 'Överlämnas', 'Mottagen', 'Saknas'], remaining.map(line)),
  ].join('\n');
}

export const followUpCommands: readonly Command[] = [listCommand, showCommand, closingCommand];
