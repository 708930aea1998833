import { max } from 'd3-array';
import { ChartLabel, ChartSvg, type ChartText } from './ChartSvg.tsx';
import { valueScale } from './layout.ts';
import { type ChartRole, fillOf, PAPER, strokeOf, textWidth } from './palette.ts';

export type BarRow = { key: string; label: string; value: number; role: ChartRole };
export type HorizontalBarsProps = ChartText & {
  width: number;
  rows: readonly BarRow[];
  /** Written at each bar's end. */
  formatValue(value: number): string;
};

const BAR = 20;

export const heightOfBars = (count: number, width: number): number => count * rowHeight(width) + 12;
const rowHeight = (width: number) => (width < 560 ? 50 : 34);

/** Bars from zero, to either side: comparisons, and what each part adds to a change. Targets are outlined, not filled. */
export function HorizontalBars({ title, description, width, rows, formatValue }: HorizontalBarsProps) {
  const isNarrow = width < 560;
  const each = rowHeight(width);
  const height = heightOfBars(rows.length, width);
  const widest = 12 + (max(rows, (row) => textWidth(formatValue(row.value))) ?? 0);
  const names = isNarrow ? 0 : Math.min(width * 0.36, 16 + (max(rows, (row) => textWidth(row.label)) ?? 0));
  const hasNegative = rows.some((row) => row.value < 0);
  const x = valueScale(
    rows.map((row) => row.value),
    [names + (hasNegative ? widest : 1), width - widest],
  );
  // Round ends serve an axis; here the bars should fill the room.
  x.domain([Math.min(0, ...rows.map((row) => row.value)), Math.max(0, ...rows.map((row) => row.value)) || 1]);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      {rows.map((row, index) => {
        const top = 4 + index * each + (isNarrow ? 20 : 4);
        const start = Math.min(x(0), x(row.value));
        const length = Math.max(1, Math.abs(x(row.value) - x(0)));
        const look =
          row.role === 'target'
            ? { ...strokeOf('target'), fill: 'none', strokeWidth: 2, strokeDasharray: '5 4' }
            : fillOf(row.role);
        return (
          <g key={row.key}>
            <ChartLabel x={0} y={isNarrow ? top - 6 : top + 15}>
              {isNarrow ? row.label : shorten(row.label, names - 12)}
            </ChartLabel>
            <rect x={start} y={top} width={length} height={BAR} {...look} />
            <ChartLabel
              x={row.value < 0 ? start - 6 : start + length + 6}
              y={top + 15}
              anchor={row.value < 0 ? 'end' : 'start'}
              bold
            >
              {formatValue(row.value)}
            </ChartLabel>
          </g>
        );
      })}
      <line x1={x(0)} x2={x(0)} y1={0} y2={height} stroke={PAPER.axis} className="chart-axis" />
    </ChartSvg>
  );
}

function shorten(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  return `${text.slice(0, Math.max(1, Math.floor(room / textWidth('a')) - 1)).trimEnd()}…`;
}
