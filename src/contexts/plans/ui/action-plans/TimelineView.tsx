import { toEpochDay, type PlainDate } from '../../../../kernel/plain-date.ts';
import { addMonths, firstDayOf, monthOf, monthsBetween } from '../../../../kernel/month.ts';
import { ChartFigure } from '../../../../web/charts/ChartFigure.tsx';
import { ChartLabel, ChartSvg } from '../../../../web/charts/ChartSvg.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { ACTION_STATUSES } from '../../domain/action-plans/status-table.ts';
import { LATE_SHAPE, LateMark, STATUS_SHAPES, StatusMark } from './StatusMark.tsx';
import { usePrinting } from './use-printing.ts';

const MOST_ROWS = 80;
const ROW = 26;
const TOP = 48;

type Dated = PlannedActionRowDto & { startsOn: string; endsOn: string };

/** The actions as bars over time, with the same dates as a table. */
export function TimelineView({ rows, today }: { rows: readonly PlannedActionRowDto[]; today: PlainDate }) {
  const text = useText();
  const dated = rows.filter((row): row is Dated => row.startsOn !== null && row.endsOn !== null);
  const most = usePrinting() ? dated.length : MOST_ROWS;
  const drawn = dated.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).slice(0, most);
  if (drawn.length === 0) return <p className="prose">{text('plans.timeline.none')}</p>;
  const words = text('plans.timeline.note', { drawn: drawn.length, count: rows.length });
  return (
    <>
      <Shapes rows={drawn} />
      <ChartFigure
        level={2}
        title={text('plans.view.tidslinje')}
        note={words}
        fileName="tidslinje"
        columns={[
          { key: 'number', header: text('plans.column.number'), value: (row) => row.number, isFigure: true },
          { key: 'title', header: text('plans.column.title'), value: (row) => row.title },
          { key: 'start', header: text('plans.column.starts'), value: (row) => row.startsOn, isWhole: true },
          { key: 'end', header: text('plans.column.ends'), value: (row) => row.endsOn, isWhole: true },
          { key: 'status', header: text('plans.column.status'), value: (row) => text(`plans.status.${row.status}`) },
        ]}
        rows={dated}
        rowKey={(row) => row.id}
      >
        {({ width }) => <Bars rows={drawn} width={width} today={today} description={words} />}
      </ChartFigure>
    </>
  );
}

/** What the shapes before the names mean: only those that are in the picture. */
function Shapes({ rows }: { rows: readonly Dated[] }) {
  return (
    <p className="plan-shapes">
      {ACTION_STATUSES.filter((status) => rows.some((row) => row.status === status)).map((status) => (
        <StatusMark key={status} status={status} />
      ))}
      {rows.some(({ late }) => late) && <LateMark />}
    </p>
  );
}

type BarsProps = { rows: readonly Dated[]; width: number; today: PlainDate; description: string };

function Bars({ rows, width, today, description }: BarsProps) {
  const text = useText();
  const format = useFormat();
  const names = width < 560 ? 0 : Math.min(320, width * 0.36);
  const each = names === 0 ? ROW + 16 : ROW;
  const height = TOP + rows.length * each + 8;
  const first = firstDayOf(monthOf(rows[0]!.startsOn as PlainDate));
  const lastEnd = rows
    .map(({ endsOn }) => endsOn)
    .toSorted()
    .at(-1) as PlainDate;
  const months = monthsBetween(monthOf(first), monthOf(lastEnd));
  const end = firstDayOf(addMonths(months.at(-1)!, 1));
  const span = toEpochDay(end) - toEpochDay(first);
  const x = (date: string) =>
    names + ((toEpochDay(date as PlainDate) - toEpochDay(first)) / span) * (width - names - 4);
  const every = Math.ceil(months.length / Math.max(2, Math.floor((width - names) / 70)));
  return (
    <ChartSvg title={text('plans.view.tidslinje')} description={description} width={width} height={height}>
      {months
        .filter((_, index) => index % every === 0)
        .map((month) => (
          <g key={month}>
            <line x1={x(firstDayOf(month))} x2={x(firstDayOf(month))} y1={TOP - 6} y2={height} className="plan-grid" />
            <ChartLabel x={x(firstDayOf(month)) + 3} y={16}>
              {`${format.monthShort(month)} ${month.slice(2, 4)}`}
            </ChartLabel>
          </g>
        ))}
      {today >= first && today < end && (
        <g>
          <line x1={x(today)} x2={x(today)} y1={TOP - 10} y2={height} className="plan-today" />
          <ChartLabel x={x(today)} y={TOP - 14} anchor="middle" bold halo>
            {text('plans.timeline.today')}
          </ChartLabel>
        </g>
      )}
      {rows.map((row, index) => {
        const top = TOP + index * each + (names === 0 ? 16 : 0);
        return (
          <g key={row.id}>
            <ChartLabel x={0} y={names === 0 ? top - 3 : top + 14} halo={names === 0}>
              {nameOf(row, names || width)}
            </ChartLabel>
            <rect
              x={x(row.startsOn)}
              y={top + 2}
              width={Math.max(3, x(row.endsOn) - x(row.startsOn))}
              height={ROW - 10}
              className={`plan-bar plan-bar-${row.status}`}
            />
          </g>
        );
      })}
    </ChartSvg>
  );
}

/** With the shapes of its status, and of being late, so that colour says nothing alone. */
const nameOf = ({ status, late, number, title }: Dated, room: number): string =>
  shorten(`${STATUS_SHAPES[status]} ${late ? `${LATE_SHAPE} ` : ''}${number} ${title}`, room);

const shorten = (text: string, room: number): string => {
  const most = Math.floor(room / 7.4);
  return text.length <= most ? text : `${text.slice(0, Math.max(3, most - 1))}…`;
};
