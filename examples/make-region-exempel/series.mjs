import { MONTHS, alongYears, monthOfYear, monthText, yearOf } from './calendar.mjs';
import { AREAS, areaOf } from './organisation.mjs';
import { around, randomStream } from './random.mjs';
import { csv, decimal } from './write-csv.mjs';

const round = (value, decimals) => Math.round(value * 10 ** decimals) / 10 ** decimals;
const inUnit = (code) => (row) => code === 'R' || areaOf(row.unit, monthText(row.index)).code === code;
const ALL_UNITS = ['R', ...AREAS.map((area) => area.code)];

/** Sick leave of an area: the staff files' shares, weighted by full-time equivalents. */
function sickLeave(staff) {
  return MONTHS.flatMap((index) => {
    const month = staff.filter((row) => row.index === index);
    return ALL_UNITS.map((unit) => {
      const rows = month.filter(inUnit(unit));
      const fte = rows.reduce((sum, row) => sum + row.fte, 0);
      return [
        'sick-leave',
        unit,
        monthText(index),
        round(rows.reduce((sum, row) => sum + row.sick * row.fte, 0) / fte, 4),
        '',
      ];
    });
  });
}

/** Turnover: those who left in twelve months ÷ mean number of heads. From the twelfth month on. */
function turnover(staff) {
  return ALL_UNITS.flatMap((unit) => {
    const rows = staff.filter(inUnit(unit));
    const perMonth = MONTHS.map((index) => {
      const month = rows.filter((row) => row.index === index);
      return {
        left: month.reduce((sum, row) => sum + row.left, 0),
        heads: month.reduce((sum, row) => sum + row.heads, 0),
      };
    });
    return MONTHS.slice(11).map((index) => {
      const year = perMonth.slice(index - 11, index + 1);
      const left = year.reduce((sum, one) => sum + one.left, 0);
      const heads = year.reduce((sum, one) => sum + one.heads, 0) / 12;
      return ['staff-turnover', unit, monthText(index), round(left / heads, 4), ''];
    });
  });
}

/** Share of patients who wait no longer than the care guarantee; falls in summer and dips when hiring stops in 2024. */
const ACCESS = {
  R: [0.74, 0.745, 0.725, 0.75, 0.785],
  PV: [0.83, 0.835, 0.815, 0.84, 0.865],
  LS: [0.7, 0.705, 0.685, 0.715, 0.755],
  NS: [0.72, 0.72, 0.7, 0.71, 0.74],
  PSY: [0.66, 0.67, 0.66, 0.69, 0.72],
};
const ACCESS_SEASON = [1, 1.01, 1.02, 1.01, 1.01, 0.97, 0.9, 0.92, 0.98, 1.01, 1.02, 0.99];
function access() {
  const random = randomStream('access');
  return MONTHS.flatMap((index) =>
    Object.entries(ACCESS).map(([unit, curve]) => {
      const value = alongYears(curve, index) * ACCESS_SEASON[monthOfYear(index) - 1] * around(random, 0.02);
      return ['access-to-care', unit, monthText(index), round(value, 3), ''];
    }),
  );
}

/** Continuity: share of visits to the listed physician, per tertial, primary care. */
function continuity() {
  const random = randomStream('continuity');
  const periods = MONTHS.filter((index) => monthOfYear(index) % 4 === 0);
  return periods.map((index) => {
    const value = alongYears([0.41, 0.39, 0.42, 0.46, 0.5], index) * around(random, 0.03);
    return ['physician-continuity', 'PV', `${yearOf(index)}-T${monthOfYear(index) / 4}`, round(value, 3), ''];
  });
}

/** The action plan: all actions, done, in ordinary operation, ongoing, handed over, stopped. The parts add up. */
const ACTIONS = [
  ['2024-03', 48, 2, 0, 46, 0, 0, 'Planen beslutad'],
  ['2024-06', 52, 5, 1, 46, 0, 0, 'Fyra åtgärder tillagda'],
  ['2024-09', 58, 9, 3, 45, 0, 1, ''],
  ['2024-12', 60, 14, 5, 39, 0, 2, ''],
  ['2025-03', 60, 18, 8, 32, 0, 2, ''],
  ['2025-06', 62, 22, 11, 27, 0, 2, 'Två åtgärder för Norra sjukhuset tillagda'],
  ['2025-09', 62, 25, 13, 21, 1, 2, ''],
  ['2025-12', 63, 28, 15, 16, 2, 2, ''],
  ['2026-03', 63, 30, 17, 12, 2, 2, ''],
  ['2026-06', 64, 32, 18, 10, 2, 2, ''],
  ['2026-09', 64, 34, 19, 7, 2, 2, ''],
  ['2026-10', 64, 35, 19, 6, 2, 2, ''],
];
const ACTION_KEYS = [
  'actions-total',
  'actions-done',
  'actions-in-ordinary-operation',
  'actions-ongoing',
  'actions-handed-over',
  'actions-stopped',
];

function actions() {
  return ACTIONS.flatMap(([month, ...rest]) =>
    ACTION_KEYS.map((key, at) => [key, 'R', month, rest[at], at === 0 ? rest[ACTION_KEYS.length] : '']),
  );
}

/** @returns {Buffer} the series file */
export function seriesFile(staff) {
  const rows = [...sickLeave(staff), ...turnover(staff), ...access(), ...continuity(), ...actions()];
  const fields = rows.map(([key, unit, period, value, comment]) => [key, unit, period, decimal(value, ','), comment]);
  return csv({ delimiter: ';', encoding: 'utf8' }, ['nyckeltal', 'enhet', 'period', 'värde', 'kommentar'], fields);
}
