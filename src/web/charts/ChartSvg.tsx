import { type ReactNode, useId } from 'react';
import { FONT, FONT_SIZE, PAPER } from './palette.ts';

export type ChartText = {
  /** Short name of the picture. */
  title: string;
  /** What it shows, in a sentence, for those who cannot see it. */
  description: string;
};

type Props = ChartText & { width: number; height: number; children: ReactNode };

/** The picture's frame: name and description inside the SVG itself, so that they follow it into documents. */
export function ChartSvg({ title, description, width, height, children }: Props) {
  const id = useId();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="chart"
      role="img"
      aria-labelledby={`${id}t ${id}d`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      fontFamily={FONT}
      fontSize={FONT_SIZE}
      fill={PAPER.text}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{description}</desc>
      {children}
    </svg>
  );
}

type LabelProps = {
  x: number;
  y: number;
  anchor?: 'start' | 'middle' | 'end';
  kind?: 'text' | 'quiet';
  bold?: boolean;
  halo?: boolean;
  children: string;
};

/** Text in a chart; `halo` keeps it readable on top of lines. */
export function ChartLabel({
  x,
  y,
  anchor = 'start',
  kind = 'text',
  bold = false,
  halo = false,
  children,
}: LabelProps) {
  const outline = halo
    ? { stroke: PAPER.surface, strokeWidth: 4, strokeLinejoin: 'round' as const, paintOrder: 'stroke' }
    : {};
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      fill={PAPER[kind]}
      className={`chart-${kind}${halo ? ' chart-halo' : ''}`}
      {...outline}
      {...(bold ? { fontWeight: 600 } : {})}
    >
      {children}
    </text>
  );
}
