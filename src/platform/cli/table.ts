/** A plain text table for a terminal: figures to the right, texts to the left, two spaces between. */
export function textTable(headings: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [headings, ...rows].map((row) => row.map(String));
  const widths = headings.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const figures = headings.map(
    (_, column) => rows.length > 0 && rows.every((row) => isFigure(String(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (figures[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd();
  return [line(cells[0]!), widths.map((width) => '-'.repeat(width)).join('  '), ...cells.slice(1).map(line)].join('\n');
}

const isFigure = (text: string): boolean =>
  /^[−+-]?[\d\s\u00a0\u202f,.]*\d?\s?(%|mnkr|kr|veckor|årsarbetare)?$/.test(text);

/** Öre as kronor with thousands apart: `1 234 567,89`. */
export function formatOre(amountOre: number): string {
  const sign = amountOre < 0 ? '−' : '';
  const [kronor, ore] = [Math.floor(Math.abs(amountOre) / 100), Math.abs(amountOre) % 100];
  return `${sign}${formatCount(kronor)},${String(ore).padStart(2, '0')}`;
}

/** An instant as the reader's own clock shows it: `2026-11-22 19:31`. */
export const localTime = (instant: string): string =>
  new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(instant));

/** `1 rad`, `1 006 rader`. */
export const rowsText = (rows: number): string => `${formatCount(rows)} ${rows === 1 ? 'rad' : 'rader'}`;

/** A whole number with thousands apart by a no-break space. */
export const formatCount = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
