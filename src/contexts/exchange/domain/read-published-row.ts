import { fail, ok, type Result } from '../../../kernel/result.ts';
import {
  type Evidence,
  NATION,
  type PublishedFigure,
  type PublishedRow,
  type UnreadReason,
  type UnreadRow,
} from './published-figure.ts';
import { publishedIndicators } from './published-indicators.ts';
import { readPeriodType, readPublishedPeriod } from './read-period.ts';
import { readUnit, readValue } from './read-value.ts';

/** A row of the data set as a figure, or the cell that cannot be counted with and why. */
export function readPublishedRow(row: PublishedRow): Result<PublishedFigure, UnreadRow> {
  const cell = (column: string) => (row.cells[column] ?? '').trim();
  const { file, line } = row;
  const unread = (column: string, reason: UnreadReason) => fail({ file, line, column, value: cell(column), reason });

  const dated = readPublishedPeriod(cell('period'));
  if (!dated) return unread('period', 'period-unclear');
  const type = readPeriodType(cell('period_type'));
  if (!type) return unread('period_type', 'period-unclear');
  const indicator = publishedIndicators.find(({ published }) => published === cell('metric'));
  if (!indicator) return unread('metric', 'indicator-unknown');
  const unit = readUnit(cell('unit'));
  if (!unit) return unread('unit', 'unit-unknown');
  const value = readValue(cell('value'), unit);
  if (!value) return unread('value', 'value-unclear');

  const isChange = type.periodType === 'change';
  const remarks = [unit.remark, type.remark && `prognos i ${type.remark}`, cell('note')].filter(Boolean);
  return ok({
    region: cell('region') || NATION,
    ...dated,
    periodType: type.periodType,
    // A change of a cost is not a cost: it must never be drawn as one.
    indicator: isChange ? `${indicator.key}-change` : indicator.key,
    indicatorName: isChange ? `${indicator.name}, förändring` : indicator.name,
    segment: cell('segment'),
    ...value,
    unitOfMeasure: unit.unitOfMeasure,
    evidence: readEvidence(cell('evidence')),
    source: cell('source'),
    note: remarks.length > 0 ? remarks.join('; ') : null,
    file,
    line,
  });
}

const readEvidence = (text: string): Evidence => (text === 'seen' || text === 'derived' ? text : 'other');
