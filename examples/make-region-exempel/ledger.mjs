import { MONTHS, dayText, monthText, yearOf } from './calendar.mjs';
import { CLOSED, UNITS } from './organisation.mjs';
import { between, pick, randomStream } from './random.mjs';
import { SUPPLIERS } from './market.mjs';

/**
 * A voucher: { date, index, series, text, rows: [{ account, costCentre, ore, text, supplier?, hours? }] }.
 * Rows are the profit and loss side; who needs the balance side adds it (write-sie.mjs).
 */
const voucherOf = (index, { date, series, text, rows }) => ({
  date,
  index,
  series,
  text,
  rows: rows.map(([account, costCentre, ore, rowText]) => ({ account, costCentre, ore, text: rowText })),
});
const invoiceVoucher = (rows) => ({
  date: rows[0].date,
  index: rows[0].index,
  series: 'F',
  text: 'Leverantörsfaktura',
  rows,
});

/** Bookings on a health centre's cost centre the month after it closed. */
function strayVouchers() {
  const unit = UNITS.find((one) => one.code === CLOSED.code);
  const index = MONTHS.find((month) => monthText(month) > CLOSED.last);
  const [desk, ward] = unit.costCentres;
  const rows = [
    ['4010', desk, 4_312_050, 'Lön läkare, slutlön'],
    ['4210', desk, 1_354_846, 'Sociala avgifter läkare, slutlön'],
    ['4014', ward, 2_208_800, 'Lön sjuksköterska, slutlön'],
    ['4214', ward, 694_005, 'Sociala avgifter sjuksköterska, slutlön'],
  ];
  const supplier = SUPPLIERS[1];
  const late = { account: '4510', costCentre: desk, ore: 6_284_000, text: 'Hyrläkare v 26', supplier, hours: 40, unit };
  return [
    voucherOf(index, { date: dayText(index, 25), series: 'L', text: `Slutlöner ${unit.code}`, rows }),
    { date: dayText(index, 9), index, series: 'F', text: 'Leverantörsfaktura', rows: [late] },
  ];
}

/** Invoices booked on an account that no rule knows: agency staff waiting to be put on the right account. */
function unsortedVouchers() {
  const random = randomStream('unsorted');
  const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-09'];
  return MONTHS.filter((index) => months.includes(monthText(index))).flatMap((index) =>
    ['MEDL', 'VPC', 'HC07'].map((code) => {
      const unit = UNITS.find((one) => one.code === code);
      const hours = between(random, 3, 12) * 8;
      const ore = hours * between(random, 690, 1450) * 100;
      const supplier = pick(random, SUPPLIERS.slice(0, 5));
      const date = dayText(index, between(random, 10, 28));
      const row = {
        account: '4599',
        costCentre: unit.costCentres[0],
        ore,
        text: 'Inhyrd personal, ej fördelad',
        supplier,
        hours,
        unit,
      };
      return { date, index, series: 'F', text: 'Leverantörsfaktura', rows: [row] };
    }),
  );
}

/** By date, then as made; numbered per series and year. */
function numbered(vouchers) {
  const ordered = vouchers.map((voucher, at) => ({ voucher, at }));
  ordered.sort((a, b) => (a.voucher.date < b.voucher.date ? -1 : a.voucher.date > b.voucher.date ? 1 : a.at - b.at));
  const next = {};
  return ordered.map(({ voucher }) => {
    const series = `${voucher.series}${yearOf(voucher.index)}`;
    next[series] = (next[series] ?? 0) + 1;
    return { ...voucher, number: next[series] };
  });
}

/** The whole ledger as it should be: every voucher of every year. */
export function makeLedger(ownVouchers, invoices) {
  const own = ownVouchers.map(({ index, voucher }) => voucherOf(index, voucher));
  return numbered([...own, ...invoices.map(invoiceVoucher), ...strayVouchers(), ...unsortedVouchers()]);
}

export const WRONG_MONTH = '2025-03';

/**
 * The month as first delivered: one department's agency invoices came in twice, and one invoice got a digit too many.
 */
export function firstDelivery(vouchers) {
  const isInvoiceOf = (voucher, code) => voucher.series === 'F' && voucher.rows[0].unit.code === code;
  const tenfold = vouchers.find((voucher) => isInvoiceOf(voucher, 'HC03'));
  return vouchers.flatMap((voucher) => {
    if (voucher === tenfold) return [{ ...voucher, rows: voucher.rows.map((row) => ({ ...row, ore: row.ore * 10 })) }];
    return isInvoiceOf(voucher, 'MEDL') ? [voucher, voucher] : [voucher];
  });
}
