import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart } from '../../../../web/charts/LineChart.tsx';
import type { LineSeries } from '../../../../web/charts/series.ts';
import { lastDayOf, type Month } from '../../../../kernel/month.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { IndicatorDefinitionDto, IndicatorValueDto } from '../../contract.ts';
import { roleOf, tickFormat, valueColumn } from '../shared/figure-words.ts';
import { useNames } from '../shared/use-names.ts';
import { highestOf, type YearRow, yearRows } from './month-lines.ts';

type Props = { definition: IndicatorDefinitionDto; figures: readonly IndicatorValueDto[]; year: number };

/** The year's months on top of those of the year before, in grey, with the target path's demand on each month. */
export function YearChart({ definition, figures, year }: Props) {
  const text = useText();
  const format = useFormat();
  const names = useNames();
  const { unitOfMeasure: unit } = definition;
  const unitName = names.unit(figures[0]?.unit ?? '');
  const rows = yearRows(figures, year);
  const years = { year: String(year), before: String(year - 1) };
  const complete = new Map(figures.map((figure) => [figure.period, figure.complete]));
  const line = (key: 'now' | 'before', label: string, role: LineSeries['role']): LineSeries => ({
    key,
    label,
    role,
    points: rows.map((row) => ({
      month: row.month,
      value: row[key],
      complete: complete.get(key === 'now' ? row.month : `${year - 1}${row.month.slice(4)}`) ?? true,
    })),
  });
  const series = [line('before', years.before, 'previous'), line('now', years.year, roleOf(definition.key))];
  const path = rows.flatMap(({ month, path: value }) =>
    value === null ? [] : [{ date: lastDayOf(month as Month), value }],
  );
  const shown = (value: number | null) => (value === null ? '–' : format.value(value, unit));
  const words = (month: string) => {
    const row = rows.find((each) => each.month === month);
    const values = { now: shown(row?.now ?? null), last: shown(row?.before ?? null), path: shown(row?.path ?? null) };
    return text('indicator.year-words', { month: format.monthName(month), ...years, ...values });
  };
  const column = (key: 'now' | 'before' | 'path', header: string) =>
    valueColumn<YearRow>(format, unit, { key, header, value: (row) => row[key] });
  return (
    <ChartFigure
      title={text('indicator.year-title', years)}
      note={text('overview.headline-note', { unit: unitName })}
      fileName={`${definition.key}-${figures[0]?.unit ?? ''}-${year}`}
      columns={[
        { key: 'month', header: text('month'), value: (row) => row.month, cell: (row) => format.monthName(row.month) },
        column('now', years.year),
        column('before', years.before),
        column('path', text('target-path')),
      ]}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{ keys: rows.map((row) => row.month), words }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={text('indicator.year-title', years)}
          description={text('indicator.year-description', { ...years, unit: unitName })}
          series={series}
          target={path.length > 0 ? { label: text('target-path'), points: path } : undefined}
          first={`${year}-01`}
          last={`${year}-12`}
          formatValue={(value) => format.value(value, unit)}
          formatTick={tickFormat(format, unit, highestOf(series, path))}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={280}
        />
      )}
    </ChartFigure>
  );
}
