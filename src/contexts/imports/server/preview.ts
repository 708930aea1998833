import type { SourceRow } from '../index.ts';

const ROWS = 20;

/** The first rows of a file as they were understood. */
export class Preview {
  readonly #rows: SourceRow[] = [];

  add(row: SourceRow): void {
    if (this.#rows.length < ROWS) this.#rows.push(row);
  }

  /** Only columns with content; names as in the row types. */
  content(fileColumns: readonly string[]): { columns: string[]; rows: string[][] } {
    const names = Object.keys(this.#rows[0] ?? {}).filter(
      (name) => name !== 'extra' && this.#rows.some((row) => text(row, name) !== ''),
    );
    return {
      columns: names.length > 0 ? names : [...fileColumns],
      rows: this.#rows.map((row) => names.map((name) => text(row, name))),
    };
  }
}

function text(row: SourceRow, name: string): string {
  const value = (row as unknown as Record<string, unknown>)[name];
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
