import { CATEGORIES } from './categories.mjs';

/** The chart of accounts of Region Exempel: number, name. Made in the manner of Region-Bas, not a copy of it. */
export const ACCOUNT_NAMES = [
  ['1680', 'Ingående moms'],
  ['2440', 'Leverantörsskulder'],
  ['2710', 'Personalens skatter, avgifter och löner'],
  ['2850', 'Upplupna pensionskostnader'],
  ['3010', 'Patientavgifter'],
  ...CATEGORIES.map(({ account, word }) => [account, `Lön ${word.toLowerCase()}`]),
  ['4050', 'Jour och beredskap läkare'],
  ['4060', 'Ob-ersättning och övertid'],
  ['4080', 'Timlön'],
  ...CATEGORIES.map(({ contributions, word }) => [contributions, `Sociala avgifter ${word.toLowerCase()}`]),
  ['4220', 'Sociala avgifter tillägg och timlön'],
  ['4410', 'Pensionskostnad'],
  ['4510', 'Inhyrda läkare'],
  ['4511', 'Inhyrda läkare, jour'],
  ['4519', 'Inhyrda läkare, bokfört med moms'],
  ['4520', 'Inhyrda sjuksköterskor'],
  ['4530', 'Inhyrd personal, övriga'],
  ['5610', 'Läkemedel'],
  ['5710', 'Sjukvårdsmaterial'],
  ['6010', 'Lokalhyra'],
  ['7310', 'Telefoni och it'],
];
