import { Refusal } from '../../../kernel/refusal.ts';
import type { Command } from '../../../platform/cli/command.ts';
import { localTime, textTable } from '../../../platform/cli/table.ts';
import type { MailSettings } from '../../../platform/mail/mail-settings.ts';
import { MESSAGE_STATUSES, type MessageStatus, SENDER_DIED } from '../domain/message-state.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { listOutboxMessages } from './list-outbox-messages.ts';
import { queueDigests, sendOutbox } from './run-reminders.ts';

export const remindersCommands = (dependencies: RemindersDependencies): readonly Command[] => [
  sendCommand(dependencies),
  listCommand(dependencies),
];

const STATUS_NAMES: Readonly<Record<MessageStatus, string>> = {
  waiting: 'väntar',
  sending: 'skickas',
  sent: 'skickat',
  failed: 'misslyckat',
  unknown: 'okänt',
  expired: 'för gammalt',
  'set-aside': 'lagt åt sidan',
};

const sendCommand = (dependencies: RemindersDependencies): Command => ({
  name: 'reminders send',
  summary: 'Skriver dagens påminnelser som inte redan är skrivna och skickar det som väntar',
  permission: 'people.change',
  // The outbox itself is the record: each message with when, to whom and what became of it.
  auditEvent: null,
  async run(call) {
    const { database } = await call.region();
    const { queued, unreadParts } = await queueDigests(database, dependencies, call.now);
    const delivery = await sendOutbox(database, dependencies);
    const waiting = (await database.snapshot((tx) => listOutboxMessages(tx, {}))).counts.waiting;
    const { missing } = dependencies.mail;
    const told = [
      `Skrivna: ${queued}. Skickade: ${delivery.sent}. Väntar: ${waiting}. Misslyckade: ${delivery.failed}. Okända: ${delivery.unknown}.`,
      ...(delivery.isElsewhere ? ['En annan process skickar just nu. Den tar hand om det som väntar.'] : []),
      ...(unreadParts > 0 ? ['En del av det som väntar kunde inte läsas. Loggen säger varför.'] : []),
      ...notConfigured(dependencies.mail),
    ];
    return {
      json: { queued, unreadParts, ...delivery, waiting, missingSettings: missing },
      text: told.join('\n'),
    };
  },
});

const listCommand = ({ mail }: RemindersDependencies): Command => ({
  name: 'reminders list',
  summary: 'Visar utskicken, de nyaste först',
  options: [['--status <status>', `bara de i ett läge: ${MESSAGE_STATUSES.join(', ')}`]],
  permission: 'people.change',
  auditEvent: null,
  async run(call) {
    const status = checkStatus(call.options['status']);
    const { database } = await call.region();
    const { items, counts } = await database.snapshot((tx) => listOutboxMessages(tx, { status: status && [status] }));
    const rows = items.map((item) => [
      item.number,
      localTime(item.createdAt),
      STATUS_NAMES[item.status],
      item.address,
      item.subject,
      item.lastError === SENDER_DIED ? 'programmet dog medan mejlet skickades' : (item.lastError ?? ''),
    ]);
    const table = textTable(['Nummer', 'Skrivet', 'Läge', 'Till', 'Ämne', 'Senaste fel'], rows);
    return {
      json: { items, counts, canSendMail: mail.missing.length === 0, missingSettings: mail.missing },
      text: [table, ...notConfigured(mail)].join('\n'),
    };
  },
});

function checkStatus(option: string | boolean | undefined): MessageStatus | undefined {
  if (typeof option !== 'string') return undefined;
  const known = MESSAGE_STATUSES.find((status) => status === option);
  if (!known) throw new Refusal('message-status-unfit', { value: option, known: MESSAGE_STATUSES.join(', ') });
  return known;
}

const notConfigured = ({ missing }: MailSettings): string[] =>
  missing.length === 0
    ? []
    : [`Ingenting skickas förrän servern har inställningarna ${missing.join(', ')}. Det som är skrivet väntar.`];
