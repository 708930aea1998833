/**
 * Text that a spreadsheet would calculate: `=SUM(B2:B9)`, `="4010"`, `@SUM(A1)`, `+A1+B1`. A plain `+46 63 14 75 00` or a
 * line of equals signs is text.
 */
export function isFormulaText(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first === 61) return /^=\s*["'$(+\-{]?[\p{L}\d"'$(]/u.test(text);
  if (first === 43 || first === 64) return /^[+@]\$?[A-Za-z]+\$?[\d(]/.test(text);
  return false;
}
