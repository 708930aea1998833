import { scaleLinear } from 'd3-scale';
import { ChartLabel, ChartSvg, type ChartText } from '../../../../../web/charts/ChartSvg.tsx';
import { PAPER } from '../../../../../web/charts/palette.ts';
import { type EffectField, fieldOf, FIELDS } from '../../../domain/grading/effect-field.ts';
import type { ChoiceState } from '../words.ts';
import { type Place, placePoints } from './place-points.ts';

export type EffectPoint = { number: number; effect: number; difficulty: number; state: ChoiceState };

type Props = ChartText & {
  width: number;
  points: readonly EffectPoint[];
  selected: number | null;
  labels: { effect: string; difficulty: string; fields: Readonly<Record<EffectField, string>> };
};

export const RADIUS = 11;
const MARGIN = { top: 28, right: 8, bottom: 52, left: 30 };

export const heightOfEffect = (width: number): number => (width < 560 ? 520 : 500);

/** Where each point stands: by its grades, moved so that none covers another, and never out of its field. */
export function placesOf(points: readonly EffectPoint[], width: number): Place[] {
  const { x, y, room } = scalesOf(width, heightOfEffect(width));
  const places: Place[] = points.map(() => ({ x: 0, y: 0 }));
  for (const field of FIELDS) {
    const isUp = field === 'begin-here' || field === 'plan-well';
    const isLeft = field === 'begin-here' || field === 'when-room';
    const indexes = points.flatMap(({ effect, difficulty }, index) =>
      fieldOf(effect, difficulty) === field ? [index] : [],
    );
    const placed = placePoints(
      indexes.map((index) => ({ x: x(points[index]!.difficulty), y: y(points[index]!.effect) })),
      {
        left: isLeft ? room.left : x(2.5),
        right: isLeft ? x(2.5) : room.right,
        top: isUp ? room.top : y(2.5),
        bottom: isUp ? y(2.5) : room.bottom,
      },
      RADIUS * 2 + 3,
    );
    for (const [nth, index] of indexes.entries()) places[index] = placed[nth]!;
  }
  return places;
}

function scalesOf(width: number, height: number) {
  const room = { left: MARGIN.left, right: width - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
  return {
    room,
    x: scaleLinear([0.5, 4.5], [room.left, room.right]),
    y: scaleLinear([0.5, 4.5], [room.bottom, room.top]),
  };
}

/** Effect upwards, difficulty to the right, each action as its number. The form of a point tells the choice. */
export function EffectPicture({ title, description, width, points, selected, labels }: Props) {
  const height = heightOfEffect(width);
  const { x, y, room } = scalesOf(width, height);
  const places = placesOf(points, width);
  return (
    <ChartSvg title={title} description={description} width={width} height={height}>
      <rect
        x={room.left}
        y={room.top}
        width={room.right - room.left}
        height={room.bottom - room.top}
        fill="none"
        stroke={PAPER.axis}
        className="chart-axis"
      />
      <line x1={x(2.5)} x2={x(2.5)} y1={room.top} y2={room.bottom} stroke={PAPER.grid} className="chart-grid" />
      <line x1={room.left} x2={room.right} y1={y(2.5)} y2={y(2.5)} stroke={PAPER.grid} className="chart-grid" />
      <ChartLabel x={room.left} y={room.top - 10} bold>
        {labels.fields['begin-here']}
      </ChartLabel>
      <ChartLabel x={room.right} y={room.top - 10} anchor="end" bold>
        {labels.fields['plan-well']}
      </ChartLabel>
      <ChartLabel x={room.left} y={height - 10} bold>
        {labels.fields['when-room']}
      </ChartLabel>
      <ChartLabel x={room.right} y={height - 10} anchor="end" bold>
        {labels.fields.leave}
      </ChartLabel>
      <ChartLabel x={(room.left + room.right) / 2} y={room.bottom + 22} anchor="middle" kind="quiet">
        {labels.difficulty}
      </ChartLabel>
      <g transform={`translate(${room.left - 12} ${(room.top + room.bottom) / 2}) rotate(-90)`}>
        <ChartLabel x={0} y={0} anchor="middle" kind="quiet">
          {labels.effect}
        </ChartLabel>
      </g>
      {points.map((point, index) => (
        <Point
          key={point.number}
          point={point}
          place={places[index] ?? { x: 0, y: 0 }}
          isSelected={point.number === selected}
        />
      ))}
    </ChartSvg>
  );
}

function Point({ point, place, isSelected }: { point: EffectPoint; place: Place; isSelected: boolean }) {
  const { number, state } = point;
  const { x, y } = place;
  const stroke = { stroke: isSelected ? PAPER.text : PAPER.own, strokeWidth: isSelected ? 3 : 1.5 };
  const className = `effect-point effect-${state}${isSelected ? ' effect-selected' : ''}`;
  const fill = state === 'chosen' ? PAPER.own : PAPER.surface;
  return (
    <g>
      {state === 'left-out' ? (
        <rect
          x={x - RADIUS + 1}
          y={y - RADIUS + 1}
          width={RADIUS * 2 - 2}
          height={RADIUS * 2 - 2}
          fill={fill}
          strokeDasharray="3 2"
          {...stroke}
          className={className}
        />
      ) : (
        <circle cx={x} cy={y} r={RADIUS} fill={fill} {...stroke} className={className} />
      )}
      <text
        x={x}
        y={y + 4.5}
        textAnchor="middle"
        fontSize={12}
        fontWeight={600}
        fill={state === 'chosen' ? PAPER.surface : PAPER.text}
        className={state === 'chosen' ? 'effect-number-chosen' : 'chart-text'}
      >
        {number}
      </text>
    </g>
  );
}
