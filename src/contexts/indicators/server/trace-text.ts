import type { TraceDto } from '../contract.ts';
import { formatNumber } from '../domain/format-figure.ts';
import { textTable } from './text-table.ts';

const PART_WORDS = { numerator: 'täljare', denominator: 'nämnare' } as const;

const sumText = (sum: number, isMoney: boolean) =>
  isMoney ? `${formatNumber(sum / 100, 2)} kr` : formatNumber(sum, 2);

/** A trace in Swedish, for the terminal: calculation, sums per file, rows with file and line. */
export function traceText(trace: TraceDto): string {
  const hasMoney = trace.rows.some((row) => row.amountOre !== undefined);
  const files = trace.files.map((file) => [
    PART_WORDS[file.part],
    String(file.importId),
    file.file,
    formatNumber(file.rows, 0),
    sumText(file.sum, hasMoney),
  ]);
  const rows = trace.rows.map((row) => [
    PART_WORDS[row.part],
    row.plan === undefined ? `${row.file}:${row.line}` : `${row.plan}.${row.actionNumber}`,
    row.date,
    row.account ?? '',
    row.costCentre ?? '',
    row.unit ?? '',
    row.staffCategory ?? '',
    row.amountOre === undefined ? formatNumber(row.quantity ?? 0, 2) : formatNumber(row.amountOre / 100, 2),
    [row.supplier, row.text].filter(Boolean).join(', '),
  ]);
  const parts = [trace.calculation];
  if (files.length > 0) parts.push(textTable(['Del', 'Inläsning', 'Fil', 'Rader', 'Summa'], files, [1, 3, 4]));
  if (rows.length > 0) {
    parts.push(
      textTable(
        [
          'Del',
          'Fil:rad',
          'Datum',
          'Konto',
          'Kostnadsställe',
          'Enhet',
          'Personalkategori',
          hasMoney ? 'Belopp, kr' : 'Antal',
          'Text',
        ],
        rows,
        [7],
      ),
    );
  }
  if (trace.next) parts.push('Fler rader finns. Ange ett högre --limit för att se dem.');
  return parts.join('\n\n');
}
