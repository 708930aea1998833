import * as z from 'zod';
import { AGENDA_HEADINGS } from '../../kernel/due-item.ts';
import { DUE_GROUPS } from './domain/due-groups.ts';
import { MESSAGE_ACTIONS, MESSAGE_STATUSES } from './domain/message-state.ts';

/** Shapes of the API about what is due, reminders, calendars and the outbox. */

export const DueItemView = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  detail: z.string().nullable(),
  due: z.string().nullable(),
  group: z.enum(DUE_GROUPS),
  /** Days until it is due, negative when it is late. */
  daysLeft: z.number().nullable(),
  unit: z.string(),
  unitName: z.string(),
  link: z.string(),
  agenda: z.enum(AGENDA_HEADINGS).nullable(),
});
export type DueItemDto = z.infer<typeof DueItemView>;

export const DueItemList = z.object({
  items: z.array(DueItemView),
  next: z.null(),
  today: z.string(),
  /** How many parts of the product could not tell what is due in them: the list may lack something. */
  unreadParts: z.number(),
});
export type DueItemListDto = z.infer<typeof DueItemList>;

export const ReminderPreferences = z.object({
  /** False for the local user, who is no person and gets no mail. */
  hasPerson: z.boolean(),
  /** Where reminders go; null when the person has no address. */
  address: z.string().nullable(),
  digest: z.boolean(),
  weekdaysOnly: z.boolean(),
  /** Whether the installation can send mail at all. */
  canSendMail: z.boolean(),
});
export type ReminderPreferencesDto = z.infer<typeof ReminderPreferences>;

export const ReminderPreferencesChange = z.object({ digest: z.boolean(), weekdaysOnly: z.boolean() });
export type ReminderPreferencesChangeDto = z.infer<typeof ReminderPreferencesChange>;

export const CalendarAddress = z.object({ id: z.string(), createdAt: z.string() });
export type CalendarAddressDto = z.infer<typeof CalendarAddress>;
export const CalendarAddressList = z.object({ items: z.array(CalendarAddress), next: z.null() });

export const NewCalendarAddress = z.object({
  /** Id of the address that this one replaces; null when there is none. */
  replaces: z.string().nullable(),
});
export type NewCalendarAddressDto = z.infer<typeof NewCalendarAddress>;
/** `path` is the address on this server with the secret in it: it is told this once. */
export const MadeCalendarAddress = CalendarAddress.extend({ path: z.string() });
export type MadeCalendarAddressDto = z.infer<typeof MadeCalendarAddress>;

export const OutboxMessage = z.object({
  number: z.number(),
  recipient: z.string(),
  recipientName: z.string(),
  address: z.string(),
  subject: z.string(),
  status: z.enum(MESSAGE_STATUSES),
  /** What can be done with it in that state. */
  actions: z.array(z.enum(MESSAGE_ACTIONS)),
  attempts: z.number(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
  nextAttemptAt: z.string().nullable(),
  /** What the mail server or the network last said; `sender-died` when the sending process ended in the middle. */
  lastError: z.string().nullable(),
  /** Goes in If-Match, in quotes, with a change of it. */
  version: z.number(),
});
export type OutboxMessageDto = z.infer<typeof OutboxMessage>;

export const OutboxMessageList = z.object({
  items: z.array(OutboxMessage),
  next: z.string().nullable(),
  /** How many there are in each state. */
  counts: z.record(z.enum(MESSAGE_STATUSES), z.number()),
  canSendMail: z.boolean(),
  /** Names of the settings that are missing for mail to be sent. */
  missingSettings: z.array(z.string()),
});
export type OutboxMessageListDto = z.infer<typeof OutboxMessageList>;

export const MessageResolution = z.object({ action: z.enum(MESSAGE_ACTIONS) });
