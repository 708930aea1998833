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
  'audit-cut-off': {
    sv: 'Händelseregistret är avhugget: det ska sluta med händelse {eventId}, men en eller flera av de sista händelserna saknas.',
    en: 'The register of events is cut off: it should end with event {eventId}, but one or more of the last events are missing.',
  },
  'audit-past-end': {
    sv: 'Händelse {eventId} i slutet av händelseregistret har lagts till utanför programmet.',
    en: 'Event {eventId} at the end of the register of events was added outside the program.',
  },
} as const satisfies Sentences;
