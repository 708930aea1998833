import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart, monthsOnAxis } from '../../../../web/charts/LineChart.tsx';
import type { LineSeries } from '../../../../web/charts/series.ts';
import type { Column } from '../../../../web/design/DataTable.tsx';
import { figureColumn } from '../../../../web/design/figure-column.ts';
import type { Format } from '../../../../web/format.ts';
import { type Text, useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';
import { axisOf, monthlyRatios, pathAt } from './series.ts';

type Row = { month: string; rolling: number | null; single: number | null; path: number | null };

/** The headline ratio over months with the decided path to its last target. */
export function HeadlineChart({ overview }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const { headline, headlineRolling, targetPath, unit } = overview;
  const series: LineSeries[] = [
    {
      key: 'single',
      label: text('overview.single-month'),
      role: 'agency',
      points: monthlyRatios(overview.months),
      weight: 'thin',
    },
    { key: 'rolling', label: text('overview.rolling'), role: 'agency', points: headlineRolling },
  ];
  const { first, last } = axisOf(overview);
  const rows = rowsOf(overview);
  return (
    <ChartFigure
      title={text('overview.headline-title')}
      level={2}
      note={text('overview.headline-note', { unit: unit.name })}
      fileName={`${headline.indicator}-${unit.code}`}
      columns={columnsOf(text, format)}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words: wordsOf(rows, text, format) }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={text('overview.headline-title')}
          description={text('overview.headline-description', { unit: unit.name })}
          series={series}
          target={targetPath.length > 0 ? { label: text('target'), points: targetPath } : undefined}
          first={first}
          last={last}
          formatValue={format.percent}
          formatTick={(value) => format.percent(value, 0)}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={width < 560 ? 340 : 360}
        />
      )}
    </ChartFigure>
  );
}

function rowsOf(overview: OverviewDto): Row[] {
  const single = new Map(monthlyRatios(overview.months).map((point) => [point.month, point.value]));
  const rolling = new Map(overview.headlineRolling.map((point) => [point.month, point.value]));
  const { first, last } = axisOf(overview);
  return monthsOnAxis(first, last).map((month) => ({
    month,
    rolling: rolling.get(month) ?? null,
    single: single.get(month) ?? null,
    path: pathAt(overview.targetPath, month),
  }));
}

function columnsOf(text: Text, format: Format): Column<Row>[] {
  return [
    { key: 'month', header: text('month'), value: (row) => row.month, cell: (row) => format.month(row.month) },
    figureColumn('rolling', text('overview.rolling'), (row) => row.rolling, format.percent),
    figureColumn('single', text('overview.single-month'), (row) => row.single, format.percent),
    figureColumn('path', text('target-path'), (row) => row.path, format.percent),
  ];
}

function wordsOf(rows: readonly Row[], text: Text, format: Format): (month: string) => string {
  const byMonth = new Map(rows.map((row) => [row.month, row]));
  const percent = (value: number | null) => (value === null ? '–' : format.percent(value));
  return (month) => {
    const row = byMonth.get(month);
    if (!row) return '';
    const values = { rolling: percent(row.rolling), single: percent(row.single), path: percent(row.path) };
    return text('overview.headline-words', { month: format.month(month), ...values });
  };
}
