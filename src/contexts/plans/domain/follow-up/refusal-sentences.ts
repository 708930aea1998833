/** What follow-up, handovers and closing can refuse, in words that say what to do. */
export const followUpRefusals = {
  'round-unknown': {
    sv: 'Det finns ingen uppföljningsomgång med nyckeln {key}.',
    en: 'There is no follow-up round with the key {key}.',
  },
  'round-key-taken': {
    sv: 'Det finns redan en uppföljningsomgång med nyckeln {key}. Välj en annan, eller lämna nyckeln tom.',
    en: 'There is a follow-up round with the key {key} already. Choose another, or leave it out.',
  },
  'round-days-unfit': {
    sv: 'Sista svarsdagen {dueOn} ligger före den dag då omgången öppnar, {opensOn}. Rätta dagarna.',
    en: 'The last day to answer, {dueOn}, is before the round opens, {opensOn}. Mend the days.',
  },
  'round-move-not-open': {
    sv: 'Det går inte i det läge som omgången har nu. Läs in sidan på nytt.',
    en: 'That cannot be done in the round’s present state, {state}. Reload.',
  },
  'round-without-open-actions': {
    sv: 'Det finns inga öppna åtgärder att fråga om i de planer som omgången gäller.',
    en: 'There are no open actions to ask about in the plans of the round.',
  },
  'round-not-opened': {
    sv: 'Uppföljningen {key} har inte öppnat än. Den öppnar {opensOn}.',
    en: 'The round {key} has not opened yet. It opens {opensOn}.',
  },
  'round-closed': {
    sv: 'Uppföljningen {key} är stängd och tar inte emot fler svar. Rapportera läget på åtgärdens egen sida.',
    en: 'The round {key} is closed and takes no more answers. Report on the action’s own page.',
  },
  'action-not-asked': {
    sv: 'Uppföljningen {key} frågar inte om åtgärd {action}.',
    en: 'The round {key} does not ask about action {action}.',
  },
  'not-yours-to-answer': {
    sv: 'Den som är ansvarig för åtgärden svarar, eller den ansvarigas chef. Ingenting har sparats.',
    en: 'Whoever is responsible for the action answers, or that person’s head. Nothing was saved.',
  },
  'handover-unknown': { sv: 'Det finns ingen överlämning nr {number}.', en: 'There is no handover {number}.' },
  'handover-settled': {
    sv: 'Överlämningen är redan avgjord. Läs in sidan på nytt.',
    en: 'The handover is settled already. Reload.',
  },
  'not-the-receiver': {
    sv: 'Bara den som tar över åtgärden, eller chefen för den enhet som tar över, kan svara på överlämningen. Ingenting har sparats.',
    en: 'Only whoever takes over, or the head of the unit that does, can answer the handover. Nothing was saved.',
  },
  'receiver-not-appointed': {
    sv: '{name} har inget uppdrag i dag och kan inte ta över åtgärden. Välj någon annan.',
    en: '{name} holds no appointment today and cannot take over. Choose someone else.',
  },
  'plan-ended': {
    sv: '{name} är avslutad och ändras inte längre.',
    en: '{name} is ended and no longer changes.',
  },
  'plan-not-ready-to-end': {
    sv: '{count} åtgärder är inte avslutade, stoppade med skäl eller överlämnade och mottagna. Ordna dem, eller skriv varför planen ändå avslutas.',
    en: '{count} actions are neither finished, stopped with a reason, nor handed over and accepted. See to them, or say why the plan is ended all the same.',
  },
  'ended-in-future': {
    sv: 'Beslutsdagen {date} har inte varit än. Ange den dag då beslutet fattades.',
    en: 'The day of the decision, {date}, has not been yet. Give the day it was taken.',
  },
} as const;
