import type { ScaleLinear } from 'd3-scale';
import { type ChartRole, fillOf, PAPER, strokeOf } from '../../../web/charts/palette.ts';
import type { ComparisonLine, LineYear } from './comparison-lines.ts';

type Scale = ScaleLinear<number, number>;

const ROLES: Record<ComparisonLine['kind'], ChartRole> = { own: 'agency', nation: 'neutral', region: 'previous' };

/** The own line in the colour of agency staff; the nation dark; other regions grey, told apart by their names. */
export const roleOfLine = (line: ComparisonLine): ChartRole => ROLES[line.kind];

type Props = { line: ComparisonLine; x: Scale; y: Scale };

export function YearLine({ line, x, y }: Props) {
  const role = roleOfLine(line);
  const steps = line.years.flatMap((point, index) => {
    const next = line.years[index + 1];
    // Nothing is drawn across years that nobody has published, nor from a limit or a range as if it were a figure.
    const joins = next && next.year === point.year + 1 && point.bound === 'exact' && next.bound === 'exact';
    return joins ? [{ point, next }] : [];
  });
  return (
    <g>
      {steps.map(({ point, next }) => (
        <line
          key={point.year}
          x1={x(point.year)}
          y1={y(point.to)}
          x2={x(next.year)}
          y2={y(next.to)}
          strokeWidth={line.kind === 'region' ? 1.5 : 2.5}
          {...strokeOf(role)}
        />
      ))}
      {line.years.map((point) => (
        <Mark key={point.year} point={point} role={role} x={x(point.year)} y={y} />
      ))}
    </g>
  );
}

type MarkProps = { point: LineYear; role: ChartRole; x: number; y: Scale };

/** A dot; a diamond for what was derived; hollow for incomplete data; a bar for a range; an open wedge for a limit. */
function Mark({ point, role, x, y }: MarkProps) {
  const at = y(point.to);
  if (point.bound === 'range') {
    return <line x1={x} x2={x} y1={y(point.from)} y2={at} strokeWidth={6} strokeLinecap="round" {...strokeOf(role)} />;
  }
  const open = {
    stroke: PAPER[role],
    strokeWidth: 1.75,
    fill: PAPER.surface,
    className: `chart-hollow stroke-${role}`,
  };
  if (point.bound !== 'exact') return <path d={`M${x - 5} ${at}h10l-5 8z`} {...open} />;
  if (point.evidence === 'derived') return <path d={`M${x} ${at - 6}l6 6l-6 6l-6 -6z`} {...fillOf(role)} />;
  return <circle cx={x} cy={at} r={4} {...(point.complete ? fillOf(role) : open)} />;
}
