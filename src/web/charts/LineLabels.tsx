import type { ScaleLinear } from 'd3-scale';
import { ChartLabel } from './ChartSvg.tsx';
import { spread } from './layout.ts';
import { type ChartRole, strokeOf, textWidth } from './palette.ts';

export type LegendItem = {
  role: ChartRole;
  text: string;
  legend: string;
  value: number;
  position: number;
  isThin: boolean;
};
type Scale = ScaleLinear<number, number>;

type EndProps = { items: readonly LegendItem[]; x: Scale; y: Scale; top: number; bottom: number };

/** Each line's name and last value where the line ends, moved apart where they would meet. */
export function EndLabels({ items, x, y, top, bottom }: EndProps) {
  const [, edge = 0] = x.range();
  const ends = items.map((item) => ({ item, place: x(item.position), height: y(item.value) }));
  // Lines that end near each other share a column of labels; others have room of their own.
  const columns = ends.map(({ place }) =>
    ends.filter((other) => Math.abs(other.place - place) < textWidth(other.item.text)),
  );
  return (
    <g>
      {ends.map(({ item, place }, index) => {
        const column = columns[index] ?? [];
        const heights = spread(
          column.map((each) => each.height),
          17,
          top,
          bottom - 4,
        );
        const height = heights[column.findIndex((each) => each.item === item)] ?? 0;
        const atEdge = place > edge - 4;
        // Background lines are named below their end, to the left, where neither a falling path nor the main label runs.
        const isAside = item.isThin && !atEdge;
        return (
          <ChartLabel
            key={item.role + item.legend}
            x={isAside ? place : place + 9}
            y={isAside ? y(item.value) + 22 : height + (atEdge ? 5 : -7)}
            anchor={isAside ? 'middle' : 'start'}
            bold={!item.isThin}
            halo
          >
            {item.text}
          </ChartLabel>
        );
      })}
    </g>
  );
}

/** In narrow pictures the names stand above, each with its line. */
export function Legend({ items, x, y }: { items: readonly LegendItem[]; x: number; y: number }) {
  return (
    <g>
      {items.map((item, index) => (
        <g key={item.role + item.legend}>
          <line
            x1={x}
            x2={x + 24}
            y1={y + index * 20}
            y2={y + index * 20}
            strokeWidth={item.isThin ? 1.25 : 2.5}
            {...strokeOf(item.role)}
            {...(item.role === 'target' ? { strokeDasharray: '7 5' } : {})}
          />
          <ChartLabel x={x + 32} y={y + 5 + index * 20}>
            {item.legend}
          </ChartLabel>
        </g>
      ))}
    </g>
  );
}
