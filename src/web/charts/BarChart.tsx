import { max, sum } from 'd3-array';
import { scaleBand } from 'd3-scale';
import { ValueAxis } from './Axes.tsx';
import { ChartLabel, ChartSvg, type ChartText } from './ChartSvg.tsx';
import { everyNth, type Size, spread, valueScale } from './layout.ts';
import { type ChartRole, fillOf, textWidth } from './palette.ts';

/** One value per category; null where there is none. Never negative: bars are stacked from zero. */
export type BarSeries = { key: string; label: string; role: ChartRole; values: readonly (number | null)[] };

export type BarChartProps = ChartText &
  Size & {
    categories: readonly { key: string; label: string }[];
    series: readonly BarSeries[];
    formatTick(value: number): string;
    /** Key of the category pointed at. */
    cursor?: string | null;
  };

/** Stacked bars from zero: own staff at the bottom, agency staff on top. */
export function BarChart({ title, description, categories, series, formatTick, width, height, cursor }: BarChartProps) {
  const isNarrow = width < 560;
  const top = 16 + (isNarrow ? series.length * 20 : 0);
  const bottom = height - 28;
  const totals = categories.map((_, index) => sum(series, (each) => each.values[index] ?? 0));
  const y = valueScale(totals, [bottom, top]);
  const left = 14 + (max(y.ticks(4), (tick) => textWidth(formatTick(tick))) ?? 0);
  const right = width - (isNarrow ? 4 : 16 + (max(series, (each) => textWidth(each.label)) ?? 0));
  const x = scaleBand(
    categories.map((category) => category.key),
    [left, right],
  )
    .paddingInner(0.25)
    .paddingOuter(0.1);
  const nth = everyNth(
    categories.length,
    right - left,
    8 + (max(categories, (category) => textWidth(category.label)) ?? 0),
  );
  const stacked = stack(series, categories.length);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      <ValueAxis y={y} left={left} right={right} format={formatTick} />
      {categories.map((category, index) => (
        <g key={category.key} opacity={cursor && cursor !== category.key ? 0.45 : 1}>
          {series.map((each, order) => {
            const part = stacked[order]?.[index];
            if (!part || part.to === part.from) return null;
            return (
              <rect
                key={each.key}
                x={x(category.key)}
                width={x.bandwidth()}
                y={y(part.to)}
                height={y(part.from) - y(part.to)}
                {...fillOf(each.role)}
              />
            );
          })}
          {index % nth === 0 && (
            <ChartLabel x={(x(category.key) ?? 0) + x.bandwidth() / 2} y={bottom + 20} anchor="middle" kind="quiet">
              {category.label}
            </ChartLabel>
          )}
        </g>
      ))}
      <SeriesNames
        series={series}
        isNarrow={isNarrow}
        right={right}
        places={stacked.map((parts) => middleOf(parts, y))}
        top={top}
        bottom={bottom}
      />
    </ChartSvg>
  );
}

type Part = { from: number; to: number };

function stack(series: readonly BarSeries[], count: number): Part[][] {
  const height = Array.from({ length: count }, () => 0);
  return series.map((each) =>
    height.map((from, index) => {
      const to = from + (each.values[index] ?? 0);
      height[index] = to;
      return { from, to };
    }),
  );
}

function middleOf(parts: readonly Part[], y: (value: number) => number): number {
  const last = parts.findLast((part) => part.to > part.from);
  return last ? (y(last.from) + y(last.to)) / 2 : 0;
}

type NamesProps = {
  series: readonly BarSeries[];
  isNarrow: boolean;
  right: number;
  places: number[];
  top: number;
  bottom: number;
};

function SeriesNames({ series, isNarrow, right, places, top, bottom }: NamesProps) {
  const heights = spread(places, 18, top, bottom);
  return (
    <g>
      {series.map((each, index) =>
        isNarrow ? (
          <g key={each.key}>
            <rect x={0} y={6 + index * 20} width={12} height={12} {...fillOf(each.role)} />
            <ChartLabel x={20} y={17 + index * 20}>
              {each.label}
            </ChartLabel>
          </g>
        ) : (
          <ChartLabel key={each.key} x={right + 8} y={(heights[index] ?? 0) + 5} bold>
            {each.label}
          </ChartLabel>
        ),
      )}
    </g>
  );
}
