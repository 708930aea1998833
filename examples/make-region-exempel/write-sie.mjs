import { ACCOUNT_NAMES } from './accounts.mjs';
import { encode } from './encode.mjs';
import { CLOSED, UNITS } from './organisation.mjs';
import { kronor } from './write-csv.mjs';

const compact = (date) => date.replaceAll('-', '');
const transaction = (label, { account, costCentre, ore, text }, date) =>
  `#${label} ${account} {1 "${costCentre}"} ${kronor(ore)}${text ? ` ${date} "${text}"` : ''}`;

/** The balance side: what makes the voucher's sum zero. */
function balanceRows(voucher) {
  const sum = voucher.rows.reduce((total, row) => total + row.ore, 0);
  if (voucher.series === 'L') return [`#TRANS 2710 {} ${kronor(-sum)}`];
  if (voucher.series === 'P') return [`#TRANS 2850 {} ${kronor(-sum)}`];
  if (voucher.series === 'K') return [`#TRANS 2440 {} ${kronor(-sum)}`];
  // VAT is 25 % of the cost, and apart from it, unless the cost was booked with it.
  const net = voucher.rows.filter((row) => row.account !== '4519').reduce((total, row) => total + row.ore, 0);
  const vat = Math.round(net / 4);
  return [...(vat === 0 ? [] : [`#TRANS 1680 {} ${kronor(vat)}`]), `#TRANS 2440 {} ${kronor(-sum - vat)}`];
}

/** One voucher was corrected in the system: a row struck out (BTRANS) and one put in its place (RTRANS with its TRANS). */
function correctedRows(row, date) {
  const struck = { ...row, ore: row.ore + 120_000, text: 'Felaktigt belopp' };
  return [transaction('BTRANS', struck, date), transaction('RTRANS', row, date), transaction('TRANS', row, date)];
}

function voucherLines(voucher, corrected) {
  const date = compact(voucher.date);
  // Texts on rows are kept for invoices; pay rows say enough by their account.
  const rows = voucher.rows.map((row) => (voucher.series === 'F' ? row : { ...row, text: '' }));
  const lines = rows.flatMap((row) => (corrected ? correctedRows(row, date) : [transaction('TRANS', row, date)]));
  return [
    `#VER ${voucher.series} ${voucher.number} ${date} "${voucher.text}"`,
    '{',
    ...lines,
    ...balanceRows(voucher),
    '}',
  ];
}

/**
 * A SIE 4E export of one year. The head says PC8 (code page 437) whatever the file is written in, as some programs do.
 * @param {Parameters<typeof encode>[1]} encoding
 */
export function sie(year, vouchers, encoding) {
  const units = UNITS.filter((unit) => unit.code !== CLOSED.code || `${year}` <= CLOSED.last);
  const head = [
    '#FLAGGA 0',
    '#PROGRAM "Exempelekonomi" 4.2',
    '#FORMAT PC8',
    `#GEN ${year + 1}0117`,
    '#SIETYP 4',
    '#ORGNR 232100-9999',
    '#FNAMN "Region Exempel"',
    `#RAR 0 ${year}0101 ${year}1231`,
    '#DIM 1 "Kostnadsställe"',
    ...ACCOUNT_NAMES.map(([account, name]) => `#KONTO ${account} "${name}"`),
    ...units.flatMap((unit) => unit.costCentres.map((code) => `#OBJEKT 1 "${code}" "${unit.name}"`)),
  ];
  const corrected =
    encoding === 'cp437' ? undefined : vouchers.find((one) => one.series === 'F' && one.rows.length === 1);
  const body = vouchers.flatMap((voucher) => voucherLines(voucher, voucher === corrected));
  return encode(`${[...head, ...body].join('\r\n')}\r\n`, encoding);
}
