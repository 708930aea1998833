import { ALL_SUSPECT, cellChecks } from '../cell-checks.ts';
import type { RowIssue } from '../row-types.ts';
import type { SieField } from './sie-line.ts';

export type SieChecks = {
  /** True when some field of the line holds a personal identity number; each is reported, covered. */
  personalNumbers(line: number, label: string, fields: readonly SieField[]): boolean;
  finish(): void;
};

const named = (label: string, count: number): string[] => Array.from({ length: count }, () => label);

/** What the fields are called in issues, the label itself being the first. Names are told by their label. */
const ROW = ['', 'konto', 'objekt', 'belopp', 'datum', 'text', 'kvantitet', 'sign'];
const VOUCHER = ['', 'serie', 'verifikation', 'datum', 'vertext', 'regdatum', 'sign'];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  '#VER': VOUCHER,
  '#TRANS': ROW,
  '#BTRANS': ROW,
  '#RTRANS': ROW,
  '#KONTO': named('#KONTO', 3),
  '#DIM': named('#DIM', 3),
  '#UNDERDIM': named('#UNDERDIM', 4),
  '#OBJEKT': named('#OBJEKT', 4),
};
const VOUCHER_NUMBER = 2;

/**
 * Personal identity numbers in every line that a row is made of or named by, in all of its fields, whether they are read or
 * not. Series and number of a voucher are checked apart, so that a serial number is known as one. What the file says of
 * itself (`#ORGNR`, `#ADRESS`) is not kept.
 */
export function sieChecks(onIssue: (issue: RowIssue) => void): SieChecks {
  const checksOf = new Map(
    Object.entries(FIELDS).map(([label, headings]) => {
      const serialColumn = label === '#VER' ? VOUCHER_NUMBER : -1;
      return [label, cellChecks({ headings, serialColumn, onIssue })] as const;
    }),
  );
  return {
    personalNumbers(line, label, fields) {
      const checks = checksOf.get(label);
      if (!checks || !fields.some((field) => field.text.length >= 10)) return false;
      const texts = fields.map((field) => field.text);
      return checks.personalNumbers(line, texts, ALL_SUSPECT);
    },
    finish() {
      for (const checks of checksOf.values()) checks.finish();
    },
  };
}
