import { isFormulaText } from './formula.ts';
import { findPersonalNumber, shownValue } from '../../../kernel/personal-number.ts';
import type { RowIssue } from './row-types.ts';

type Options = {
  /** Headings, by column. */
  headings: readonly string[];
  /** Column of serial numbers (voucher numbers), -1 for none. */
  serialColumn: number;
  onIssue(issue: RowIssue): void;
};

export type CellChecks = {
  /** Tells every heading that holds a personal identity number: it would be kept with each row, as the name of a value. */
  headings(line: number): void;
  /** True when some suspect field holds a personal identity number; each is reported, covered. */
  personalNumbers(line: number, fields: readonly string[], suspects: number): boolean;
  /** True when some suspect field is a formula; each is reported. */
  formulas(line: number, fields: readonly string[], suspects: number): boolean;
  finish(): void;
};

/** Every field is to be checked. */
export const ALL_SUSPECT = -1;

/** The bit of a field; fields 32 apart share one, which only makes a check too many. */
export const suspectBit = (index: number): number => 1 << (index & 31);

const MOST_WAITING = 1000;

/**
 * The checks that concern every column, also those no rule reads.
 *
 * A ten-digit serial number looks like a personal identity number about once in 150. In the column of serial numbers such
 * bare numbers therefore wait until the end: where most ten-digit numbers of the column cannot be personal identity
 * numbers, they are serial numbers; else they are reported.
 */
export function cellChecks({ headings, serialColumn, onIssue }: Options): CellChecks {
  const waiting: RowIssue[] = [];
  let serials = 0;
  let likePersons = 0;
  const columnName = (index: number) => headings[index] ?? String(index + 1);
  return {
    headings(line) {
      headings.forEach((heading, i) => {
        const found = findPersonalNumber(heading);
        if (found) onIssue({ line, column: String(i + 1), value: found.masked, code: 'personal-number' });
      });
    },
    personalNumbers(line, fields, suspects) {
      let any = false;
      for (let i = 0; i < fields.length; i++) {
        if ((suspects & suspectBit(i)) === 0) continue;
        const field = fields[i]!;
        if (field.length < 10) continue;
        const found = findPersonalNumber(field);
        if (!found) {
          if (i === serialColumn && /^\d{10}$/.test(field)) serials++;
          continue;
        }
        const issue = { line, column: columnName(i), value: found.masked, code: 'personal-number' };
        if (i === serialColumn && found.bare && field.length === 10) {
          likePersons++;
          if (waiting.length < MOST_WAITING) waiting.push(issue);
          continue;
        }
        any = true;
        onIssue(issue);
      }
      return any;
    },
    formulas(line, fields, suspects) {
      let any = false;
      for (let i = 0; i < fields.length; i++) {
        if ((suspects & suspectBit(i)) === 0 || !isFormulaText(fields[i]!)) continue;
        any = true;
        onIssue({ line, column: columnName(i), value: shownValue(fields[i]!), code: 'formula-cell' });
      }
      return any;
    },
    finish() {
      if (likePersons > serials) for (const issue of waiting) onIssue(issue);
      waiting.length = 0;
    },
  };
}
