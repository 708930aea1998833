import type { Words } from './definition.ts';

/** Why a value cannot be computed, in words, by reason code. */
export const reasonWords: Readonly<Record<string, Words>> = {
  'no-rows': { sv: 'det finns inga rader för perioden', en: 'there are no rows for the period' },
  'before-first-data': {
    sv: 'perioden ligger före de första inlästa raderna',
    en: 'the period is before the first rows imported',
  },
  'unit-not-in-period': { sv: 'enheten fanns inte under perioden', en: 'the unit did not exist in the period' },
  'denominator-zero': { sv: 'nämnaren är noll', en: 'the denominator is zero' },
  'denominator-negative': { sv: 'nämnaren är negativ', en: 'the denominator is negative' },
  'parameter-missing': {
    sv: 'regionen har inte angett timmar per hyrvecka',
    en: 'the region has set no hours per agency week',
  },
  'no-supplier': { sv: 'inget köp har någon känd leverantör', en: 'no purchase has a known supplier' },
  'no-own-cost-for-category': {
    sv: 'ingen egen personalkostnad är märkt med personalkategorin',
    en: 'no own personnel cost carries the staff category',
  },
  'cost-without-hours': { sv: 'det finns hyrpersonalkostnad men inga timmar', en: 'there is agency cost but no hours' },
  'no-series-value': { sv: 'inget värde är inmatat', en: 'no value has been entered' },
};

/** What is missing behind a value, in words, by gap code. */
export const gapWords: Readonly<Record<string, Words>> = {
  'missing-months': { sv: 'månader utan uppgifter', en: 'months without data' },
  'unmapped-rows': { sv: 'rader utan regel', en: 'rows that no rule maps' },
  'missing-hours-months': {
    sv: 'månader utan inhyrda timmar för någon enhet',
    en: 'months without agency hours for any unit',
  },
  'missing-staff-months': { sv: 'månader utan personaluppgifter', en: 'months without staff data' },
  'unmapped-hours-rows': {
    sv: 'hyruppdrag vars enhet eller personalkategori saknar regel',
    en: 'engagements whose unit or staff category no rule maps',
  },
  'unmapped-staff-rows': {
    sv: 'personalrader vars enhet eller personalkategori saknar regel',
    en: 'staff rows whose unit or staff category no rule maps',
  },
  'own-cost-without-category': {
    sv: 'egen personalkostnad utan personalkategori',
    en: 'own personnel cost without staff category',
  },
  'cost-without-hours': { sv: 'hyrpersonalkostnad utan timmar', en: 'agency cost without hours' },
  'unknown-supplier': { sv: 'köp utan känd leverantör', en: 'purchases without a known supplier' },
  'parts-do-not-add-up': { sv: 'delarna går inte ihop med totalen', en: 'the parts do not add up to the total' },
};
