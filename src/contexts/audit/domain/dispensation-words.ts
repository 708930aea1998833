import type { ActionWords } from './action-words.ts';

/** What is done with dispensations. */
export const DISPENSATION_WORDS: Readonly<Record<string, ActionWords>> = {
  'request-dispensation': { name: 'Påbörjade en dispensansökan', sentence: '{actor} påbörjade dispensansökan {id}.' },
  'edit-dispensation': { name: 'Ändrade en dispensansökan', sentence: '{actor} ändrade dispensansökan {id}.' },
  'submit-dispensation': { name: 'Lämnade in en dispensansökan', sentence: '{actor} lämnade in dispensansökan {id}.' },
  'review-dispensation': {
    name: 'Granskade en dispensansökan',
    sentence: '{actor} förde in styrgruppens granskning av dispens {id}.',
  },
  'consult-on-dispensation': { name: 'Samrådde om en dispens', sentence: '{actor} samrådde om dispens {id}.' },
  'decide-dispensation': { name: 'Beslutade om en dispens', sentence: '{actor} beslutade om dispens {id}.' },
  'withdraw-dispensation': {
    name: 'Drog tillbaka en dispensansökan',
    sentence: '{actor} drog tillbaka dispensansökan {id}.',
  },
  'revoke-dispensation': {
    name: 'Återkallade en dispens',
    sentence: '{actor} återkallade dispens {id}[: {after.reason}].',
  },
  'extend-dispensation': {
    name: 'Begärde förlängning av en dispens',
    sentence: '{actor} begärde förlängning, som blev dispens {id}.',
  },
};
