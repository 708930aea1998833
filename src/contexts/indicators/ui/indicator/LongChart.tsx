import { useQuery } from '@tanstack/react-query';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart, monthsOnAxis } from '../../../../web/charts/LineChart.tsx';
import type { LineSeries } from '../../../../web/charts/series.ts';
import type { Column } from '../../../../web/design/DataTable.tsx';
import type { Format } from '../../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { DataMonths } from '../../../../web/shell/period-choices.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { indicatorQueries } from '../indicator-queries.ts';
import { roleOf, tickFormat, valueColumn } from '../shared/figure-words.ts';
import { useNames } from '../shared/use-names.ts';
import { highestOf, pathOf, type PathPoint, pathValueAt } from './month-lines.ts';
import { rollingTwelve } from './rolling-twelve.ts';

type Props = {
  definition: IndicatorDefinitionDto;
  figures: readonly IndicatorValueDto[];
  /** How twelve months make one value; undefined where they do not. */
  rolling: 'sum' | 'ratio' | undefined;
  dataMonths: DataMonths;
};

/** From the first month with data to the last target: rolling years where the indicator has them, else the months. */
export function LongChart({ definition, figures, rolling, dataMonths }: Props) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const targets = useQuery(indicatorQueries.targets());
  const path = pathOf(targets.data ?? [], figures[0]);
  const { unitOfMeasure } = definition;
  const unitName = names.unit(figures[0]?.unit ?? '');
  const series = seriesOf(figures, rolling, roleOf(definition.key), text);
  const dueMonth = path.at(-1)?.date.slice(0, 7) ?? dataMonths.last;
  const { first } = dataMonths;
  const last = dueMonth > dataMonths.last ? dueMonth : dataMonths.last;
  const rows = monthsOnAxis(first, last).map((month) => ({ month }));
  const columns = columnsOf(series, path, unitOfMeasure, text, format);
  const title = text(`indicator.long-${rolling ? 'rolling' : 'months'}${path.length > 0 ? '-path' : ''}`);
  return (
    <ChartFigure
      title={title}
      note={text('overview.headline-note', { unit: unitName })}
      fileName={`${definition.key}-${figures[0]?.unit ?? ''}`}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words: wordsOf(series, path, unitOfMeasure, text, format) }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={title}
          description={text('indicator.long-description', { name: names.indicator(definition), unit: unitName })}
          series={series}
          target={path.length > 0 ? { label: text('target'), points: path } : undefined}
          first={first}
          last={last}
          formatValue={(value) => format.value(value, unitOfMeasure)}
          formatTick={tickFormat(format, unitOfMeasure, highestOf(series, path))}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={width < 560 ? 340 : 320}
        />
      )}
    </ChartFigure>
  );
}

type Unit = IndicatorDefinitionDto['unitOfMeasure'];
type Row = { month: string };

const valueAt = (line: LineSeries, month: string): number | null =>
  line.points.find((point) => point.month === month)?.value ?? null;

function columnsOf(
  series: readonly LineSeries[],
  path: readonly PathPoint[],
  unit: Unit,
  text: Text,
  format: Format,
): Column<Row>[] {
  const month: Column<Row> = {
    key: 'month',
    header: text('month'),
    value: (row) => row.month,
    cell: (row) => format.month(row.month),
  };
  const pathColumn = { key: 'path', header: text('target-path'), value: (row: Row) => pathValueAt(path, row.month) };
  return [
    month,
    ...series.map((line) => {
      const column = { key: line.key, header: line.label, value: (row: Row) => valueAt(line, row.month) };
      return valueColumn<Row>(format, unit, column);
    }),
    ...(path.length > 0 ? [valueColumn<Row>(format, unit, pathColumn)] : []),
  ];
}

function wordsOf(
  series: readonly LineSeries[],
  path: readonly PathPoint[],
  unit: Unit,
  text: Text,
  format: Format,
): (month: string) => string {
  const shown = (value: number | null) => (value === null ? '–' : format.value(value, unit));
  return (month) => {
    const told = series.map((line) => `${line.label} ${shown(valueAt(line, month))}`);
    if (path.length > 0) told.push(`${text('target-path')} ${shown(pathValueAt(path, month))}`);
    return `${format.month(month)}: ${told.join(', ')}`;
  };
}

/** Single months stand behind a rolling ratio; behind a rolling sum they would lie flat on the axis. */
function seriesOf(
  figures: readonly IndicatorValueDto[],
  rolling: Props['rolling'],
  role: LineSeries['role'],
  text: Text,
): LineSeries[] {
  const single = figures.map(({ period, value, complete }) => ({ month: period, value: value ?? null, complete }));
  if (!rolling) return [{ key: 'single', label: text('overview.single-month'), role, points: single }];
  const long: LineSeries = {
    key: 'rolling',
    label: text('overview.rolling'),
    role,
    points: rollingTwelve(figures, rolling),
  };
  if (rolling === 'sum') return [long];
  return [{ key: 'single', label: text('overview.single-month'), role, points: single, weight: 'thin' }, long];
}
