import type { PlainDate } from './plain-date.ts';

/** The headings under which the steering group takes things up, in order. */
export const AGENDA_HEADINGS = ['targets', 'actions', 'dispensations', 'contracts', 'agreements', 'reports'] as const;
export type AgendaHeading = (typeof AGENDA_HEADINGS)[number];

/**
 * Something that waits for someone by a date. One shape for the to-do list, the reminders, the calendar and the draft
 * of a meeting's agenda: each context tells what is due in it, and nobody keeps a copy.
 */
export type DueItem = {
  /** Same key, same thing: it is never reminded of twice. Changes when what waits changes. */
  key: string;
  /** Kind of thing, for instance `dispensation-to-review`. */
  kind: string;
  /** A Swedish sentence that says what to do. */
  title: string;
  detail?: string;
  /** When it is due; null for what waits without a date. */
  due: PlainDate | null;
  /** Unit it concerns. */
  unit: string;
  /** Address in the web application, `/styrning/dispenser/12`. */
  link: string;
  /** Who it waits for: persons by id, and whoever has one of these roles over the unit. */
  persons?: readonly string[];
  roles?: readonly string[];
  /** Where in the steering group's agenda it belongs; absent when it is none of its business. */
  agenda?: AgendaHeading;
};
