/** What reminders can refuse, with its sentences. */
export const remindersRefusals = {
  'no-own-reminders': {
    sv: 'Påminnelser och kalenderadresser hör till en person. Logga in som en person som finns i regionens personfil och försök igen. Ingenting har sparats.',
    en: 'Reminders and calendar addresses belong to a person. Sign in as someone in the region’s people file and try again. Nothing was saved.',
  },
  'calendar-address-gone': {
    sv: 'Kalenderadressen gäller inte. Gör en ny under Mina påminnelser och lägg in den i kalendern.',
    en: 'The calendar address does not hold. Make a new one under My reminders and put it into the calendar.',
  },
  'message-unknown': {
    sv: 'Det finns inget utskick med nummer {number}. Läs in sidan på nytt.',
    en: 'There is no message number {number}. Reload the page.',
  },
  'message-action-not-allowed': {
    sv: 'Utskick {number} har läget {status}, och då går det inte att göra så. Läs in sidan på nytt.',
    en: 'Message {number} is {status}, and then that cannot be done. Reload the page.',
  },
  'message-status-unfit': {
    sv: '”{value}” är inget läge för ett utskick. Välj bland {known}.',
    en: '“{value}” is no state of a message. Choose among {known}.',
  },
} as const;
