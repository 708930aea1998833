const SUM_WORDS = /^(?:(?:del|slut|total)?summa|totalt?|(?:sub|grand )?total|sum)(?![\p{L}\d])/iu;

/**
 * True for the sum rows that reports and spreadsheets put between or below the rows: the first field with content is a
 * sum word, and the field that every real row has (`key`: the account, the month …) holds no digit.
 */
export function isSumRow(fields: readonly string[], key: string): boolean {
  if (/\d/.test(key)) return false;
  const first = fields.find((field) => field !== '');
  return first !== undefined && SUM_WORDS.test(first);
}

/** The row as read, shortened, for the list of skipped rows. */
export const contentOf = (fields: readonly string[]): string => fields.join(' | ').slice(0, 200);
