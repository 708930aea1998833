/**
 * What each action is called, and what the register says that someone did. One row an action; whoever adds an action adds
 * its row here, and a test finds the ones that lack it. In a sentence `{actor}` is who did it, `{id}` which thing, and
 * `{after.x}` or `{before.x}` a value of the event. A part in `[ ]` is left out when one of its values is missing.
 */
export type ActionWords = { name: string; sentence: string };

export const ACTION_WORDS: Readonly<Record<string, ActionWords>> = {
  'apply-region-file': {
    name: 'Ändrade regionfilen',
    sentence: '{actor} ändrade regionfilen, som fick version {id}[ ({after.changeCount} ändrade poster)].',
  },
  'import-file': {
    name: 'Läste in en fil',
    sentence: '{actor} läste in filen[ {after.file}] (inläsning {id}).',
  },
  'undo-import': {
    name: 'Tog tillbaka en inläsning',
    sentence: '{actor} tog tillbaka inläsning {id}[, filen {before.file}].',
  },
  'backup-region': {
    name: 'Tog en säkerhetskopia',
    sentence: '{actor} tog en säkerhetskopia av regionen[ till filen {after.file}].',
  },
  'restore-region': {
    name: 'Läste in en säkerhetskopia',
    sentence: '{actor} läste in regionen från en säkerhetskopia[, filen {after.file}].',
  },
  'register-decision': {
    name: 'Förde in ett beslut',
    sentence: '{actor} förde in beslut {id} i beslutsloggen[: {after.subject}].',
  },
  'apply-people-file': {
    name: 'Ändrade personer och uppdrag',
    sentence: '{actor} läste in personer och uppdrag[ från filen {after.fileName}].',
  },
  'create-token': { name: 'Skapade en API-nyckel', sentence: '{actor} skapade en API-nyckel[: {after.label}].' },
  'revoke-token': { name: 'Spärrade en API-nyckel', sentence: '{actor} spärrade en API-nyckel[: {before.label}].' },
  'sign-in': { name: 'Loggade in', sentence: '{actor} loggade in.' },
  'end-session': { name: 'Avslutade en inloggning', sentence: '{actor} avslutade en inloggning.' },
  'read-people': { name: 'Läste personer', sentence: '{actor} läste listan över personer.' },
  'read-tokens': { name: 'Läste API-nycklar', sentence: '{actor} läste listan över API-nycklar.' },
  'read-audit-events': {
    name: 'Läste händelseregistret',
    sentence: '{actor} läste händelseregistret.',
  },
  'export-audit-events': {
    name: 'Hämtade händelseregistret som fil',
    sentence: '{actor} hämtade händelseregistret som fil.',
  },
  'end-provider-sessions': {
    name: 'Avslutade inloggningar från inloggningstjänsten',
    sentence: 'Inloggningstjänsten avslutade inloggningarna för personen {id}.',
  },
  'make-calendar-address': { name: 'Skapade en kalenderadress', sentence: '{actor} skapade en egen kalenderadress.' },
  'revoke-calendar-address': { name: 'Spärrade en kalenderadress', sentence: '{actor} spärrade sin kalenderadress.' },
  'change-reminder-preferences': {
    name: 'Ändrade sina påminnelser',
    sentence: '{actor} ändrade hur påminnelser ska komma.',
  },
  'resolve-message': {
    name: 'Avgjorde ett utskick',
    sentence: '{actor} avgjorde vad som ska hända med utskick nr {id}[, som nu är {after.status}].',
  },
  'create-plan': {
    name: 'Skapade en handlingsplan',
    sentence: '{actor} skapade handlingsplanen {id}[: {after.name}].',
  },
  'change-plan': { name: 'Ändrade en handlingsplan', sentence: '{actor} ändrade uppgifterna om handlingsplanen {id}.' },
  'adopt-plan': {
    name: 'Fastställde en handlingsplan',
    sentence: '{actor} fastställde handlingsplanen {id}[, version {after.version}].',
  },
  'import-plan': {
    name: 'Läste in en handlingsplan',
    sentence: '{actor} läste in handlingsplanen {id}[ från filen {after.file}].',
  },
  'add-planned-action': {
    name: 'Lade till en åtgärd',
    sentence: '{actor} lade till åtgärd {id} i planen[: {after.title}].',
  },
  'change-planned-action': { name: 'Ändrade en åtgärd', sentence: '{actor} ändrade åtgärd {id}.' },
  'report-status': {
    name: 'Rapporterade läget för en åtgärd',
    sentence: '{actor} rapporterade läget för åtgärd {id}[: {after.comment}].',
  },
  'change-checkpoint': {
    name: 'Ändrade en avstämningspunkt',
    sentence: '{actor} ändrade en avstämningspunkt för åtgärd {id}.',
  },
  'plan-round': {
    name: 'Planerade en uppföljningsomgång',
    sentence: '{actor} planerade uppföljningen {id}[ med sista svarsdag {after.dueOn}].',
  },
  'change-round': {
    name: 'Ändrade en uppföljningsomgång',
    sentence: '{actor} ändrade uppföljningen {id}[, som har sista svarsdag {after.dueOn}].',
  },
  'open-round': {
    name: 'Öppnade en uppföljningsomgång',
    sentence: '{actor} öppnade uppföljningen {id}[ om {after.asked} åtgärder].',
  },
  'close-round': {
    name: 'Stängde en uppföljningsomgång',
    sentence: '{actor} stängde uppföljningen {id}[ med {after.answered}][ svar av {after.asked}].',
  },
  'end-plan': {
    name: 'Avslutade en handlingsplan',
    sentence: '{actor} avslutade handlingsplanen {id}[ genom beslut {after.decision}].',
  },
  'add-attachment': {
    name: 'Lade till en bilaga',
    sentence: '{actor} lade till bilagan[ {after.fileName}].',
  },
  'withdraw-attachment': {
    name: 'Drog tillbaka en bilaga',
    sentence: '{actor} drog tillbaka bilagan[ {before.fileName}]. Innehållet finns kvar.',
  },
  'add-local-contract': {
    name: 'Lade till ett lokalt avtal',
    sentence: '{actor} lade till avtal nr {id}[: {after.title}][ med {after.supplier}].',
  },
  'change-local-contract': {
    name: 'Ändrade ett lokalt avtal',
    sentence: '{actor} ändrade uppgifterna om avtal nr {id}.',
  },
  'use-contract-option': {
    name: 'Förlängde ett lokalt avtal',
    sentence: '{actor} använde en option, så att avtal nr {id} gäller till och med[ {after.validTo}].',
  },
  'give-contract-notice': {
    name: 'Sade upp ett lokalt avtal',
    sentence: '{actor} registrerade att avtal nr {id} är uppsagt[ {after.noticeGivenOn}].',
  },
  'withdraw-contract-notice': {
    name: 'Tog tillbaka en uppsägning',
    sentence: '{actor} tog tillbaka uppsägningen av avtal nr {id}.',
  },
  'end-local-contract': {
    name: 'Avslutade ett lokalt avtal',
    sentence: '{actor} avslutade avtal nr {id}[ med sista dag {after.endedOn}][: {after.endReason}].',
  },
};
