const WORD = '(?:(?:del|slut|total)?summa|totalt?|(?:sub|grand )?total|sum)';
/** What a sum is of, beside numbers: `Delsumma konto 4510`, `Summa kostnadsställe 3110`, `Totalt 2026`. */
const OF =
  'konto|account|kostnadsställe|kst|ansvar|cost cent(?:re|er)|enhet|unit|verifikation|voucher|period|månad|month|år|year|kr|sek';
const STARTS = new RegExp(`^${WORD}(?![\\p{L}\\d])`, 'iu');
const ALONE = new RegExp(`^${WORD}(?:[\\s\\d.:,–-]|(?<!\\p{L})(?:${OF})(?!\\p{L}))*$`, 'iu');

/** Columns by which a sum row is told from a faulty row; -1 for those that the file does not have. */
export type SumRowColumns = {
  /** What every real row has (the account, the month …): a sum row has no digit there. */
  key: number;
  /** What makes a row one of its own (its date, its voucher …): empty in every sum row. */
  own: readonly number[];
  /** What a row is about (its cost centre, its supplier …): a sum of some part may have it. */
  about: readonly number[];
};

/**
 * True for the sum rows that reports and spreadsheets put between or below the rows: the first field with content starts
 * with a sum word. Real rows do so too, with a supplier that is called Total Vård AB; one that lacks its account must be
 * told, not skipped. So nothing may stand in a row's own columns, and where the sum word goes on with other words
 * (`Summa Läkarhuset Norr`), nothing in the columns of what a row is about.
 */
export function isSumRow(fields: readonly string[], { key, own, about }: SumRowColumns): boolean {
  if (/\d/.test(fields[key] ?? '')) return false;
  const first = fields.findIndex((field) => field !== '');
  const word = fields[first];
  if (word === undefined || !STARTS.test(word)) return false;
  const isEmpty = (column: number): boolean => {
    const field = fields[column] ?? '';
    return field === '' || column === first || ALONE.test(field);
  };
  return own.every(isEmpty) && (ALONE.test(word) || about.every(isEmpty));
}

/** The row as read, shortened, for the list of skipped rows. */
export const contentOf = (fields: readonly string[]): string => fields.join(' | ').slice(0, 200);
