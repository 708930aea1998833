import type { ActionWords } from './action-words.ts';

/** What is done with the action catalogue, its grades and choices. */
export const CATALOGUE_WORDS: Readonly<Record<string, ActionWords>> = {
  'add-catalogue-action': {
    name: 'Lade till en åtgärd i katalogen',
    sentence: '{actor} lade till åtgärd {id} i åtgärdskatalogen[: {after.title}].',
  },
  'change-catalogue-action': {
    name: 'Ändrade en åtgärd i katalogen',
    sentence: '{actor} ändrade åtgärd {id} i åtgärdskatalogen.',
  },
  'withdraw-catalogue-action': {
    name: 'Drog tillbaka en åtgärd ur katalogen',
    sentence: '{actor} drog tillbaka åtgärd {id} ur åtgärdskatalogen[: {after.reason}].',
  },
  'restore-catalogue-action': {
    name: 'Tog tillbaka en åtgärd till katalogen',
    sentence: '{actor} tog tillbaka åtgärd {id} till åtgärdskatalogen.',
  },
  'import-catalogue': {
    name: 'Läste in åtgärdskatalogen',
    sentence: '{actor} läste in åtgärdskatalogen, som fick version {id}.',
  },
  'grade-action': { name: 'Bedömde en åtgärd', sentence: '{actor} bedömde en åtgärd ({id}).' },
  'choose-action': {
    name: 'Valde eller valde bort en åtgärd',
    sentence: '{actor} avgjorde om en åtgärd ska ingå i planen ({id}).',
  },
};
