import type { UnitOfMeasure } from '../../domain/definition.ts';
import type { IndicatorValue } from '../../domain/indicator-value.ts';
import { gapWords, reasonWords } from '../../domain/reason-words.ts';

export type Cell = string | number | null;
export type Table = { headings: readonly string[]; rows: readonly (readonly Cell[])[] };

/** Names that a table shows beside the keys. */
export type Names = { unit(code: string): string; indicator(key: string): string; staffCategory(key: string): string };

const UNIT_WORDS: Record<UnitOfMeasure, string> = {
  ratio: 'andel',
  'sek-ore': 'kr',
  sek: 'kr',
  weeks: 'veckor',
  fte: 'årsarbetare',
  count: 'antal',
  hours: 'timmar',
  days: 'dagar',
  value: '',
};

const STATUS_WORDS: Record<IndicatorValue['status'], string> = {
  reached: 'Nådd',
  'on-track': 'På väg',
  'at-risk': 'Risk',
  missed: 'Missad',
  'no-target': 'Inget mål',
};

export const statusWord = (status: IndicatorValue['status']): string => STATUS_WORDS[status];

const HEADINGS = [
  'Nyckeltal',
  'Nyckel',
  'Enhet',
  'Enhetens namn',
  'Period',
  'Personalkategori',
  'Vårdområde',
  'Värde',
  'Måttenhet',
  'Varför inget värde',
  'Täljare',
  'Nämnare',
  'Rader',
  'Rader utan regel, kr',
  'Fullständigt',
  'Vad som saknas',
  'Jämförd med',
  'Värde då',
  'Förändring',
  'Förändring, andel',
  'Mål',
  'Mål senast',
  'Målbana för perioden',
  'Beslut',
  'Status',
  'Formel',
  'Definition',
] as const;

/** Values as a table for other programs: full precision, money in kronor, a ratio as a plain number. */
export function valueTable(values: readonly IndicatorValue[], names: Names): Table {
  return { headings: HEADINGS, rows: values.map((value) => rowOf(value, names)) };
}

const inKronor = (value: number | null | undefined, unitOfMeasure: UnitOfMeasure): number | null =>
  value === undefined || value === null ? null : unitOfMeasure === 'sek-ore' ? value / 100 : value;

/** Numerator and denominator of a money ratio are öre too. */
const MONEY_PARTS = new Set([
  'agency-cost-to-own-personnel-cost',
  'agency-share-of-personnel-cost',
  'framework-compliance',
]);

function rowOf(value: IndicatorValue, names: Names): Cell[] {
  const { unitOfMeasure: unit, change, target } = value;
  const partUnit = MONEY_PARTS.has(value.indicator) ? 'sek-ore' : unit;
  return [
    names.indicator(value.indicator),
    value.indicator,
    value.unit,
    names.unit(value.unit),
    value.period,
    names.staffCategory(value.staffCategory),
    value.careArea,
    inKronor(value.value, unit),
    UNIT_WORDS[unit],
    value.reason === undefined ? null : (reasonWords[value.reason]?.sv ?? value.reason),
    inKronor(value.numerator, partUnit),
    inKronor(value.denominator, partUnit),
    value.rows,
    value.unmappedOre / 100,
    value.complete ? 'ja' : 'nej',
    value.gaps.map(({ code }) => gapWords[code]?.sv ?? code).join(', ') || null,
    value.previous?.period ?? null,
    inKronor(value.previous?.value, unit),
    inKronor(change?.difference, unit),
    change?.relative ?? null,
    inKronor(target?.value, unit),
    target?.due ?? null,
    inKronor(target?.pathValue, unit),
    target?.decision ?? null,
    statusWord(value.status),
    value.formulaSv,
    value.definition,
  ];
}
