import { ChartFigure } from '../../../web/charts/ChartFigure.tsx';
import type { Column } from '../../../web/design/DataTable.tsx';
import { Empty } from '../../../web/design/Empty.tsx';
import type { Format } from '../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../web/text.ts';
import type { ComparisonLine, LineYear } from './comparison-lines.ts';
import { boundedText, evidenceText } from './published-words.ts';
import { sourceName } from './SourceCell.tsx';
import { YearLines } from './YearLines.tsx';

type Row = { year: number };

/** The chosen lines over years; what is pointed at is told with its evidence and source. */
export function ComparisonChart({ lines }: { lines: readonly ComparisonLine[] }) {
  const text = useText();
  const format = useFormat();
  const years = lines.flatMap((line) => line.years.map(({ year }) => year));
  if (years.length === 0) {
    return (
      <Empty title={text('comparison.empty-title')}>
        <p>{text('comparison.empty-detail')}</p>
      </Empty>
    );
  }
  const first = Math.min(...years);
  const rows: Row[] = Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => ({ year: first + index }));
  const title = text('comparison.chart-title');
  return (
    <ChartFigure
      title={title}
      level={2}
      note={text('comparison.chart-note')}
      fileName="comparison"
      columns={columnsOf(lines, text, format)}
      rows={rows}
      rowKey={(row) => String(row.year)}
      steps={{
        keys: rows.map((row) => String(row.year)),
        words: (year) => `${year}: ${wordsOf(lines, Number(year), text, format)}`,
      }}
    >
      {({ width, cursor }) => (
        <YearLines
          title={title}
          description={text('comparison.chart-description', { count: lines.length })}
          lines={lines}
          formatPoint={(point) => boundedText(text, format, point)}
          formatTick={(value) => format.percent(value, 0)}
          cursor={cursor === null ? null : Number(cursor)}
          width={width}
          height={width < 560 ? 360 + 20 * lines.length : 420}
        />
      )}
    </ChartFigure>
  );
}

const pointOf = (line: ComparisonLine, year: number): LineYear | undefined =>
  line.years.find((each) => each.year === year);

function wordsOf(lines: readonly ComparisonLine[], year: number, text: Text, format: Format): string {
  const told = lines.flatMap((line) => {
    const point = pointOf(line, year);
    if (!point) return [];
    const values = {
      name: line.name,
      value: boundedText(text, format, point),
      evidence: evidenceText(text, point.evidence),
    };
    return [
      point.source === null
        ? text('comparison.own-words', values)
        : text('comparison.words', { ...values, source: sourceName(point.source) }),
    ];
  });
  return told.length === 0 ? text('comparison.no-figures') : told.join('; ');
}

function columnsOf(lines: readonly ComparisonLine[], text: Text, format: Format): Column<Row>[] {
  const year: Column<Row> = { key: 'year', header: text('published.year'), value: (row) => String(row.year) };
  return [
    year,
    ...lines.map((line): Column<Row> => {
      const pointAt = (row: Row) => pointOf(line, row.year);
      return {
        key: line.key,
        header: line.name,
        // A range or a limit is no figure to count with: files get its words.
        value: (row) => {
          const point = pointAt(row);
          if (!point) return null;
          return point.bound === 'exact' ? point.to : boundedText(text, format, point);
        },
        cell: (row) => {
          const point = pointAt(row);
          if (!point) return '–';
          return `${boundedText(text, format, point)} (${evidenceText(text, point.evidence)})`;
        },
        isFigure: true,
      };
    }),
  ];
}
