import { monthText, yearOf } from './calendar.mjs';
import { csv, decimal } from './write-csv.mjs';

const common = (row, sign) => [
  String(row.heads),
  decimal(row.fte, sign),
  decimal(row.vacant, sign),
  String(row.joined),
  String(row.left),
  String(row.retired),
  String(row.toAgency),
];
/** 0.0534 → `5,34 %`, without floating point tails. */
const percent = (share) => `${decimal(Math.round(share * 10000) / 100, ',')} %`;

/** Headings as in an extract from Heroma, in Windows-1252; sick leave in per cent, job groups in words. */
function heroma(rows) {
  const headings = [
    'Period',
    'Organisationsenhet',
    'Befattningsgrupp',
    'Antal anställda',
    'Antal årsarbetare',
    'Vakanser',
    'Nyanställda',
    'Avgångna',
    'Pensionsavgångar',
    'Till bemanning',
    'Sjukfrånvaro',
    'Övertid timmar',
  ];
  const fields = rows.map((row) => [
    monthText(row.index),
    row.unit.code,
    row.category.word,
    ...common(row, ','),
    percent(row.sick),
    String(row.overtime),
  ]);
  return csv({ delimiter: ';', encoding: 'windows-1252', newline: '\r\n' }, headings, fields);
}

function swedish(rows) {
  const headings = [
    'månad',
    'enhet',
    'personalkategori',
    'antal',
    'årsarbetare',
    'vakanta',
    'nyanställda',
    'slutat',
    'pensionerade',
    'till_bemanningsföretag',
    'sjukfrånvaro',
    'övertid',
  ];
  const fields = rows.map((row) => [
    monthText(row.index),
    row.unit.code,
    row.category.key,
    ...common(row, ','),
    decimal(row.sick, ','),
    String(row.overtime),
  ]);
  return csv({ delimiter: ';', encoding: 'utf8' }, headings, fields);
}

/** With persons by age, for those who plan for retirements. */
function english(rows) {
  const headings = [
    'month',
    'unit',
    'staff_category',
    'headcount',
    'fte',
    'vacant_fte',
    'joined',
    'left',
    'retired',
    'became_agency',
    'sick_leave_share',
    'overtime_hours',
    'age_55_59',
    'age_60_plus',
  ];
  const fields = rows.map((row) => [
    monthText(row.index),
    row.unit.code,
    row.category.key,
    ...common(row, '.'),
    decimal(row.sick),
    String(row.overtime),
    String(row.age55),
    String(row.age60),
  ]);
  return csv({ delimiter: ',', encoding: 'utf8' }, headings, fields);
}

const WRITERS = { 2022: heroma, 2023: swedish, 2024: english, 2025: english, 2026: english };

/** @returns {Record<string, Buffer>} one file per year */
export function staffFiles(staff) {
  return Object.fromEntries(
    Object.entries(WRITERS).map(([year, write]) => [
      `staff-${year}.csv`,
      write(staff.filter((row) => String(yearOf(row.index)) === year)),
    ]),
  );
}
