import { alongYears, yearOf } from './calendar.mjs';
import { pick } from './random.mjs';

/**
 * Staffing agencies, all made up. Organisation numbers have a right check digit and begin with 5599, a series not
 * in use when this was written. `in2018` and `in2024`: party to the national framework agreement of that year.
 */
const NAMES = [
  ['Alfa', 'both', true, true],
  ['Beta', 'physician', true, true],
  ['Gamma', 'both', true, true],
  ['Delta', 'nurse', true, true],
  ['Epsilon', 'both', true, true],
  ['Zeta', 'physician', true, true],
  ['Eta', 'nurse', true, true],
  ['Theta', 'both', false, true],
  ['Jota', 'physician', false, true],
  ['Kappa', 'nurse', true, false],
  ['Lambda', 'both', false, false],
  ['My', 'physician', false, false],
  ['Ny', 'physician', false, false],
  ['Xi', 'local', false, false],
];

/** Ten digits with the check digit of the Luhn algorithm. */
function organisationNumber(at) {
  const nine = `5599${String(10 + at * 6).padStart(2, '0')}${String(111 + at * 37).padStart(3, '0')}`;
  let sum = 0;
  nine.split('').forEach((digit, position) => {
    const doubled = position % 2 === 0 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return `${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

export const SUPPLIERS = NAMES.map(([name, lends, in2018, in2024], at) => ({
  name: `${name} Exempelbemanning AB`,
  number: organisationNumber(at),
  lends,
  in2018,
  in2024,
}));
/** Party to a local agreement for radiology. */
export const LOCAL_SUPPLIER = SUPPLIERS.find((supplier) => supplier.name.startsWith('Xi'));
export const LOCAL_AGREEMENT = { key: 'local-radiology', validFrom: '2023-03-01', validTo: '2026-12-31' };
export const FRAMEWORKS = [
  { key: 'national-2018', validFrom: '2018-02-06', validTo: '2023-12-31', party: (supplier) => supplier.in2018 },
  { key: 'national-2024', validFrom: '2024-01-01', validTo: '2027-12-31', party: (supplier) => supplier.in2024 },
];
export const FRAMEWORK_CATEGORIES = ['physician', 'registered-nurse', 'specialist-nurse', 'midwife'];

/**
 * Hourly prices in SEK per zone 1–3 at the 2026 level, of the size of the national framework agreement's price list
 * from 2026-01-01 (secondary sources). No such agreement covers `other`; its price is an assumption.
 */
const HOURLY = {
  physician: [1238, 1513, 1787],
  'registered-nurse': [616, 660, 715],
  'specialist-nurse': [770, 824, 880],
  midwife: [770, 824, 880],
  other: [560, 590, 620],
};
const SCARCE_PHYSICIAN = [1457, 1678, 1953];
const PRICE_LEVEL = { 2022: 0.91, 2023: 0.95, 2024: 0.955, 2025: 0.975, 2026: 1 };
/** Bought outside the agreement costs more. */
const OUTSIDE_PREMIUM = 1.16;
/** Share of the engagements bought outside the framework agreement, 2022 … 2026. */
const OUTSIDE = {
  PV: [0.24, 0.3, 0.19, 0.11, 0.06],
  PSY: [0.3, 0.34, 0.24, 0.18, 0.14],
  OV: [0.1, 0.1, 0.1, 0.08, 0.06],
};
const OUTSIDE_HOSPITAL = [0.16, 0.2, 0.13, 0.08, 0.05];

/** SEK per hour, whole kronor. */
export function hourlyRate(unit, category, index, inside) {
  const scarce = category === 'physician' && ['psychiatry', 'radiology'].includes(unit.kind);
  const base = (scarce ? SCARCE_PHYSICIAN : HOURLY[category])[unit.zone - 1];
  return Math.round(base * PRICE_LEVEL[yearOf(index)] * (inside ? 1 : OUTSIDE_PREMIUM));
}

/** The agreement in force between the region and a supplier on a date, for the category; undefined when there is none. */
export function frameworkFor(supplier, category, date) {
  if (!FRAMEWORK_CATEGORIES.includes(category)) return undefined;
  return FRAMEWORKS.find((one) => one.validFrom <= date && date <= one.validTo && one.party(supplier));
}

/** A supplier for a new engagement. */
export function chooseSupplier(unit, area, category, date, index, random) {
  const lends = category === 'physician' ? 'physician' : 'nurse';
  const able = SUPPLIERS.filter((one) => one.lends === 'both' || one.lends === lends);
  if (category === 'other' && unit.kind === 'radiology' && date >= LOCAL_AGREEMENT.validFrom) return LOCAL_SUPPLIER;
  const outside = random() < alongYears(OUTSIDE[area.code] ?? OUTSIDE_HOSPITAL, index);
  const group = able.filter((one) => (frameworkFor(one, category, date) === undefined) === outside);
  return pick(random, group.length > 0 ? group : able);
}
