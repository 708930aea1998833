/** What attachments can refuse, with its sentences. */
export const attachmentsRefusals = {
  'attachment-thing-unknown': {
    sv: 'Det som bilagan hör till finns inte. Ingenting har sparats. Läs in sidan på nytt.',
    en: 'What the attachment belongs to does not exist. Nothing was saved. Reload the page.',
  },
  'attachment-unknown': {
    sv: 'Bilagan finns inte. Läs in sidan på nytt.',
    en: 'There is no such attachment. Reload the page.',
  },
  'attachment-withdrawn': {
    sv: 'Bilagan {file} är tillbakadragen. Innehållet finns kvar, och den som får läsa händelseregistret kan hämta det.',
    en: 'The attachment {file} has been withdrawn. Its content is kept, and whoever may read the register of events can fetch it.',
  },
  'attachment-not-permitted': {
    sv: 'Din roll får inte läsa det som bilagan hör till.',
    en: 'Your role may not read what the attachment belongs to.',
  },
  'attachment-name-missing': {
    sv: 'Filen saknar namn. Ge den ett namn som säger vad den innehåller, och lägg till den igen.',
    en: 'The file has no name. Give it one that says what it holds, and add it again.',
  },
  'attachment-name-personal-number': {
    sv: 'Filens namn innehåller ett personnummer ({masked}). Ingenting har sparats. Byt namn på filen och lägg till den igen.',
    en: 'The name of the file holds a personal identity number ({masked}). Nothing was saved. Rename the file and add it again.',
  },
  'attachment-type-unfit': {
    sv: 'Filen {file} är av ett slag som inte tas emot. Ingenting har sparats. Spara den som något av {types} och lägg till den igen.',
    en: 'The file {file} is of a kind that is not accepted. Nothing was saved. Save it as one of {types} and add it again.',
  },
  'attachment-other-content': {
    sv: 'Filen {file} innehåller något annat än namnet säger ({type}). Ingenting har sparats. Spara den på nytt från programmet som den gjordes i.',
    en: 'The file {file} holds something else than its name says ({type}). Nothing was saved. Save it anew from the program it was made in.',
  },
  'attachment-macros': {
    sv: 'Filen {file} innehåller makron, alltså program. Ingenting har sparats. Spara den utan makron och lägg till den igen.',
    en: 'The file {file} holds macros, that is programs. Nothing was saved. Save it without macros and add it again.',
  },
  'attachment-markup': {
    sv: 'Filen {file} innehåller webbkod. Ingenting har sparats. Spara innehållet som pdf och lägg till den i stället.',
    en: 'The file {file} holds web code. Nothing was saved. Save the content as pdf and add that instead.',
  },
  'attachment-too-large': {
    sv: 'Filen {file} är större än {megabytes} MB, som är det mesta en bilaga får vara. Ingenting har sparats. Dela upp den eller spara den mindre.',
    en: 'The file {file} is larger than {megabytes} MB, the most an attachment may be. Nothing was saved. Split it or save it smaller.',
  },
} as const;
