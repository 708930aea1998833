import type { Sentences } from './sentences.ts';

/** Refusals that any route can answer with. */
export const httpRefusals = {
  'input-unfit': { sv: 'Anropet gick inte att förstå: {detail}', en: 'The request could not be understood: {detail}' },
  'text-unstorable': {
    sv: 'En text i anropet ({field}) innehåller ett osynligt tecken som inte går att spara. Ta bort tecknet och försök igen.',
    en: 'A text of the request ({field}) holds a character that cannot be stored. Remove it and try again.',
  },
  'file-text-unstorable': {
    sv: 'En text innehåller ett osynligt tecken som inte går att spara. Ingenting har sparats. Ta bort tecknet och försök igen.',
    en: 'A text holds an invisible character that cannot be stored. Nothing was saved. Remove it and try again.',
  },
  'body-too-large': {
    sv: 'Anropet är större än {megabytes} MB, som är det mesta som tas emot. Dela upp det och skicka delarna var för sig.',
    en: 'The request is larger than {megabytes} MB, the most that is taken. Divide it and send the parts separately.',
  },
  'not-signed-in': {
    sv: 'Du behöver logga in för att göra det här. Ingenting har sparats.',
    en: 'You need to sign in to do this. Nothing was saved.',
  },
  'not-permitted': {
    sv: 'Din roll omfattar inte detta, eller inte den enhet som det gäller. Ingenting har sparats. Den som sköter behörigheter i regionen kan ge dig ett uppdrag som gör det.',
    en: 'Your role does not cover this, or not the unit it concerns. Nothing was saved. Whoever manages access in the region can appoint you.',
  },
  'not-found': { sv: 'Det finns inget på den adressen.', en: 'There is nothing at that address.' },
  'foreign-origin': {
    sv: 'Anropet kom från en annan webbplats och utfördes inte.',
    en: 'The request came from another site and was not carried out.',
  },
  'foreign-host': { sv: 'Servern svarar bara på sin egen adress.', en: 'The server answers only on its own address.' },
  'upload-missing': {
    sv: 'Anropet hade ingen fil med sig. Skicka filens innehåll som anropets kropp.',
    en: 'The request brought no file. Send the content of the file as its body.',
  },
  'upload-too-large': {
    sv: 'Filen {file} är större än {gigabytes} GB, som är det mesta som kan skickas hit. Läs in den med kommandot varaktig import på datorn där den ligger.',
    en: 'The file {file} is larger than {gigabytes} GB, the most that can be sent here. Import it with the command varaktig import on the computer where it lies.',
  },
  'changed-meanwhile': {
    sv: 'Någon annan har ändrat under tiden. Ingenting har sparats. Läs in sidan på nytt och gör ändringen igen.',
    en: 'It was changed by someone else meanwhile. Nothing was saved. Reload and make the change again.',
  },
} as const satisfies Sentences;
