import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { fromMonthIndex } from '../../kernel/month.ts';
import { monthPosition } from '../format.ts';
import { MonthAxis, ValueAxis } from './Axes.tsx';
import { ChartLabel, ChartSvg, type ChartText } from './ChartSvg.tsx';
import { datePosition, plotEnd, type Size, valueScale } from './layout.ts';
import { EndLabels, Legend, type LegendItem } from './LineLabels.tsx';
import { SeriesLine, TargetLine } from './lines.tsx';
import { PAPER, textWidth } from './palette.ts';
import type { ChartMark, LineSeries, TargetPath } from './series.ts';

export type LineChartProps = ChartText &
  Size & {
    series: readonly LineSeries[];
    target?: TargetPath | undefined;
    marks?: readonly ChartMark[];
    /** `YYYY-MM`, both ends included. */
    first: string;
    last: string;
    formatValue(value: number): string;
    formatTick(value: number): string;
    monthShort(month: string): string;
    /** The month pointed at, drawn as an upright line. */
    cursor?: string | null;
  };

/** Series over months with their target path. Draws the same on the server: no hooks but ids, no style sheet needed. */
export function LineChart(props: LineChartProps) {
  const {
    title,
    description,
    series,
    target,
    marks = [],
    width,
    height,
    formatTick,
    formatValue,
    monthShort,
    cursor,
  } = props;
  const isNarrow = width < 560;
  const from = monthPosition(props.first);
  const to = monthPosition(props.last);
  const points = (target?.points ?? []).map((point) => ({ position: datePosition(point.date), value: point.value }));
  const labels = labelsOf(props, points);
  const legendRows = isNarrow ? labels.length : 0;
  const values = [
    ...series.flatMap((each) => each.points.flatMap((point) => point.value ?? [])),
    ...points.map((point) => point.value),
  ];
  const top = 16 + legendRows * 20 + (marks.length > 0 ? 18 : 0);
  const bottom = height - 28;
  const y = valueScale(values, [bottom, top]);
  const left = 14 + (max(y.ticks(4), (tick) => textWidth(formatTick(tick))) ?? 0);
  const endText = (label: LegendItem) => (isNarrow ? formatValue(label.value) : label.text);
  // Background lines that end earlier are named below their end, where they need no room.
  const beside = labels.filter((label) => !label.isThin || label.position >= to - 1);
  const right = plotEnd(
    beside.map((label) => ({
      share: (label.position - from) / Math.max(1, to - from),
      room: textWidth(endText(label)) + 4,
    })),
    { left, width },
  );
  const x = scaleLinear([from, Math.max(to, from + 1)], [left, right]);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      {isNarrow && <Legend items={labels} x={0} y={12} />}
      <ValueAxis y={y} left={left} right={right} format={formatTick} />
      <MonthAxis x={x} bottom={bottom} monthShort={monthShort} />
      {marks.map((mark) => (
        <Mark
          key={mark.date + mark.label}
          x={x(datePosition(mark.date))}
          top={top}
          bottom={bottom}
          label={mark.label}
          right={right}
        />
      ))}
      {series.map((each) => (
        <SeriesLine key={each.key} series={each} x={x} y={y} />
      ))}
      {points.length > 0 && <TargetLine points={points} x={x} y={y} />}
      {cursor && <Cursor x={x(monthPosition(cursor))} top={top} bottom={bottom} />}
      <EndLabels
        items={labels.map((label) => ({ ...label, text: endText(label) }))}
        x={x}
        y={y}
        top={top}
        bottom={bottom}
      />
    </ChartSvg>
  );
}

function labelsOf(
  { series, target, formatValue }: LineChartProps,
  points: { position: number; value: number }[],
): LegendItem[] {
  const labels: LegendItem[] = [];
  for (const { label, role, points: months, weight } of series) {
    const last = months.findLast((point) => point.value !== null);
    if (!last || last.value === null) continue;
    const text = `${label} ${formatValue(last.value)}`;
    labels.push({
      role,
      text,
      legend: label,
      value: last.value,
      position: monthPosition(last.month),
      isThin: weight === 'thin',
    });
  }
  const end = points.at(-1);
  if (target && end) {
    const text = `${target.label} ${formatValue(end.value)}`;
    labels.push({
      role: 'target',
      text,
      legend: target.label,
      value: end.value,
      position: end.position,
      isThin: false,
    });
  }
  return labels;
}

function Mark({
  x,
  top,
  bottom,
  label,
  right,
}: {
  x: number;
  top: number;
  bottom: number;
  label: string;
  right: number;
}) {
  const atEnd = x + textWidth(label) > right;
  return (
    <g>
      <line x1={x} x2={x} y1={top - 4} y2={bottom} stroke={PAPER.axis} strokeDasharray="1 3" className="chart-axis" />
      <ChartLabel x={x} y={top - 8} anchor={atEnd ? 'end' : 'start'} kind="quiet">
        {label}
      </ChartLabel>
    </g>
  );
}

function Cursor({ x, top, bottom }: { x: number; top: number; bottom: number }) {
  return (
    <line
      x1={x}
      x2={x}
      y1={top}
      y2={bottom}
      stroke={PAPER.text}
      strokeWidth={1}
      className="chart-cursor"
      data-screen-only
    />
  );
}

/** Months from first to last, for a cursor that walks over them. */
export function monthsOnAxis(first: string, last: string): string[] {
  const from = monthPosition(first);
  return Array.from({ length: monthPosition(last) - from + 1 }, (_, index) => fromMonthIndex(from + index));
}
