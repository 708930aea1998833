import { ChartLabel, ChartSvg, type ChartText } from '../../../../web/charts/ChartSvg.tsx';
import { fillOf, PAPER, textWidth } from '../../../../web/charts/palette.ts';
import type { ForceDto } from '../../contract/risks.ts';
import { rowsOf } from '../../domain/forces/force-field.ts';

type Props = ChartText & {
  width: number;
  forces: readonly ForceDto[];
  labels: { driving: string; restraining: string };
};

const ROW = 54;
const BAR = 20;
const TOP = 34;

/** Bars from both sides towards the line in the middle: the longer, the stronger. The text stands above its bar. */
export function ForcePicture({ title, description, width, forces, labels }: Props) {
  const rows = rowsOf(forces);
  const middle = width / 2;
  const step = (middle - 18) / 5;
  const height = TOP + rows.length * ROW + 8;
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      <ChartLabel x={0} y={18} bold>
        {labels.driving}
      </ChartLabel>
      <ChartLabel x={width} y={18} anchor="end" bold>
        {labels.restraining}
      </ChartLabel>
      {rows.map(({ driving, restraining }, index) => {
        const y = TOP + index * ROW;
        return (
          <g key={y}>
            {driving && (
              <>
                <ChartLabel x={0} y={y + 14}>
                  {shortened(driving.text, middle - 14)}
                </ChartLabel>
                <rect
                  {...fillOf('own')}
                  x={middle - driving.strength * step}
                  y={y + 20}
                  width={driving.strength * step}
                  height={BAR}
                />
                <ChartLabel x={middle - driving.strength * step - 4} y={y + 35} anchor="end">
                  {String(driving.strength)}
                </ChartLabel>
              </>
            )}
            {restraining && (
              <>
                <ChartLabel x={width} y={y + 14} anchor="end">
                  {shortened(restraining.text, middle - 14)}
                </ChartLabel>
                <rect {...fillOf('agency')} x={middle} y={y + 20} width={restraining.strength * step} height={BAR} />
                <ChartLabel x={middle + restraining.strength * step + 4} y={y + 35}>
                  {String(restraining.strength)}
                </ChartLabel>
              </>
            )}
          </g>
        );
      })}
      <line
        x1={middle}
        x2={middle}
        y1={TOP - 8}
        y2={height}
        stroke={PAPER.axis}
        strokeWidth={2}
        className="chart-axis"
      />
    </ChartSvg>
  );
}

/** As much of a text as there is room for; all of it stands in the list below the picture. */
function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  const count = Math.max(3, Math.floor((text.length * room) / textWidth(text)) - 1);
  return `${text.slice(0, count).trimEnd()}…`;
}
