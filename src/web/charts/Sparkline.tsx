import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartSvg, type ChartText } from './ChartSvg.tsx';
import { valueScale } from './layout.ts';
import { type ChartRole, fillOf, PAPER, strokeOf } from './palette.ts';

type Props = ChartText & { values: readonly (number | null)[]; role: ChartRole; width?: number; height?: number };

/** A line the size of a word, from zero, beside the figure it leads up to. */
export function Sparkline({ title, description, values, role, width = 160, height = 40 }: Props) {
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, width - 6]);
  const y = valueScale(
    values.filter((value) => value !== null),
    [height - 2, 4],
  );
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => x(index))
    .y((value) => y(value ?? 0));
  const last = values.findLastIndex((value) => value !== null);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      <line x1={0} x2={width} y1={y(0)} y2={y(0)} stroke={PAPER.grid} className="chart-grid" />
      <path d={path(values) ?? ''} fill="none" strokeWidth={1.75} {...strokeOf(role)} />
      {last >= 0 && <circle cx={x(last)} cy={y(values[last] ?? 0)} r={3} {...fillOf(role)} />}
    </ChartSvg>
  );
}
