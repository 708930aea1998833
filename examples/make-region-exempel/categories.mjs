/**
 * Staff categories: key, Swedish word as it stands in a staff extract, monthly pay in SEK 2022, last digit of the pay
 * account (401x) and of its social contributions (421x), cost centre of the unit (0 first, 1 second), mean
 * full-time share, growth in heads per year, sick leave share, overtime hours per head and month.
 * Pay levels are round numbers of the right order, not statistics.
 */
const ROWS = [
  ['physician', 'Läkare', 83000, 0, 0, 0.93, 0.008, 0.034, 3.1],
  ['resident-physician', 'ST-läkare', 51000, 1, 0, 0.94, 0.055, 0.032, 3.4],
  ['intern-physician', 'AT-läkare', 37500, 2, 0, 0.98, 0.01, 0.028, 2.2],
  ['specialist-nurse', 'Specialistsjuksköterska', 41500, 3, 1, 0.89, 0.01, 0.058, 3.3],
  ['registered-nurse', 'Sjuksköterska', 37000, 4, 1, 0.9, 0.014, 0.061, 3.6],
  ['midwife', 'Barnmorska', 42500, 5, 1, 0.86, 0.01, 0.06, 3.2],
  ['medical-secretary', 'Medicinsk sekreterare', 31500, 6, 0, 0.9, -0.006, 0.062, 0.7],
  ['assistant-nurse', 'Undersköterska', 30500, 7, 1, 0.87, 0.008, 0.078, 2.1],
  ['allied-health', 'Paramedicinare', 37500, 8, 0, 0.88, 0.006, 0.05, 0.6],
  ['other', 'Övriga', 35500, 9, 0, 0.92, 0.001, 0.054, 0.8],
];
export const CATEGORIES = ROWS.map(([key, word, pay, digit, place, share, growth, sick, overtime]) => ({
  key,
  word,
  pay,
  account: `401${digit}`,
  contributions: `421${digit}`,
  place,
  share,
  growth,
  sick,
  overtime,
}));

/** How 100 full-time equivalents divide on the categories, in the order above; per kind of unit. */
export const STAFF_MIX = {
  healthCentre: [13, 3.9, 1.6, 18, 12.5, 1, 11, 12, 15, 12],
  emergencyPrimary: [8, 0, 0, 22, 38, 0, 6, 20, 0, 6],
  ward: [12, 5, 2, 13, 30, 0, 6, 27, 0, 5],
  surgery: [14, 5, 2, 17, 24, 0, 8, 24, 0, 6],
  emergency: [10, 6, 3, 12, 35, 0, 4, 26, 0, 4],
  intensive: [12, 4, 0, 48, 8, 0, 2, 20, 0, 6],
  radiology: [18, 6, 0, 4, 30, 0, 8, 14, 0, 20],
  maternity: [14, 5, 1, 2, 8, 36, 8, 20, 0, 6],
  paediatrics: [16, 6, 2, 22, 20, 0, 8, 18, 2, 6],
  laboratory: [7, 3, 0, 0, 4, 0, 4, 0, 0, 82],
  outpatient: [24, 7, 1, 14, 20, 0, 13, 15, 0, 6],
  rehabilitation: [5, 1, 0, 2, 13, 0, 6, 18, 38, 17],
  psychiatry: [9, 4, 1, 20, 12, 0, 7, 27, 13, 7],
  ambulance: [0, 0, 0, 46, 24, 0, 0, 22, 0, 8],
  habilitation: [2, 0, 0, 2, 6, 0, 4, 4, 50, 32],
  advice: [0, 0, 0, 22, 70, 0, 0, 0, 0, 8],
  service: [0, 0, 0, 0, 0, 0, 0, 0, 0, 100],
  office: [1, 0, 0, 1, 2, 0, 3, 0, 0, 93],
};

/** How the agency cost divides: physicians, registered nurses, specialist nurses, midwives, other. */
export const AGENCY_MIX = {
  healthCentre: [79, 9, 10, 0, 2],
  emergencyPrimary: [78, 15, 7, 0, 0],
  ward: [32, 54, 13, 0, 1],
  surgery: [34, 44, 21, 0, 1],
  emergency: [40, 48, 12, 0, 0],
  intensive: [38, 6, 56, 0, 0],
  radiology: [66, 22, 0, 0, 12],
  maternity: [48, 6, 0, 46, 0],
  paediatrics: [54, 20, 26, 0, 0],
  laboratory: [72, 0, 0, 0, 28],
  outpatient: [88, 12, 0, 0, 0],
  rehabilitation: [52, 20, 0, 0, 28],
  psychiatry: [68, 20, 9, 0, 3],
  ambulance: [0, 30, 70, 0, 0],
  habilitation: [60, 0, 0, 0, 40],
  advice: [0, 100, 0, 0, 0],
};
export const AGENCY_CATEGORIES = ['physician', 'registered-nurse', 'specialist-nurse', 'midwife', 'other'];
