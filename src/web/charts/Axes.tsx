import type { ScaleLinear } from 'd3-scale';
import { fromMonthIndex } from '../../kernel/month.ts';
import { ChartLabel } from './ChartSvg.tsx';
import { everyNth } from './layout.ts';
import { PAPER } from './palette.ts';

type Scale = ScaleLinear<number, number>;

/** Horizontal grid lines with their values at the left; zero is drawn as the axis. */
export function ValueAxis({
  y,
  left,
  right,
  format,
}: {
  y: Scale;
  left: number;
  right: number;
  format(value: number): string;
}) {
  return (
    <g aria-hidden="true">
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={left}
            x2={right}
            y1={y(tick)}
            y2={y(tick)}
            stroke={tick === 0 ? PAPER.axis : PAPER.grid}
            className={tick === 0 ? 'chart-axis' : 'chart-grid'}
          />
          <ChartLabel x={left - 8} y={y(tick) + 5} anchor="end" kind="quiet">
            {format(tick)}
          </ChartLabel>
        </g>
      ))}
    </g>
  );
}

type MonthAxisProps = { x: Scale; bottom: number; monthShort(month: string): string };

/** Months when they are at most fourteen, otherwise a mark and the year where each year begins. */
export function MonthAxis({ x, bottom, monthShort }: MonthAxisProps) {
  const [first = 0, last = 0] = x.domain();
  const positions = Array.from(
    { length: Math.floor(last) - Math.ceil(first) + 1 },
    (_, index) => Math.ceil(first) + index,
  );
  const [start = 0, end = 0] = x.range();
  const byMonth = positions.length <= 14;
  const marks = byMonth ? positions : positions.filter((position) => position % 12 === 0);
  const nth = everyNth(marks.length, end - start, byMonth ? 34 : 44);
  return (
    <g aria-hidden="true">
      {marks.map((position, index) => {
        const month = fromMonthIndex(position);
        // A year begins where its predecessor's December ended, half a step before January's point.
        const place = x(byMonth ? position : Math.max(first, position - 0.5));
        return (
          <g key={position}>
            <line x1={place} x2={place} y1={bottom} y2={bottom + 5} stroke={PAPER.axis} className="chart-axis" />
            {index % nth === 0 && (
              <ChartLabel
                x={byMonth ? place : place + 4}
                y={bottom + 20}
                anchor={byMonth ? 'middle' : 'start'}
                kind="quiet"
              >
                {byMonth ? monthShort(month) : month.slice(0, 4)}
              </ChartLabel>
            )}
          </g>
        );
      })}
    </g>
  );
}
