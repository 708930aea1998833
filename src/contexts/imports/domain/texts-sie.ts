/** What can be wrong inside a SIE file; file and line are shown before the sentence. */
export const sieTexts = {
  'voucher-unbalanced': {
    sv: 'Verifikation {voucher} balanserar inte, skillnaden är {difference} kr. Rätta verifikationen i ekonomisystemet och gör om uttaget.',
    en: 'Voucher {voucher} does not balance, the difference is {difference} SEK. Correct it in the finance system and export again.',
  },
  'voucher-unbalanced-unnumbered': {
    sv: 'Verifikationen som börjar här saknar nummer och balanserar inte, skillnaden är {difference} kr. Rätta verifikationen i ekonomisystemet och gör om uttaget.',
    en: 'The voucher that begins here has no number and does not balance, the difference is {difference} SEK. Correct it in the finance system and export again.',
  },
  'sie-voucher-not-closed-unnumbered': {
    sv: 'Verifikationen som börjar här saknar nummer och avslutas aldrig. Filen är troligen avklippt: gör om uttaget.',
    en: 'The voucher that begins here has no number and is never closed. The file is probably cut off: export it again.',
  },
  'sie-voucher-not-closed': {
    sv: 'Verifikation {voucher} avslutas aldrig. Filen är troligen avklippt: gör om uttaget.',
    en: 'Voucher {voucher} is never closed. The file is probably cut off: export it again.',
  },
  'sie-row-outside-voucher': {
    sv: 'En transaktionsrad står utanför en verifikation. Gör om uttaget ur ekonomisystemet.',
    en: 'A transaction row stands outside a voucher. Export the file again from the finance system.',
  },
  'sie-brace-misplaced': {
    sv: 'En klammer står utan verifikation. Gör om uttaget ur ekonomisystemet.',
    en: 'A brace stands without a voucher. Export the file again from the finance system.',
  },
  'sie-line-broken': {
    sv: '”{value}” har ett citattecken eller en klammer som inte stängs. Gör om uttaget ur ekonomisystemet.',
    en: '”{value}” has a quotation mark or brace that is not closed. Export the file again from the finance system.',
  },
  'sie-line-without-label': {
    sv: 'Raden ”{value}” börjar inte med # och kan därför inte läsas. Gör om uttaget ur ekonomisystemet.',
    en: 'The line ”{value}” does not begin with # and cannot be read. Export the file again from the finance system.',
  },
  'sie-dimension-repeated': {
    sv: 'Dimension {dimension} står två gånger i objektlistan ”{value}”. En rad kan bara ha ett objekt i varje dimension. Rätta raden i ekonomisystemet och gör om uttaget.',
    en: 'Dimension {dimension} stands twice in the object list ”{value}”. A row can have only one object of each dimension. Correct the row in the finance system and export again.',
  },
  'sie-objects-broken': {
    sv: 'Objektlistan ska stå inom klamrar, parvis dimension och objekt, till exempel {1 "3110"}. Gör om uttaget.',
    en: 'The object list must stand in braces, dimension and object in pairs, for instance {1 "3110"}. Export it again.',
  },
} as const;

/** Why a row was read and not stored. */
export const skipTexts = {
  'sum-row': { sv: 'Summarad i uttaget', en: 'Sum row of the extract' },
  'sie-struck-row': { sv: 'Struken rad i verifikation (#BTRANS)', en: 'Struck row of a voucher (#BTRANS)' },
  'sie-additional-row': {
    sv: 'Tillagd rad (#RTRANS), som också står som vanlig rad i verifikationen',
    en: 'Additional row (#RTRANS), which the voucher also has as an ordinary row',
  },
} as const;
