import { ruleProblems } from './domain/problem-sentences-rules.ts';
import { writingProblems } from './domain/problem-sentences-writing.ts';

/** What this context refuses, in words that say what to do. Faults in a region file name both places when two contradict. */
export const organisationRefusals = {
  'region-file-unfit': {
    sv: 'Regionfilen {file} har {count} fel. Ingenting har sparats. Rätta felen och läs in filen igen.',
    en: 'The region file {file} has {count} faults. Nothing was saved. Mend them and apply the file again.',
  },
  'region-file-missing': {
    sv: 'Regionen har ingen regionfil än. Läs in en med varaktig region apply FIL.',
    en: 'The region has no region file yet. Apply one with varaktig region apply FILE.',
  },
  'region-file-unreadable': {
    sv: 'Filen {file} går inte att läsa: {cause}. Kontrollera sökvägen och rättigheterna.',
    en: 'The file {file} cannot be read: {cause}. Check the path and its permissions.',
  },
  'region-file-not-utf8': {
    sv: 'Filen {file} är inte UTF-8. Spara den som UTF-8 och läs in den igen.',
    en: 'The file {file} is not UTF-8. Save it as UTF-8 and apply it again.',
  },
  'region-code-differs': {
    sv: 'Regionfilen är för region {code}, men här finns region {expected}. Rätta region.code eller välj rätt region.',
    en: 'The region file is for region {code}, but this is region {expected}. Mend region.code or choose the right region.',
  },
  'if-match-missing': {
    sv: 'Ändringen måste säga vilken version av uppgifterna den bygger på. Hämta dem och skicka deras ETag i If-Match.',
    en: 'The change must say which version of what it changes it is made on. Fetch that and send its ETag in If-Match.',
  },
  'no-such-entry': {
    sv: 'Det finns ingen post nummer {index} i {section}. Läs in sidan på nytt.',
    en: 'There is no entry number {index} in {section}. Reload the page.',
  },
  'date-unfit': { sv: '”{value}” är inget datum. Skriv ÅÅÅÅ-MM-DD.', en: '“{value}” is no date. Write YYYY-MM-DD.' },
  'entry-missing': {
    sv: 'Ändringen saknar posten som ska skrivas. Skicka med entry.',
    en: 'The edit lacks the entry to write. Send entry.',
  },

  // Faults in a region file, each with its place.
  ...writingProblems,
  ...ruleProblems,
} as const;
