import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart } from '../../../../web/charts/LineChart.tsx';
import type { LineSeries } from '../../../../web/charts/series.ts';
import { figureColumn } from '../../../../web/design/figure-column.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { OverviewDto } from '../../contract.ts';
import { type YearMonth, yearsSideBySide } from './series.ts';

const inMnkr = (ore: number | null) => (ore === null ? null : ore / 1e8);

/** The year's months on top of those of the year before. */
export function CostMonths({ overview: { months, cost, unit } }: { overview: OverviewDto }) {
  const text = useText();
  const format = useFormat();
  const rows = yearsSideBySide(months, cost.period);
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return null;
  const year = first.month.slice(0, 4);
  const before = String(Number(year) - 1);
  const points = (key: 'thisYear' | 'lastYear') => rows.map((row) => ({ month: row.month, value: row[key] }));
  const series: LineSeries[] = [
    { key: 'before', label: before, role: 'previous', points: points('lastYear') },
    { key: 'now', label: year, role: 'agency', points: points('thisYear') },
  ];
  const amount = (ore: number | null) => (ore === null ? '–' : format.number(ore / 1e8, 1));
  const ofYear = (name: string, value: (row: YearMonth) => number | null) =>
    figureColumn<YearMonth>(
      name,
      `${name} (${format.amountUnit})`,
      (row) => inMnkr(value(row)),
      (mnkr) => format.number(mnkr, 1),
    );
  const words = (month: string) => {
    const row = rows.find((each) => each.month === month);
    const values = { year, before, thisYear: amount(row?.thisYear ?? null), lastYear: amount(row?.lastYear ?? null) };
    return text('overview.cost-words', { month: format.monthName(month), ...values });
  };
  return (
    <ChartFigure
      title={text('overview.cost-months', { year, before })}
      note={text('overview.cost-note', { unit: unit.name })}
      fileName={`agency-personnel-cost-${unit.code}-${year}`}
      columns={[
        { key: 'month', header: text('month'), value: (row) => row.month, cell: (row) => format.monthName(row.month) },
        ofYear(year, (row) => row.thisYear),
        ofYear(before, (row) => row.lastYear),
      ]}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={text('overview.cost-months', { year, before })}
          description={text('overview.cost-months-description', { year, before, unit: unit.name })}
          series={series}
          first={first.month}
          last={last.month}
          formatValue={format.amount}
          formatTick={(value) => format.number(value / 1e8)}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={280}
        />
      )}
    </ChartFigure>
  );
}
