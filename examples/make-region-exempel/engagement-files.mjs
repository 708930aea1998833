import { WITHOUT_HOURS } from './organisation.mjs';
import { csv, decimal } from './write-csv.mjs';

/** The first year's list counts weeks, without on-call duty; one week is 40 hours. */
function inWeeks(rows) {
  const headings = [
    'referens',
    'enhet',
    'personalkategori',
    'från',
    'till',
    'veckor',
    'leverantör',
    'leverantörsnamn',
    'avtal',
  ];
  const fields = rows.map((row) => [
    row.reference,
    row.unit.code,
    row.category,
    row.from,
    row.to,
    decimal(Math.round((row.hours / 40) * 10) / 10, ','),
    row.supplier.number,
    row.supplier.name,
    row.agreement,
  ]);
  return csv({ delimiter: ';', encoding: 'utf8', newline: '\r\n' }, headings, fields);
}

const hourFields = (row) => [
  row.reference,
  row.unit.code,
  row.category,
  row.from,
  row.to,
  String(row.hours),
  String(row.onCallHours),
  row.supplier.number,
  row.supplier.name,
  row.agreement,
  row.dispensation,
];

function swedish(rows) {
  const headings = [
    'referens',
    'enhet',
    'personalkategori',
    'från',
    'till',
    'timmar',
    'jourtimmar',
    'leverantör',
    'leverantörsnamn',
    'avtal',
    'dispens',
  ];
  return csv({ delimiter: ';', encoding: 'utf8' }, headings, rows.map(hourFields));
}

function english(rows) {
  const headings = [
    'reference',
    'unit',
    'staff_category',
    'from',
    'to',
    'hours',
    'on_call_hours',
    'supplier',
    'supplier_name',
    'agreement',
    'dispensation',
  ];
  return csv({ delimiter: ',', encoding: 'utf8' }, headings, rows.map(hourFields));
}

const WRITERS = { 2022: inWeeks, 2023: swedish, 2024: english, 2025: english, 2026: english };

/** @returns {Record<string, Buffer>} one file per year; one department leaves no list */
export function engagementFiles(engagements) {
  const listed = engagements.filter((row) => row.hours > 0 && row.unit.code !== WITHOUT_HOURS);
  const ordered = listed.map((row, at) => ({ row, at }));
  ordered.sort((a, b) => (a.row.from < b.row.from ? -1 : a.row.from > b.row.from ? 1 : a.at - b.at));
  return Object.fromEntries(
    Object.entries(WRITERS).map(([year, write]) => {
      const rows = ordered.filter(({ row }) => row.from.startsWith(year));
      const numbered = rows.map(({ row }, at) => ({
        ...row,
        reference: `HU${year.slice(2)}-${String(at + 1).padStart(4, '0')}`,
      }));
      return [`engagements-${year}.csv`, write(numbered)];
    }),
  );
}
