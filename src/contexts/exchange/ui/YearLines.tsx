import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { ValueAxis } from '../../../web/charts/Axes.tsx';
import { ChartLabel, ChartSvg, type ChartText } from '../../../web/charts/ChartSvg.tsx';
import { everyNth, plotEnd, type Size, valueScale } from '../../../web/charts/layout.ts';
import { EndLabels, Legend, type LegendItem } from '../../../web/charts/LineLabels.tsx';
import { PAPER, textWidth } from '../../../web/charts/palette.ts';
import type { ComparisonLine, LineYear } from './comparison-lines.ts';
import { roleOfLine, YearLine } from './YearLine.tsx';

type Props = ChartText &
  Size & {
    lines: readonly ComparisonLine[];
    formatPoint(point: LineYear): string;
    formatTick(value: number): string;
    /** The year pointed at. */
    cursor: number | null;
  };

/** Lines over years, one point per year: figures, ranges as bars between their ends, upper limits as open marks. */
export function YearLines({ title, description, lines, formatPoint, formatTick, cursor, width, height }: Props) {
  const isNarrow = width < 560;
  const years = lines.flatMap((line) => line.years.map(({ year }) => year));
  const first = Math.min(...years);
  const last = Math.max(first + 1, ...years);
  const labels = lines.flatMap((line) => labelOf(line, formatPoint));
  const top = 16 + (isNarrow ? labels.length * 20 : 0);
  const bottom = height - 28;
  const y = valueScale(
    lines.flatMap((line) => line.years.map(({ to }) => to)),
    [bottom, top],
  );
  const left = 14 + (max(y.ticks(4), (tick) => textWidth(formatTick(tick))) ?? 0);
  const endText = (label: LegendItem) => (isNarrow ? label.text.slice(label.legend.length + 1) : label.text);
  const right = plotEnd(
    labels.map((label) => ({
      share: (label.position - first) / (last - first),
      room: textWidth(endText(label)) + 4,
    })),
    { left, width },
  );
  const x = scaleLinear([first, last], [left, right]);
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const nth = everyNth(all.length, right - left, 44);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      {isNarrow && <Legend items={labels} x={0} y={12} />}
      <ValueAxis y={y} left={left} right={right} format={formatTick} />
      <g aria-hidden="true">
        {all.map((year, index) =>
          index % nth === 0 ? (
            <ChartLabel key={year} x={x(year)} y={bottom + 20} anchor="middle" kind="quiet">
              {String(year)}
            </ChartLabel>
          ) : null,
        )}
      </g>
      {lines.map((line) => (
        <YearLine key={line.key} line={line} x={x} y={y} />
      ))}
      {cursor !== null && (
        <line
          x1={x(cursor)}
          x2={x(cursor)}
          y1={top}
          y2={bottom}
          stroke={PAPER.text}
          className="chart-cursor"
          data-screen-only
        />
      )}
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

function labelOf(line: ComparisonLine, formatPoint: Props['formatPoint']): LegendItem[] {
  const last = line.years.at(-1);
  if (!last) return [];
  return [
    {
      role: roleOfLine(line),
      legend: line.name,
      text: `${line.name} ${formatPoint(last)}`,
      value: middleOf(last),
      position: last.year,
      isThin: false,
    },
  ];
}

/** Where a label stands: in the middle of a range, at the limit of what has only an upper one. */
const middleOf = ({ from, to, bound }: LineYear): number => (bound === 'range' ? (from + to) / 2 : to);
