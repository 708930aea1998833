import { dayCount, dayText, monthName, monthOfYear, monthText, payDay, yearOf } from './calendar.mjs';
import { around, randomStream } from './random.mjs';

/** Pay rises from April each year; round figures of the size of the local government agreements. */
const PAY_LEVEL = { 2022: 1, 2023: 1.021, 2024: 1.061, 2025: 1.094, 2026: 1.129 };
const PAY_LEVEL_FROM_APRIL = { 2022: 1.021, 2023: 1.061, 2024: 1.094, 2025: 1.129, 2026: 1.162 };
/** Employer's contributions by law: 31.42 % of pay. */
const CONTRIBUTIONS = 0.3142;
/** Pension cost as a share of pay: high in 2023 and 2024, when inflation raised the commitments. */
const PENSION = { 2022: 0.105, 2023: 0.19, 2024: 0.17, 2025: 0.115, 2026: 0.11 };
/** Inconvenient hours and overtime weigh more in summer and at Christmas. */
const HOURS_SEASON = [1, 0.9, 0.95, 1.05, 1.0, 1.15, 1.45, 1.2, 0.95, 0.95, 1.0, 1.2];
const ROUND_THE_CLOCK = new Set([
  'ward',
  'surgery',
  'emergency',
  'intensive',
  'maternity',
  'paediatrics',
  'psychiatry',
  'ambulance',
  'emergencyPrimary',
]);

const payLevel = (index) => (monthOfYear(index) < 4 ? PAY_LEVEL : PAY_LEVEL_FROM_APRIL)[yearOf(index)];
export const toOre = (sek) => Math.round(sek * 100);

/** Pay of one unit and month: [account, cost centre, öre, text]. */
function payRows(unit, staff, index, random) {
  const rows = [];
  let contributionBase = 0;
  let total = 0;
  const premium = 1 + (unit.zone - 1) * 0.015;
  const add = (account, place, sek, text) => rows.push([account, unit.costCentres[place], toOre(sek), text]);
  for (const { category, fte } of staff) {
    const pay = fte * category.pay * premium * payLevel(index) * around(random, 0.012);
    add(category.account, category.place, pay, `Lön ${category.word.toLowerCase()}`);
    add(category.contributions, category.place, pay * CONTRIBUTIONS, `Sociala avgifter ${category.word.toLowerCase()}`);
    total += pay;
  }
  const physicians = staff.filter((row) => row.category.key.endsWith('physician'));
  const physicianPay = physicians.reduce((sum, row) => sum + row.fte * row.category.pay, 0) * payLevel(index);
  const extra = (account, place, sek, text) => {
    add(account, place, sek, text);
    contributionBase += sek;
  };
  const season = HOURS_SEASON[monthOfYear(index) - 1];
  if (ROUND_THE_CLOCK.has(unit.kind)) {
    if (physicianPay > 0) extra('4050', 0, physicianPay * 0.075 * around(random, 0.1), 'Jour och beredskap');
    extra('4060', 1, total * 0.062 * season * around(random, 0.08), 'Ob-ersättning och övertid');
  }
  extra('4080', 1, total * 0.021 * season * around(random, 0.3), 'Timlön');
  add('4220', 1, contributionBase * CONTRIBUTIONS, 'Sociala avgifter, tillägg och timlön');
  const pension = (total + contributionBase) * PENSION[yearOf(index)];
  return { rows, pension };
}

/** What is not personnel: there so that the extract looks like one, and to show that it is left out. */
function otherRows(unit, total, random) {
  const patients = ['service', 'office', 'laboratory', 'radiology'].includes(unit.kind) ? 0 : 0.018;
  const rows = [
    ['5610', 0.07, 'Läkemedel'],
    ['5710', 0.045, 'Sjukvårdsmaterial'],
    ['6010', 0.052, 'Lokalhyra'],
    ['7310', 0.012, 'Telefoni och it'],
    ['3010', -patients, 'Patientavgifter'],
  ];
  return rows
    .filter(([, share]) => share !== 0)
    .map(([account, share, text]) => [account, unit.costCentres[0], toOre(total * share * around(random, 0.15)), text]);
}

/**
 * The bookings of a unit's month: `pay` (own personnel), `pension`, `other`, and the sum of own personnel cost in öre.
 */
export function ownCost(unit, staff, index) {
  const random = randomStream(`own ${unit.code} ${monthText(index)}`);
  const { rows, pension } = payRows(unit, staff, index, random);
  const ownOre = rows.reduce((sum, row) => sum + row[2], 0);
  const pensionRow = ['4410', unit.costCentres[0], toOre(pension), 'Pensionskostnad'];
  const lastDay = dayText(index, dayCount(index));
  return {
    ownOre,
    vouchers: [
      { date: payDay(index), series: 'L', text: `Löner ${monthName(index)} ${unit.code}`, rows },
      { date: lastDay, series: 'P', text: `Pension ${monthName(index)} ${unit.code}`, rows: [pensionRow] },
      {
        date: lastDay,
        series: 'K',
        text: `Övrigt ${monthName(index)} ${unit.code}`,
        rows: otherRows(unit, ownOre / 100, random),
      },
    ],
  };
}
