import { Refusal } from '../../../../kernel/refusal.ts';
import type { Command, CommandCall } from '../../../../platform/cli/command.ts';
import { textTable } from '../../../../platform/cli/table.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { listMeetings } from './list-meetings.ts';
import { showMeeting } from './show-meeting.ts';
import type { Steerer } from './steerer.ts';

const STATUS_WORDS = {
  planned: 'planerat',
  called: 'kallat',
  held: 'hållet',
  adjusted: 'justerat',
  cancelled: 'inställt',
} as const;

/** Whoever runs the command line holds the database itself. */
const steererOf = ({ actor, now }: CommandCall): Steerer => ({ actor, now, mayChange: () => true });

const listCommand: Command = {
  name: 'meetings list',
  summary: 'Visar styrgruppernas möten',
  options: [['--group <key>', 'bara en styrgrupps möten']],
  permission: 'steering.read',
  auditEvent: null,
  async run(call) {
    const { group } = call.options;
    const { database } = await call.region();
    const items = await database.snapshot((tx) =>
      listMeetings(tx, { group: typeof group === 'string' ? group : undefined }),
    );
    const rows = items.map(({ reference, date, startsAt, groupName, place, status }) => [
      reference,
      date,
      startsAt,
      groupName,
      place,
      STATUS_WORDS[status],
    ]);
    const text = textTable(['Möte', 'Datum', 'Tid', 'Styrgrupp', 'Plats', 'Läge'], rows);
    return { json: items, text: items.length === 0 ? 'Inga möten.' : text };
  },
};

const showCommand: Command = {
  name: 'meetings show',
  summary: 'Visar ett möte med dagordning, anteckningar och beslut',
  arguments: '<reference>',
  permission: 'steering.read',
  auditEvent: null,
  async run(call) {
    const reference = call.arguments[0];
    if (reference === undefined) throw new Refusal('meeting-unknown', { reference: '' });
    const { database } = await call.region();
    const meeting = await database.snapshot((tx) => showMeeting(tx, reference, steererOf(call)));
    return { json: meeting, text: meetingText(meeting) };
  },
};

function meetingText(meeting: MeetingDto): string {
  const present = meeting.attendance.filter(({ isPresent }) => isPresent).map(({ name }) => name);
  return [
    `${meeting.groupName}, möte ${meeting.reference}: ${STATUS_WORDS[meeting.status]}`,
    `${meeting.date} kl. ${meeting.startsAt}, ${meeting.place}`,
    ...(present.length > 0 ? [`Närvarande: ${present.join(', ')}`] : []),
    ...meeting.items.flatMap(({ title, detail, notes, decisions }, index) => [
      '',
      `${index + 1}. ${title}`,
      ...[detail, notes].filter((line) => line !== '').map((line) => `   ${line}`),
      ...decisions.map(({ number, outcome }) => `   Beslut ${number}: ${outcome}`),
    ]),
    ...(meeting.followUpPoints.length > 0 ? ['', 'Uppföljningslista'] : []),
    ...meeting.followUpPoints.map(
      ({ reference, what, personName, due, status }) =>
        `${reference}  ${what} (${personName}, ${due})${status === 'open' ? '' : ': avslutad'}`,
    ),
  ].join('\n');
}

export const steeringCommands: readonly Command[] = [listCommand, showCommand];
