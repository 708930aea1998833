import { type Column, DataTable } from '../../../web/design/DataTable.tsx';
import { TraceLink } from '../../../web/design/Figure.tsx';
import type { Format } from '../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../web/text.ts';
import type { IndicatorValueDto } from '../../indicators/contract.ts';
import type { PublishedFigureDto } from '../contract.ts';
import { boundedText, evidenceText, periodTypeText, publishedPeriodText } from './published-words.ts';
import { SourceCell } from './SourceCell.tsx';

type Row =
  | { kind: 'own'; key: string; region: string; figure: IndicatorValueDto }
  | { kind: 'published'; key: string; region: string; figure: PublishedFigureDto };

type Props = { figures: readonly PublishedFigureDto[]; own: readonly IndicatorValueDto[]; ownName: string };

/** Every figure of the chosen regions, also those that no line is drawn of: parts of years, targets, forecasts. */
export function ComparisonTable({ figures, own, ownName }: Props) {
  const text = useText();
  const format = useFormat();
  const rows: Row[] = [
    ...own.map((figure): Row => ({ kind: 'own', key: `own ${figure.period}`, region: ownName, figure })),
    ...figures.map((figure): Row => {
      const key = `${figure.file} ${figure.line}`;
      return { kind: 'published', key, region: figure.region, figure };
    }),
  ];
  return (
    <DataTable
      caption={text('comparison.table-caption')}
      columns={[...figureColumns(text, format), ...sourceColumns(text)]}
      rows={rows}
      rowKey={(row) => row.key}
      empty={text('comparison.empty-detail')}
    />
  );
}

function figureColumns(text: Text, format: Format): Column<Row>[] {
  return [
    { key: 'region', header: text('published.region'), value: (row) => row.region },
    {
      key: 'period',
      header: text('period'),
      value: (row) => row.figure.period,
      cell: (row) => publishedPeriodText(format, row.figure),
    },
    {
      key: 'type',
      header: text('published.type'),
      value: (row) => periodTypeText(text, row.kind === 'own' ? ownPeriodType(row.figure) : row.figure.periodType),
    },
    {
      key: 'segment',
      header: text('published.segment'),
      value: (row) => (row.kind === 'own' ? text('published.segment-all') : row.figure.segment),
    },
    {
      key: 'value',
      header: text('value'),
      value: (row) => (row.kind === 'own' ? (row.figure.value ?? null) : row.figure.valueTo),
      cell: (row) =>
        row.kind === 'own' ? ownValue(row.figure, text, format) : publishedValue(row.figure, text, format),
      isFigure: true,
    },
  ];
}

/** A year that has not come to its end in the ledger is no full year. */
const ownPeriodType = ({ gaps }: IndicatorValueDto) => (gaps.some((gap) => gap.months?.length) ? 'ytd' : 'year');

function ownValue(figure: IndicatorValueDto, text: Text, format: Format) {
  return (
    <TraceLink figure={figure}>
      {figure.value === undefined ? text('figure.not-computable') : format.percent(figure.value)}
    </TraceLink>
  );
}

const publishedValue = ({ valueFrom: from, valueTo: to, bound }: PublishedFigureDto, text: Text, format: Format) =>
  boundedText(text, format, { from, to, bound });

function sourceColumns(text: Text): Column<Row>[] {
  return [
    {
      key: 'evidence',
      header: text('published.evidence'),
      value: (row) => evidenceText(text, row.kind === 'own' ? 'computed' : row.figure.evidence),
    },
    {
      key: 'source',
      header: text('published.source'),
      value: (row) => (row.kind === 'own' ? text('published.own-ledger') : row.figure.source),
      cell: (row) => (row.kind === 'own' ? text('published.own-ledger') : <SourceCell source={row.figure.source} />),
    },
    {
      key: 'note',
      header: text('note'),
      value: (row) => {
        if (row.kind === 'published') return row.figure.note;
        return row.figure.complete ? null : text('figure.incomplete');
      },
    },
  ];
}
