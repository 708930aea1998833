import type { ScaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { monthPosition } from '../format.ts';
import { fillOf, PAPER, strokeOf } from './palette.ts';
import type { LinePoint, LineSeries } from './series.ts';

type Scale = ScaleLinear<number, number>;

export function SeriesLine({ series, x, y }: { series: LineSeries; x: Scale; y: Scale }) {
  const path = line<LinePoint>()
    .defined((point) => point.value !== null)
    .x((point) => x(monthPosition(point.month)))
    .y((point) => y(point.value ?? 0));
  const isThin = series.weight === 'thin';
  const lastIndex = series.points.findLastIndex((point) => point.value !== null);
  return (
    <g>
      <path
        d={path(series.points) ?? ''}
        fill="none"
        strokeWidth={isThin ? 1.25 : 2.5}
        {...strokeOf(series.role)}
        opacity={isThin ? 0.6 : 1}
      />
      {series.points.map((point, index) => {
        if (point.value === null) return null;
        const isHollow = point.complete === false;
        const isLone = index > 0 && index < series.points.length - 1 && !hasNeighbour(series.points, index);
        if (!isHollow && !isLone && index !== lastIndex) return null;
        return (
          <Dot
            key={point.month}
            x={x(monthPosition(point.month))}
            y={y(point.value)}
            role={series.role}
            isHollow={isHollow}
            radius={isThin ? 2.5 : 4}
          />
        );
      })}
    </g>
  );
}

const hasNeighbour = (points: readonly LinePoint[], index: number) =>
  points[index - 1]?.value != null || points[index + 1]?.value != null;

type DotProps = { x: number; y: number; role: LineSeries['role']; isHollow: boolean; radius: number };

/** Hollow where the data are not complete. */
function Dot({ x, y, role, isHollow, radius }: DotProps) {
  if (!isHollow) return <circle cx={x} cy={y} r={radius} {...fillOf(role)} />;
  return (
    <circle
      cx={x}
      cy={y}
      r={radius}
      stroke={PAPER[role]}
      strokeWidth={1.75}
      fill={PAPER.surface}
      className={`chart-hollow stroke-${role}`}
    />
  );
}

/** The decided path: dark and dashed, a short bar at each decided value. */
export function TargetLine({
  points,
  x,
  y,
}: {
  points: readonly { position: number; value: number }[];
  x: Scale;
  y: Scale;
}) {
  const [first = 0, last = 0] = x.domain();
  const path = line<{ position: number; value: number }>()
    .x((point) => x(point.position))
    .y((point) => y(point.value));
  return (
    <g>
      <path
        d={path(clip(points, first, last)) ?? ''}
        fill="none"
        strokeWidth={2}
        strokeDasharray="7 5"
        {...strokeOf('target')}
      />
      {points
        .filter((point) => point.position >= first && point.position <= last)
        .map((point) => (
          <circle key={point.position} cx={x(point.position)} cy={y(point.value)} r={3} {...fillOf('target')} />
        ))}
    </g>
  );
}

/** The part of the path within the picture, cut by straight lines at its edges. */
function clip(points: readonly { position: number; value: number }[], first: number, last: number) {
  const inside = points.filter((point) => point.position >= first && point.position <= last);
  const before = points.findLast((point) => point.position < first);
  const after = points.find((point) => point.position > last);
  const at = (edge: number) => {
    const next = points.find((point) => point.position > edge);
    const previous = points.findLast((point) => point.position <= edge);
    if (!next || !previous) return [];
    const share = (edge - previous.position) / (next.position - previous.position);
    return [{ position: edge, value: previous.value + share * (next.value - previous.value) }];
  };
  return [...(before ? at(first) : []), ...inside, ...(after ? at(last) : [])];
}
