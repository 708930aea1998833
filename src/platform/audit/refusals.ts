import type { Sentences } from '../http/sentences.ts';

/** What `verify` says of the register of events. */
export const auditRefusals = {
  'audit-changed': {
    sv: 'Händelse {eventId} i händelseregistret har ändrats efteråt.',
    en: 'Event {eventId} in the register of events has been changed afterwards.',
  },
  'audit-missing-or-inserted': {
    sv: 'Vid händelse {eventId} i händelseregistret saknas en händelse eller har en lagts till.',
    en: 'At event {eventId} in the register of events one is missing or has been added.',
  },
} as const satisfies Sentences;
