import { ALL } from '../../../kernel/grid.ts';
import { formatFigure, formatNumber, formatSigned } from '../domain/format-figure.ts';
import type { IndicatorValue } from '../domain/indicator-value.ts';
import { gapWords, reasonWords } from '../domain/reason-words.ts';
import { statusWord } from './download/value-table.ts';
import { textTable } from './text-table.ts';

const NBSP = '\u00a0';
const MARKS: Record<IndicatorValue['status'], string> = {
  reached: '●',
  'on-track': '▲',
  'at-risk': '◆',
  missed: '■',
  'no-target': '○',
};

/** A change in words: ratios in percentage points, everything else in percent of the base. */
function changeText({ change, unitOfMeasure }: IndicatorValue): string {
  if (!change) return '–';
  if (unitOfMeasure === 'ratio')
    return formatSigned(change.difference * 100, (value) => `${formatNumber(value, 1)}${NBSP}procentenheter`);
  if (change.relative === null) return formatSigned(change.difference, (value) => formatFigure(value, unitOfMeasure));
  return formatSigned(change.relative * 100, (value) => `${formatNumber(value, 1)}${NBSP}%`);
}

function targetText({ target, unitOfMeasure }: IndicatorValue): string {
  if (!target) return '–';
  if (target.value === null) return target.toBeDecidedBy ? `beslutas senast ${target.toBeDecidedBy}` : 'inte beslutat';
  return `${target.direction === 'at-most' ? 'högst' : 'minst'} ${formatFigure(target.value, unitOfMeasure)} ${target.due}`;
}

const figureText = (value: IndicatorValue) =>
  value.value === undefined ? '–' : formatFigure(value.value, value.unitOfMeasure);

/** Why there is no value, or what is missing behind it. */
function noteText(value: IndicatorValue): string {
  if (value.reason !== undefined) return reasonWords[value.reason]?.sv ?? value.reason;
  return value.complete ? '' : `ofullständigt: ${value.gaps.map(({ code }) => gapWords[code]?.sv ?? code).join(', ')}`;
}

/** Values as a table in Swedish, for the terminal. */
export function valuesText(values: readonly IndicatorValue[], nameOf: (key: string) => string): string {
  if (values.length === 0) return 'Inga värden.';
  const divided = values.some(({ staffCategory, careArea }) => staffCategory !== ALL || careArea !== ALL);
  const rows = values.map((value) => [
    nameOf(value.indicator),
    value.unit,
    value.period,
    ...(divided ? [value.careArea === ALL ? value.staffCategory : value.careArea] : []),
    figureText(value),
    changeText(value),
    targetText(value),
    `${MARKS[value.status]} ${statusWord(value.status)}`,
    noteText(value),
  ]);
  const headings = [
    'Nyckeltal',
    'Enhet',
    'Period',
    ...(divided ? ['Grupp'] : []),
    'Värde',
    'Mot året före',
    'Mål',
    'Status',
    'Anmärkning',
  ];
  return textTable(headings, rows, divided ? [4, 5] : [3, 4]);
}
