import { ChartFigure } from '../../../../../web/charts/ChartFigure.tsx';
import { ChartLabel, ChartSvg } from '../../../../../web/charts/ChartSvg.tsx';
import { spread } from '../../../../../web/charts/layout.ts';
import { fillOf, PAPER, strokeOf } from '../../../../../web/charts/palette.ts';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { MandateDto } from '../../../contract/mandates.ts';
import type { ActivityRow } from './ActivitySection.tsx';
import { todayHere } from '../../../../../web/today.ts';
import { domainOf, placeOf, yearStarts } from './timeline.ts';

const ROW = 44;
const BAR = 14;
const HEAD = 40;

type Props = { rows: readonly ActivityRow[]; mandate: MandateDto };

/** The activities over time, with the decision points as dated marks; the same as a table one key away. */
export function ActivityTimeline({ rows, mandate }: Props) {
  const text = useText();
  const format = useFormat();
  const dated = rows.filter(({ start, end }) => start !== null || end !== null);
  const date = (day: string | null) => (day === null ? '–' : format.date(day));
  return (
    <ChartFigure
      title={text('mandates.timeline')}
      note={text('mandates.timeline.note')}
      fileName={`tidslinje-${mandate.key}`}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', header: text('mandates.activity'), value: ({ name }) => name },
        { key: 'state', header: text('mandates.status'), value: ({ now }) => text(`mandates.activity.${now.state}`) },
        {
          key: 'start',
          header: text('mandates.starts'),
          value: ({ start }) => start,
          cell: ({ start }) => date(start),
          isWhole: true,
        },
        {
          key: 'end',
          header: text('mandates.ends'),
          value: ({ end }) => end,
          cell: ({ end }) => date(end),
          isWhole: true,
        },
      ]}
    >
      {({ width }) => <Picture rows={dated} mandate={mandate} width={width} />}
    </ChartFigure>
  );
}

function Picture({ rows, mandate, width }: Props & { width: number }) {
  const text = useText();
  const points = mandate.points.flatMap(({ key, plannedOn, passedOn }) => {
    const day = passedOn ?? plannedOn;
    return day === null ? [] : [{ key, day }];
  });
  const today = todayHere();
  const domain = domainOf(rows, [...points.map(({ day }) => day), today]);
  if (!domain) return null;
  const x = (day: string) => placeOf(day, domain, width);
  const height = HEAD + rows.length * ROW + 24;
  const names = spread(
    points.map(({ day }) => x(day)),
    36,
    16,
    width - 18,
  );
  return (
    <ChartSvg
      title={text('mandates.timeline')}
      description={text('mandates.timeline.described', { count: rows.length, points: points.length })}
      width={width}
      height={height}
    >
      {yearStarts(domain).map((day) => (
        <g key={day}>
          <line x1={x(day)} x2={x(day)} y1={HEAD - 8} y2={height - 18} stroke={PAPER.grid} className="chart-grid" />
          {x(day) < width - 40 && (
            <ChartLabel x={x(day) + 4} y={height - 4} kind="quiet">
              {day.slice(0, 4)}
            </ChartLabel>
          )}
        </g>
      ))}
      {points.map(({ key, day }, index) => (
        <g key={key}>
          <line x1={x(day)} x2={x(day)} y1={18} y2={height - 18} {...strokeOf('neutral')} strokeDasharray="2 4" />
          <ChartLabel x={names[index] ?? 0} y={12} anchor="middle" kind="quiet">
            {key}
          </ChartLabel>
        </g>
      ))}
      <line x1={x(today)} x2={x(today)} y1={HEAD - 12} y2={height - 18} {...strokeOf('target')} strokeWidth={1.5} />
      <ChartLabel x={x(today)} y={HEAD - 14} anchor={anchorAt(x(today), width)} bold halo>
        {text('mandates.timeline.today')}
      </ChartLabel>
      {rows.map((row, index) => (
        <Bar key={row.id} row={row} top={HEAD + index * ROW} x={x} width={width} />
      ))}
    </ChartSvg>
  );
}

/** Filled when completed, half filled when started, hollow when not: told apart without colour. */
function Bar({ row, top, x, width }: { row: ActivityRow; top: number; x(day: string): number; width: number }) {
  const text = useText();
  const start = x((row.start ?? row.end)!);
  const length = Math.max(6, x((row.end ?? row.start)!) - start);
  const share = { completed: 1, started: 0.5, ready: 0, waiting: 0 }[row.now.state];
  const label = `${row.name} – ${text(`mandates.activity.${row.now.state}`)}`;
  // Names begin where the bar does, as long as there is room for them.
  const room = Math.max(0, width - label.length * 7.4);
  return (
    <g>
      <ChartLabel x={Math.min(start, room)} y={top + 14} halo>
        {shorten(label, width)}
      </ChartLabel>
      <rect
        x={start}
        y={top + 20}
        width={length}
        height={BAR}
        fill={PAPER.surface}
        stroke={PAPER.neutral}
        className="stroke-neutral chart-hollow"
      />
      {share > 0 && <rect x={start} y={top + 20} width={length * share} height={BAR} {...fillOf('neutral')} />}
    </g>
  );
}

const anchorAt = (place: number, width: number) => (place < 24 ? 'start' : place > width - 24 ? 'end' : 'middle');

function shorten(label: string, width: number): string {
  const most = Math.floor(width / 7.4);
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`;
}
