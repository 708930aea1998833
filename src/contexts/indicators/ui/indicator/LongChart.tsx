import { useQuery } from '@tanstack/react-query';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart, monthsOnAxis } from '../../../../web/charts/LineChart.tsx';
import type { LinePoint, LineSeries } from '../../../../web/charts/series.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { DataMonths } from '../../../../web/shell/period-choices.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { indicatorQueries } from '../indicator-queries.ts';
import { roleOf, tickFormat, valueColumn } from '../shared/figure-words.ts';
import { useNames } from '../shared/use-names.ts';
import { highestOf, pathOf, pathValueAt } from './month-lines.ts';
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
  const { unitOfMeasure: unit } = definition;
  const series = seriesOf(figures, rolling, roleOf(definition.key), {
    rolling: text('overview.rolling'),
    single: text('overview.single-month'),
  });
  const dueMonth = path.at(-1)?.date.slice(0, 7) ?? dataMonths.last;
  const first = dataMonths.first;
  const last = dueMonth > dataMonths.last ? dueMonth : dataMonths.last;
  const rows = monthsOnAxis(first, last).map((month) => ({ month }));
  const valueOf = (key: string, month: string) => pointAt(series, key, month)?.value ?? null;
  const shown = (value: number | null) => (value === null ? '–' : format.value(value, unit));
  const words = (month: string) =>
    [
      ...series.map((line) => text('indicator.point', { label: line.label, value: shown(valueOf(line.key, month)) })),
      ...(path.length > 0
        ? [text('indicator.point', { label: text('target-path'), value: shown(pathValueAt(path, month)) })]
        : []),
    ].join(', ');
  const title = text(rolling ? 'indicator.long-rolling' : 'indicator.long-months');
  return (
    <ChartFigure
      title={title}
      note={text('overview.headline-note', { unit: names.unit(figures[0]?.unit ?? '') })}
      fileName={`${definition.key}-${figures[0]?.unit ?? ''}`}
      columns={[
        { key: 'month', header: text('month'), value: (row) => row.month, cell: (row) => format.month(row.month) },
        ...series.map((line) =>
          valueColumn<{ month: string }>(format, unit, {
            key: line.key,
            header: line.label,
            value: (row) => valueOf(line.key, row.month),
          }),
        ),
        valueColumn<{ month: string }>(format, unit, {
          key: 'path',
          header: text('target-path'),
          value: (row) => pathValueAt(path, row.month),
        }),
      ]}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words: (month) => `${format.month(month)}: ${words(month)}` }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={title}
          description={text('indicator.long-description', {
            name: names.indicator(definition),
            unit: names.unit(figures[0]?.unit ?? ''),
          })}
          series={series}
          target={path.length > 0 ? { label: text('target'), points: path } : undefined}
          first={first}
          last={last}
          formatValue={(value) => format.value(value, unit)}
          formatTick={tickFormat(format, unit, highestOf(series, path))}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={width < 560 ? 340 : 320}
        />
      )}
    </ChartFigure>
  );
}

function pointAt(series: readonly LineSeries[], key: string, month: string): LinePoint | undefined {
  return series.find((line) => line.key === key)?.points.find((point) => point.month === month);
}

/** Single months stand behind a rolling ratio; behind a rolling sum they would lie flat on the axis. */
function seriesOf(
  figures: readonly IndicatorValueDto[],
  rolling: Props['rolling'],
  role: LineSeries['role'],
  labels: { rolling: string; single: string },
): LineSeries[] {
  const single = figures.map(({ period, value, complete }) => ({ month: period, value: value ?? null, complete }));
  if (!rolling) return [{ key: 'single', label: labels.single, role, points: single }];
  const long: LineSeries = { key: 'rolling', label: labels.rolling, role, points: rollingTwelve(figures, rolling) };
  if (rolling === 'sum') return [long];
  return [{ key: 'single', label: labels.single, role, points: single, weight: 'thin' }, long];
}
