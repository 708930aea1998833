import { useQuery } from '@tanstack/react-query';
import type { LineSeries } from '../../../../web/charts/series.ts';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { LineChart } from '../../../../web/charts/LineChart.tsx';
import { Loaded } from '../../../../web/design/Loaded.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { ExpectedEffectDto } from '../../contract/plans.ts';
import { EFFECT_MEASURES, type EffectMeasure } from '../../domain/action-plans/planned-action.ts';
import { planQueries } from './plan-queries.ts';

type MonthRow = { month: string; low: number; central: number; high: number };

/** What the plan's actions are expected to change, month by month, one chart for each measure. */
export function EffectsView({ plan }: { plan: string }) {
  const text = useText();
  const effects = useQuery(planQueries.effects(plan));
  return (
    <Loaded query={effects} shape="chart">
      {(cells) =>
        cells.length === 0 ? <p className="prose">{text('plans.effects.none')}</p> : <EffectCharts cells={cells} />
      }
    </Loaded>
  );
}

/** Expected effects month by month, one chart for each measure. */
export function EffectCharts({ cells }: { cells: readonly ExpectedEffectDto[] }) {
  return EFFECT_MEASURES.map((measure) => <MeasureChart key={measure} measure={measure} cells={cells} />);
}

function monthRows(cells: readonly ExpectedEffectDto[], measure: EffectMeasure): MonthRow[] {
  const months = new Map<string, MonthRow>();
  // Öre are shown as thousands of kronor.
  const scale = measure === 'cost-ore' ? 100_000 : 1;
  for (const cell of cells) {
    if (cell.measure !== measure) continue;
    const row = months.get(cell.month) ?? { month: cell.month, low: 0, central: 0, high: 0 };
    row.low += cell.low / scale;
    row.central += cell.central / scale;
    row.high += cell.high / scale;
    months.set(cell.month, row);
  }
  return [...months.values()].toSorted((one, other) => (one.month < other.month ? -1 : 1));
}

function MeasureChart({ measure, cells }: { measure: EffectMeasure; cells: readonly ExpectedEffectDto[] }) {
  const text = useText();
  const format = useFormat();
  const rows = monthRows(cells, measure);
  if (rows.length === 0) return null;
  const title = text(`plans.effects.${measure}`);
  const shown = (value: number) => format.number(value, 1);
  const line = (key: 'low' | 'central' | 'high', role: LineSeries['role']): LineSeries => ({
    key,
    label: text(`plans.effects.${key}`),
    role,
    weight: key === 'central' ? 'strong' : 'thin',
    points: rows.map((row) => ({ month: row.month, value: row[key] })),
  });
  const last = rows.at(-1)!;
  const words = text('plans.effects.words', {
    month: format.month(last.month),
    low: shown(last.low),
    central: shown(last.central),
    high: shown(last.high),
  });
  const column = (key: 'low' | 'central' | 'high') => ({
    key,
    header: text(`plans.effects.${key}`),
    value: (row: MonthRow) => row[key],
    cell: (row: MonthRow) => shown(row[key]),
    isFigure: true,
  });
  return (
    <ChartFigure
      level={2}
      title={title}
      note={words}
      fileName={`forvantade-effekter-${measure}`}
      columns={[
        { key: 'month', header: text('month'), value: (row: MonthRow) => row.month },
        column('low'),
        column('central'),
        column('high'),
      ]}
      rows={rows}
      rowKey={(row) => row.month}
      steps={{
        keys: rows.map(({ month }) => month),
        words: (month) => {
          const row = rows.find((each) => each.month === month) ?? last;
          return `${format.month(month)}: ${shown(row.central)} (${shown(row.low)} – ${shown(row.high)})`;
        },
      }}
    >
      {({ width, cursor }) => (
        <LineChart
          title={title}
          description={words}
          series={[line('low', 'forecast'), line('high', 'forecast'), line('central', 'own')]}
          first={rows[0]!.month}
          last={last.month}
          formatValue={shown}
          formatTick={(value) => format.number(value, 0)}
          monthShort={format.monthShort}
          cursor={cursor}
          width={width}
          height={260}
        />
      )}
    </ChartFigure>
  );
}
