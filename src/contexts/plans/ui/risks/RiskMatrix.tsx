import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { ChartLabel, ChartSvg } from '../../../../web/charts/ChartSvg.tsx';
import { PAPER } from '../../../../web/charts/palette.ts';
import type { Column } from '../../../../web/design/DataTable.tsx';
import { useText } from '../../../../web/text.ts';
import { type MatrixCell, matrixOf } from '../../domain/risks/risk-rules.ts';

export type Point = { probability: number; severity: number };
type Props = {
  title: string;
  fileName: string;
  points: readonly Point[];
  threshold: number;
  chosen: Point | null;
  /** Narrows the list below to a cell; the same cell again shows all. */
  onChoose(cell: Point | null): void;
};

const STEPS = [1, 2, 3, 4, 5];
const MARGIN = { left: 28, bottom: 46, top: 4 };

/** Five by five with how many risks stand in each cell; cells from the threshold on have a thick frame. */
export function RiskMatrix({ title, fileName, points, threshold, chosen, onChoose }: Props) {
  const text = useText();
  const cells = matrixOf(points);
  const rows = STEPS.toReversed().map((severity) => ({
    severity,
    counts: STEPS.map((probability) => countAt(cells, { probability, severity })),
  }));
  const columns: Column<(typeof rows)[number]>[] = [
    { key: 'severity', header: text('risks.severity'), value: ({ severity }) => severity },
    ...STEPS.map((probability) => ({
      key: String(probability),
      header: text('risks.matrix.column', { step: probability }),
      value: ({ counts }: (typeof rows)[number]) => counts[probability - 1] ?? 0,
      isFigure: true,
    })),
  ];
  const high = points.filter(({ probability, severity }) => probability * severity >= threshold).length;
  return (
    <ChartFigure
      title={title}
      fileName={fileName}
      note={text('risks.matrix.note', { count: points.length, high, threshold })}
      columns={columns}
      rows={rows}
      rowKey={({ severity }) => String(severity)}
    >
      {({ width }) => {
        const size = sizeOf(width);
        return (
          <>
            <MatrixPicture title={title} cells={cells} size={size} threshold={threshold} high={high} />
            {cells
              .filter(({ count }) => count > 0)
              .map((cell) => {
                const isChosen = chosen?.probability === cell.probability && chosen.severity === cell.severity;
                const { x, y } = placeOf(cell, size);
                return (
                  <button
                    key={`${cell.probability} ${cell.severity}`}
                    type="button"
                    className="risk-press"
                    aria-pressed={isChosen}
                    aria-label={text('risks.matrix.cell', cell)}
                    style={{ left: x, top: y, width: size, height: size }}
                    onClick={() => onChoose(isChosen ? null : cell)}
                  />
                );
              })}
          </>
        );
      }}
    </ChartFigure>
  );
}

const sizeOf = (width: number): number => Math.max(40, Math.min(72, Math.floor((width - MARGIN.left - 4) / 5)));
const placeOf = ({ probability, severity }: Point, size: number) => ({
  x: MARGIN.left + (probability - 1) * size,
  y: MARGIN.top + (5 - severity) * size,
});
const countAt = (cells: readonly MatrixCell[], at: Point): number =>
  cells.find(({ probability, severity }) => probability === at.probability && severity === at.severity)?.count ?? 0;

/** Three bands by score. */
const bandOf = ({ probability, severity }: Point, threshold: number) => {
  const score = probability * severity;
  return score >= threshold ? 'high' : score >= threshold / 2 ? 'middle' : 'low';
};
const BAND_FILLS = { high: '#f6d5d2', middle: '#fbe9c8', low: '#e3f0e7' } as const;

type PictureProps = {
  title: string;
  cells: readonly MatrixCell[];
  size: number;
  threshold: number;
  high: number;
};

function MatrixPicture({ title, cells, size, threshold, high }: PictureProps) {
  const text = useText();
  const width = MARGIN.left + size * 5 + 4;
  const height = MARGIN.top + size * 5 + MARGIN.bottom;
  const bottom = MARGIN.top + size * 5;
  return (
    <ChartSvg
      title={title}
      description={text('risks.matrix.description', { count: cells.reduce((sum, { count }) => sum + count, 0), high })}
      width={width}
      height={height}
    >
      {cells.map((cell) => {
        const { x, y } = placeOf(cell, size);
        const band = bandOf(cell, threshold);
        const inset = band === 'high' ? 2 : 1;
        return (
          <g key={`${cell.probability} ${cell.severity}`}>
            <rect
              x={x + inset}
              y={y + inset}
              width={size - inset * 2}
              height={size - inset * 2}
              fill={BAND_FILLS[band]}
              stroke={PAPER.axis}
              strokeWidth={band === 'high' ? 3 : 1}
              className={`risk-cell risk-cell-${band}`}
            />
            {cell.count > 0 && (
              <ChartLabel x={x + size / 2} y={y + size / 2 + 5} anchor="middle" bold>
                {String(cell.count)}
              </ChartLabel>
            )}
          </g>
        );
      })}
      {STEPS.map((step) => (
        <g key={step}>
          <ChartLabel x={MARGIN.left - 12} y={placeOf({ probability: 1, severity: step }, size).y + size / 2 + 5}>
            {String(step)}
          </ChartLabel>
          <ChartLabel x={MARGIN.left + (step - 0.5) * size} y={bottom + 18} anchor="middle">
            {String(step)}
          </ChartLabel>
        </g>
      ))}
      <ChartLabel x={MARGIN.left + size * 2.5} y={bottom + 38} anchor="middle" kind="quiet">
        {text('risks.probability')}
      </ChartLabel>
      <text
        className="chart-quiet"
        fill={PAPER.quiet}
        textAnchor="middle"
        transform={`translate(11 ${MARGIN.top + size * 2.5}) rotate(-90)`}
      >
        {text('risks.severity')}
      </text>
    </ChartSvg>
  );
}
