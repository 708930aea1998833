import type { UnitOfMeasure } from './definition.ts';

const NBSP = '\u00a0';
const MINUS = '\u2212';

/** A number as Swedish readers write it: `1 234,5` with no-break spaces and a real minus. Rounds half away from zero, for showing only. */
export function formatNumber(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  // 1.005 × 100 is 100.49999… in binary: the nudge rounds it as the decimal figure that it was meant to be.
  const rounded = Math.round(Math.abs(value) * factor * (1 + Number.EPSILON)) / factor;
  const [whole, fraction] = rounded.toFixed(decimals).split('.');
  const grouped = whole!.replaceAll(/\B(?=(\d{3})+$)/g, NBSP);
  return `${value < 0 && rounded !== 0 ? MINUS : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

const UNITS: Record<Exclude<UnitOfMeasure, 'ratio' | 'sek-ore'>, { word: string; decimals: number }> = {
  weeks: { word: 'veckor', decimals: 1 },
  fte: { word: 'årsarbetare', decimals: 1 },
  count: { word: '', decimals: 0 },
  hours: { word: 'timmar', decimals: 0 },
  days: { word: 'dagar', decimals: 1 },
  sek: { word: 'kr', decimals: 0 },
  value: { word: '', decimals: 2 },
};

/** A value with its unit: `1 234,5 mnkr`, `3,7 %`, `412,0 veckor`. Money below 0,1 mnkr is shown in kronor. */
export function formatFigure(value: number, unitOfMeasure: UnitOfMeasure): string {
  if (unitOfMeasure === 'ratio') return `${formatNumber(value * 100, 1)}${NBSP}%`;
  if (unitOfMeasure === 'sek-ore') {
    const small = value !== 0 && Math.abs(value) < 10_000_000;
    return small ? `${formatNumber(value / 100, 0)}${NBSP}kr` : `${formatNumber(value / 100_000_000, 1)}${NBSP}mnkr`;
  }
  const { word, decimals } = UNITS[unitOfMeasure];
  const figure = formatNumber(value, decimals);
  return word ? `${figure}${NBSP}${word}` : figure;
}

/** A change with its sign: `+41,9 %`, `−0,4 procentenheter`. */
export function formatSigned(value: number, format: (value: number) => string): string {
  const text = format(value);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
