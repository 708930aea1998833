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
    sv: 'Det går inte med utskick {number} i det läge som det har nu. Läs in sidan på nytt och se vad som går att göra.',
    en: 'That cannot be done with message {number} in its present state. Reload the page and see what can be done.',
  },
  'message-status-unfit': {
    sv: '”{value}” är inget läge för ett utskick. Välj bland {known}.',
    en: '“{value}” is no state of a message. Choose among {known}.',
  },
} as const;
