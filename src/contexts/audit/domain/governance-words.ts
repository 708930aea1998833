import type { ActionWords } from './action-words.ts';

/** What is done with mandates, decision points, steering groups, meetings and decisions. */
export const GOVERNANCE_WORDS: Readonly<Record<string, ActionWords>> = {
  'create-mandate': {
    name: 'Skapade ett uppdragsdirektiv',
    sentence: '{actor} skapade uppdragsdirektivet {id}[: {after.name}].',
  },
  'change-mandate': {
    name: 'Ändrade ett uppdragsdirektiv',
    sentence: '{actor} ändrade uppdragsdirektivet {id}[, som fick version {after.version}].',
  },
  'establish-mandate': {
    name: 'Fastställde ett uppdragsdirektiv',
    sentence: '{actor} fastställde uppdragsdirektivet {id}[, version {after.version}].',
  },
  'close-mandate': { name: 'Avslutade ett uppdrag', sentence: '{actor} avslutade uppdraget {id}.' },
  'answer-checklist': {
    name: 'Svarade på en checklista',
    sentence: '{actor} svarade på checklistan inför beslutspunkt {id}.',
  },
  'except-checklist-item': {
    name: 'Gjorde ett undantag vid en beslutspunkt',
    sentence: '{actor} undertecknade ett undantag från checklistan vid beslutspunkt {id}[: {after.reason}].',
  },
  'decide-decision-point': {
    name: 'Beslutade vid en beslutspunkt',
    sentence: '{actor} beslutade vid beslutspunkt {id}[: {after.comment}].',
  },
  'create-steering-group': {
    name: 'Bildade en styrgrupp',
    sentence: '{actor} bildade styrgruppen {id}[: {after.name}].',
  },
  'change-steering-group': {
    name: 'Ändrade en styrgrupp',
    sentence: '{actor} ändrade uppgifterna om styrgruppen {id}.',
  },
  'add-steering-group-member': {
    name: 'Lade till en ledamot',
    sentence: '{actor} lade till en ledamot i styrgruppen {id}.',
  },
  'end-steering-group-membership': {
    name: 'Avslutade ett ledamotskap',
    sentence: '{actor} avslutade ett ledamotskap i styrgruppen {id}.',
  },
  'plan-meeting': { name: 'Planerade ett möte', sentence: '{actor} planerade mötet {id}[ den {after.date}].' },
  'change-meeting': { name: 'Ändrade ett möte', sentence: '{actor} ändrade tid, plats eller namn för mötet {id}.' },
  'draft-agenda': {
    name: 'Tog fram ett förslag till dagordning',
    sentence: '{actor} lät ta fram ett förslag till dagordning för mötet {id}.',
  },
  'add-agenda-item': {
    name: 'Lade till en punkt på dagordningen',
    sentence: '{actor} lade till en punkt på dagordningen för mötet {id}[: {after.title}].',
  },
  'change-agenda-item': {
    name: 'Ändrade en punkt på dagordningen',
    sentence: '{actor} ändrade en punkt på dagordningen för mötet {id}.',
  },
  'remove-agenda-item': {
    name: 'Tog bort en punkt från dagordningen',
    sentence: '{actor} tog bort en punkt från dagordningen för mötet {id}[: {after.reason}].',
  },
  'order-agenda': {
    name: 'Ändrade ordningen på dagordningen',
    sentence: '{actor} ändrade ordningen på dagordningen för mötet {id}.',
  },
  'call-meeting': { name: 'Kallade till ett möte', sentence: '{actor} kallade till mötet {id}.' },
  'hold-meeting': { name: 'Öppnade ett möte', sentence: '{actor} markerade mötet {id} som hållet.' },
  'cancel-meeting': { name: 'Ställde in ett möte', sentence: '{actor} ställde in mötet {id}[: {after.reason}].' },
  'write-minutes': { name: 'Skrev i protokollet', sentence: '{actor} skrev i protokollet för mötet {id}.' },
  'adjust-minutes': { name: 'Justerade ett protokoll', sentence: '{actor} justerade protokollet för mötet {id}.' },
  'add-follow-up-point': {
    name: 'Lade till en uppföljningspunkt',
    sentence: '{actor} lade till uppföljningspunkten {id}.',
  },
  'change-follow-up-point': {
    name: 'Ändrade en uppföljningspunkt',
    sentence: '{actor} ändrade uppföljningspunkten {id}.',
  },
  'close-follow-up-point': {
    name: 'Avslutade en uppföljningspunkt',
    sentence: '{actor} avslutade uppföljningspunkten {id}.',
  },
  'prepare-proposal': { name: 'Beredde ett förslag', sentence: '{actor} beredde förslag nr {id}[: {after.title}].' },
  'answer-proposal': {
    name: 'Förde in svaret på ett förslag',
    sentence: '{actor} förde in svaret på förslag nr {id}.',
  },
  'resend-proposal': { name: 'Lämnade ett förslag på nytt', sentence: '{actor} lämnade förslag nr {id} på nytt.' },
  'follow-up-decision': { name: 'Följde upp ett beslut', sentence: '{actor} följde upp beslut {id}.' },
};
