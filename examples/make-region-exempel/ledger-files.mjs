import { WRONG_MONTH, firstDelivery } from './ledger.mjs';
import { monthText, yearOf } from './calendar.mjs';
import { csv, kronor } from './write-csv.mjs';
import { sie } from './write-sie.mjs';

const rowsOf = (vouchers) =>
  vouchers.flatMap((voucher) =>
    voucher.rows.map((row) => ({ ...row, voucher: `${voucher.series}${voucher.number}`, date: voucher.date })),
  );

/** Kronor as reports write them, thousands apart: `5 403 112,50`. */
const grouped = (ore) => kronor(ore, ',').replace(/\B(?=(\d{3})+(?!\d))/g, ' ');

/** Swedish headings, decimal comma, byte order mark, and a sum row at the end as reports have. */
function swedish(vouchers) {
  const rows = rowsOf(vouchers);
  const sum = rows.reduce((total, row) => total + row.ore, 0);
  const headings = [
    'datum',
    'konto',
    'kostnadsställe',
    'belopp',
    'verifikation',
    'leverantör',
    'leverantörsnummer',
    'antal',
    'text',
  ];
  const fields = rows.map((row) => [
    row.date,
    row.account,
    row.costCentre,
    kronor(row.ore, ','),
    row.voucher,
    row.supplier?.name ?? '',
    row.supplier?.number ?? '',
    row.hours ? String(row.hours) : '',
    row.text,
  ]);
  return csv({ delimiter: ';', encoding: 'utf8-bom', newline: '\r\n' }, headings, [
    ...fields,
    ['Summa', '', '', grouped(sum), '', '', '', '', ''],
  ]);
}

/** English headings, comma between fields and decimal point: a text with a comma in it stands in quotes. */
function english(vouchers) {
  const headings = [
    'date',
    'account',
    'cost_centre',
    'amount',
    'voucher',
    'supplier',
    'supplier_number',
    'quantity',
    'text',
  ];
  const fields = rowsOf(vouchers).map((row) => [
    row.date,
    row.account,
    row.costCentre,
    kronor(row.ore),
    row.voucher,
    row.supplier?.name ?? '',
    row.supplier?.number ?? '',
    row.hours ? String(row.hours) : '',
    row.text,
  ]);
  return csv({ delimiter: ',', encoding: 'utf8' }, headings, fields);
}

/** Headings as in an extract from Raindance, with a column (Verksamhet) that is not read. */
function raindance(vouchers) {
  const headings = [
    'Verdatum',
    'Vernr',
    'Kontonr',
    'Ansvar',
    'Verksamhet',
    'Utfall',
    'Leverantörsnr',
    'Leverantörsnamn',
    'Radtext',
  ];
  const fields = rowsOf(vouchers).map((row) => [
    row.date,
    row.voucher,
    row.account,
    row.costCentre,
    row.costCentre < '3300' ? '10' : '20',
    kronor(row.ore, ','),
    row.supplier?.number ?? '',
    row.supplier?.name ?? '',
    row.text,
  ]);
  return csv({ delimiter: ';', encoding: 'utf8' }, headings, fields);
}

/** @returns {Record<string, Buffer>} the ledger files; no month stands in two of them but the corrected one */
export function ledgerFiles(vouchers) {
  const ofYear = (year) => vouchers.filter((voucher) => yearOf(voucher.index) === year);
  const wrong = vouchers.filter((voucher) => monthText(voucher.index) === WRONG_MONTH);
  const firstOf2025 = ofYear(2025).flatMap((voucher) => {
    if (monthText(voucher.index) !== WRONG_MONTH) return [voucher];
    return voucher === wrong[0] ? firstDelivery(wrong) : [];
  });
  return {
    'ledger-2022.se': sie(2022, ofYear(2022), 'cp437'),
    'ledger-2023.se': sie(2023, ofYear(2023), 'windows-1252'),
    'ledger-2024.csv': swedish(ofYear(2024)),
    'ledger-2025.csv': english(firstOf2025),
    [`ledger-${WRONG_MONTH}-rattad.csv`]: english(wrong),
    'ledger-2026.csv': raindance(ofYear(2026)),
  };
}
