/** What the register refuses, and what `audit verify` says of a file, with their sentences. */
export const auditRefusals = {
  'export-exists': {
    sv: 'Filen {file} finns redan. Ingenting har skrivits. Välj ett annat namn, eller lägg till --force för att skriva över den.',
    en: 'The file {file} is already there. Nothing was written. Choose another name, or add --force to write over it.',
  },
  'export-not-written': {
    sv: 'Filen {file} gick inte att skriva ({reason}). Kontrollera sökvägen, rättigheterna och utrymmet.',
    en: 'The file {file} could not be written ({reason}). Check the path, its permissions and the space.',
  },
  'export-unreadable': {
    sv: 'Filen {file} gick inte att läsa ({reason}). Kontrollera sökvägen och rättigheterna.',
    en: 'The file {file} could not be read ({reason}). Check the path and its permissions.',
  },
  'history-not-permitted': {
    sv: 'Din roll får inte läsa det som händelserna gäller, och därför inte heller dess historik.',
    en: 'Your role may not read what the events concern, and therefore not its history either.',
  },
  'export-fault-not-an-export': {
    sv: 'Filen är ingen export av händelseregistret. Första raden ska säga varaktig-audit.',
    en: 'The file is no export of the register of events. Its first line should say varaktig-audit.',
  },
  'export-fault-header-changed': {
    sv: 'Rad 1: filens första rad, som säger hur många händelser den har, har ändrats efter exporten.',
    en: 'Line 1: the first line of the file, which says how many events it has, has been changed since the export.',
  },
  'export-fault-unreadable': {
    sv: 'Rad {line}: raden är inte som den skrevs. Den har ändrats efter exporten.',
    en: 'Line {line}: the line is not as it was written. It has been changed since the export.',
  },
  'export-fault-changed': {
    sv: 'Rad {line}, händelse {eventId}: händelsen har ändrats efter att den registrerades.',
    en: 'Line {line}, event {eventId}: the event has been changed since it was recorded.',
  },
  'export-fault-missing': {
    sv: 'Rad {line}, händelse {eventId}: närmast före den saknas en eller flera händelser.',
    en: 'Line {line}, event {eventId}: one or more events are missing just before it.',
  },
  'export-fault-inserted': {
    sv: 'Rad {line}, händelse {eventId}: händelsen har skjutits in. Den hör inte till kedjan där.',
    en: 'Line {line}, event {eventId}: the event has been put in. It does not belong to the chain there.',
  },
  'export-fault-reordered': {
    sv: 'Rad {line}, händelse {eventId}: händelserna står i fel ordning från och med den raden.',
    en: 'Line {line}, event {eventId}: the events are out of order from that line on.',
  },
  'export-fault-cut': {
    sv: 'Rad {line}: filen är avhuggen. Den har färre händelser än första raden säger; den sista hela är händelse {eventId}.',
    en: 'Line {line}: the file is cut off. It has fewer events than its first line says; the last whole one is event {eventId}.',
  },
  'export-fault-end-differs': {
    sv: 'Rad {line}, händelse {eventId}: filen slutar inte med den händelse som första raden säger.',
    en: 'Line {line}, event {eventId}: the file does not end with the event that its first line says.',
  },
} as const;
