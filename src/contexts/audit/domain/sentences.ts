import type { ActionWords } from './action-words.ts';
import { CATALOGUE_WORDS } from './catalogue-words.ts';
import { DISPENSATION_WORDS } from './dispensation-words.ts';
import { GOVERNANCE_WORDS } from './governance-words.ts';

/** The words of every action; whoever adds an action adds its row, here or in its context's file. */
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
  'create-token': { name: 'Skapade en åtkomstnyckel', sentence: '{actor} skapade en åtkomstnyckel[: {after.label}].' },
  'revoke-token': {
    name: 'Spärrade en åtkomstnyckel',
    sentence: '{actor} spärrade en åtkomstnyckel[: {before.label}].',
  },
  'sign-in': { name: 'Loggade in', sentence: '{actor} loggade in.' },
  'end-session': { name: 'Avslutade en inloggning', sentence: '{actor} avslutade en inloggning.' },
  'read-people': { name: 'Läste personer', sentence: '{actor} läste listan över personer.' },
  'read-tokens': { name: 'Läste åtkomstnycklar', sentence: '{actor} läste listan över åtkomstnycklar.' },
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
  'order-local-plans': {
    name: 'Beställde lokala planer',
    sentence: '{actor} beställde lokala planer, beställning {id}[, {after.count} verksamheter till {after.dueOn}].',
  },
  'extend-local-plan': {
    name: 'Förlängde tiden för en lokal plan',
    sentence: '{actor} flyttade fram dagen för den lokala planen {id}[ till {after.dueOn}: {after.reason}].',
  },
  'withdraw-local-plan': {
    name: 'Återtog beställningen av en lokal plan',
    sentence: '{actor} återtog beställningen av den lokala planen {id}[: {after.reason}].',
  },
  'start-local-plan': {
    name: 'Påbörjade en lokal plan',
    sentence: '{actor} påbörjade den lokala planen {id}.',
  },
  'describe-local-plan': {
    name: 'Beskrev nuläget i en lokal plan',
    sentence: '{actor} beskrev nuläget i den lokala planen {id}.',
  },
  'answer-region-action': {
    name: 'Svarade på en av regionens åtgärder',
    sentence: '{actor} svarade på regionens åtgärd {after.action} i den lokala planen {id}[: {after.reason}].',
  },
  'add-risk': {
    name: 'Bedömde en risk',
    sentence: '{actor} bedömde risk {id}[: {after.cause}].',
  },
  'change-risk': { name: 'Ändrade en risk', sentence: '{actor} ändrade risk {id}.' },
  'accept-risk': {
    name: 'Accepterade en risk',
    sentence: '{actor} accepterade risk {id}[: {after.words}].',
  },
  'review-risk': {
    name: 'Följde upp en risk',
    sentence: '{actor} följde upp risk {id}[: {after.words}].',
  },
  'record-consultation': {
    name: 'Förde in en samverkan',
    sentence: '{actor} förde in samverkan {id}[: {after.subject}].',
  },
  'change-consultation': { name: 'Ändrade en samverkan', sentence: '{actor} ändrade samverkan {id}.' },
  'state-standpoint': {
    name: 'Lämnade en ståndpunkt',
    sentence: '{actor} lämnade sin ståndpunkt i samverkan {id}[: {after.words}].',
  },
  'require-consultation': {
    name: 'Ändrade kravet på samverkan',
    sentence: '{actor} ändrade om åtgärd {id} måste samverkas innan den påbörjas.',
  },
  'add-force': { name: 'Lade till en kraft', sentence: '{actor} lade till kraft {id}[: {after.text}].' },
  'change-force': { name: 'Ändrade en kraft', sentence: '{actor} ändrade kraft {id}.' },
  'import-plan': {
    name: 'Läste in en handlingsplan',
    sentence: '{actor} läste in handlingsplanen {id}[ från filen {after.file}].',
  },
  'add-chosen-actions': {
    name: 'Fyllde en plan ur åtgärdskatalogen',
    sentence: '{actor} lade till det som valts i åtgärdskatalogen i planen {id}[, {after.count} åtgärder].',
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
  ...GOVERNANCE_WORDS,
  ...DISPENSATION_WORDS,
  ...CATALOGUE_WORDS,
};
