import type { Month } from '../kernel/month.ts';
import { addMonths, toMonthIndex } from '../kernel/month.ts';
import { monthCount, parsePeriod, type Period } from '../kernel/period.ts';

/**
 * Numbers, months and periods as a reader of Swedish official print expects them: decimal comma, thousands set apart
 * by a narrow no-break space, a real minus sign, the unit after a no-break space. Rounding happens here and only here.
 */
export type Language = 'sv' | 'en';
export type UnitOfMeasure = 'ratio' | 'sek-ore' | 'weeks' | 'fte' | 'count' | 'hours' | 'days' | 'sek' | 'value';
export type AmountScale = 'mnkr' | 'tkr' | 'kr';

const NO_BREAK = '\u00a0';
/** Forbids a break where it stands and shows nothing: beside a dash, where browsers break lines. */
const WORD_JOINER = '\u2060';
const NARROW_NO_BREAK = '\u202f';
const MINUS = '\u2212';
const TAGS = { sv: 'sv-SE', en: 'en-GB' } as const;

const WORDS = {
  sv: {
    mnkr: 'mnkr',
    tkr: 'tkr',
    kr: 'kr',
    points: 'procentenheter',
    weeks: 'veckor',
    fte: 'årsarbetare',
    hours: 'timmar',
    days: 'dagar',
    fullYear: 'helåret',
  },
  en: {
    mnkr: 'SEK m',
    tkr: 'SEK k',
    kr: 'SEK',
    points: 'percentage points',
    weeks: 'weeks',
    fte: 'FTE',
    hours: 'hours',
    days: 'days',
    fullYear: 'full year',
  },
} as const;

const ORE_PER: Record<AmountScale, number> = { mnkr: 100_000_000, tkr: 100_000, kr: 100 };
const DECIMALS: Record<UnitOfMeasure, number> = {
  ratio: 1,
  'sek-ore': 1,
  weeks: 0,
  fte: 1,
  count: 0,
  hours: 0,
  days: 0,
  sek: 0,
  value: 1,
};

export type Format = ReturnType<typeof createFormat>;

export function createFormat(language: Language) {
  const words = WORDS[language];
  const number = numberFormatter(language);
  const month = monthFormatter(language);
  const signed = (value: number, decimals: number) => withSign(number(value, decimals));

  /** Whole öre in millions, thousands or whole kronor. */
  const amount = (ore: number, scale: AmountScale = 'mnkr', decimals = scale === 'mnkr' ? 1 : 0) =>
    `${number(ore / ORE_PER[scale], decimals)}${NO_BREAK}${words[scale]}`;
  const amountChange = (ore: number, scale: AmountScale = 'mnkr', decimals = scale === 'mnkr' ? 1 : 0) =>
    `${signed(ore / ORE_PER[scale], decimals)}${NO_BREAK}${words[scale]}`;
  /** 0.037 → `3,7 %`. */
  const percent = (ratio: number, decimals = 1) => `${number(ratio * 100, decimals)}${NO_BREAK}%`;
  /** Relative change, 0.419 → `+41,9 %`. */
  const percentChange = (ratio: number, decimals = 1) => `${signed(ratio * 100, decimals)}${NO_BREAK}%`;
  /** Difference of two ratios, 0.004 → `+0,4 procentenheter`. */
  const percentagePoints = (difference: number, decimals = 1) =>
    `${signed(difference * 100, decimals)}${NO_BREAK}${words.points}`;

  /** A value of an indicator with its unit. */
  function value(raw: number, unit: UnitOfMeasure): string {
    if (unit === 'ratio') return percent(raw);
    if (unit === 'sek-ore') return amount(raw);
    return `${number(raw, DECIMALS[unit])}${suffix(unit)}`;
  }
  /** A difference of two values of an indicator, with its sign and unit. */
  function change(difference: number, unit: UnitOfMeasure): string {
    if (unit === 'ratio') return percentagePoints(difference);
    if (unit === 'sek-ore') return amountChange(difference);
    return `${signed(difference, DECIMALS[unit])}${suffix(unit)}`;
  }
  function suffix(unit: UnitOfMeasure): string {
    const word = { weeks: words.weeks, fte: words.fte, hours: words.hours, days: words.days, sek: words.kr }[
      unit as string
    ];
    return word ? NO_BREAK + word : '';
  }

  return {
    language,
    amountUnit: words.mnkr,
    number,
    signedNumber: signed,
    amount,
    amountChange,
    percent,
    percentChange,
    percentagePoints,
    value,
    change,
    ...month,
    /** `2026-01..2026-10` → `januari–oktober 2026`; text that is no period is given back as it is. */
    period: (text: string) => periodWords(parsePeriod(text), text, month, words.fullYear),
    /** `2027-12-31` → `31 december 2027`. */
    date: dateFormatter(language),
    dateTime: (instant: string) =>
      keepDateWhole(
        new Intl.DateTimeFormat(TAGS[language], { dateStyle: 'long', timeStyle: 'short' }).format(new Date(instant)),
      ),
  };
}

function numberFormatter(language: Language) {
  const formatters = new Map<number, Intl.NumberFormat>();
  return (value: number, decimals = 0): string => {
    let formatter = formatters.get(decimals);
    if (!formatter) {
      const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
      formatters.set(
        decimals,
        (formatter = new Intl.NumberFormat(TAGS[language], { ...options, signDisplay: 'negative' })),
      );
    }
    return formatter.format(value).replaceAll(NO_BREAK, NARROW_NO_BREAK).replace('-', MINUS);
  };
}

/** What rounds to zero has no sign: +0,0 would tell of a rise that cannot be seen. */
function withSign(text: string): string {
  return text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`;
}

function monthFormatter(language: Language) {
  const name = new Intl.DateTimeFormat(TAGS[language], { month: 'long', timeZone: 'UTC' });
  const short = new Intl.DateTimeFormat(TAGS[language], { month: 'short', timeZone: 'UTC' });
  const day = (month: string) => new Date(`${month}-01T00:00:00Z`);
  const monthName = (month: string) => name.format(day(month));
  return {
    monthName,
    /** `jan`, `sep`: without the full stop that some months get in Swedish. */
    monthShort: (month: string) => short.format(day(month)).replace('.', '').slice(0, 3),
    /** `augusti 2026` */
    month: (month: string) => `${monthName(month)}${NO_BREAK}${month.slice(0, 4)}`,
  };
}

function periodWords(
  period: Period | undefined,
  text: string,
  words: { month(month: string): string; monthName(month: string): string },
  fullYear: string,
): string {
  if (!period) return text;
  const { first, last } = period;
  if (first === last) return words.month(first);
  const oneYear = first.slice(0, 4) === last.slice(0, 4);
  if (oneYear && monthCount(period) === 12) return `${fullYear}${NO_BREAK}${first.slice(0, 4)}`;
  return oneYear
    ? `${words.monthName(first)}${WORD_JOINER}–${WORD_JOINER}${words.month(last)}`
    : `${words.month(first)}${NO_BREAK}– ${words.month(last)}`;
}

function dateFormatter(language: Language) {
  const formatter = new Intl.DateTimeFormat(TAGS[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return (date: string) => keepDateWhole(formatter.format(new Date(`${date}T00:00:00Z`)));
}

/** Day, month and year on one line, and `kl.` with its time. */
const keepDateWhole = (text: string): string =>
  text.replace(/(\d+) (\p{L}+) (\d{4})/u, `$1${NO_BREAK}$2${NO_BREAK}$3`).replace('kl. ', `kl.${NO_BREAK}`);

/** The month a number of months later or earlier, for plain text months of the API. */
export const shiftMonth = (month: string, count: number): string => addMonths(month as Month, count);
export const monthPosition = (month: string): number => toMonthIndex(month as Month);
