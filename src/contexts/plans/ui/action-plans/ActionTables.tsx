import { useQuery } from '@tanstack/react-query';
import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { queries } from '../../../../web/queries.ts';
import { useFormat, useText } from '../../../../web/text.ts';
import type { PlannedActionDto } from '../../contract/plans.ts';

type Props = { action: PlannedActionDto };
type Report = PlannedActionDto['history'][number];
type Point = PlannedActionDto['checkpoints'][number];
type Effect = PlannedActionDto['effects'][number];

/** Everything that has been reported, the newest first. */
export function HistoryTable({ action }: Props) {
  const text = useText();
  const format = useFormat();
  const columns: Column<Report>[] = [
    {
      key: 'at',
      header: text('plans.history.at'),
      value: ({ reportedAt }) => reportedAt,
      cell: ({ reportedAt }) => format.dateTime(reportedAt),
    },
    { key: 'status', header: text('plans.column.status'), value: ({ status }) => text(`plans.status.${status}`) },
    { key: 'progress', header: text('plans.history.progress'), value: ({ progress }) => progress, isFigure: true },
    { key: 'comment', header: text('plans.report.comment'), value: ({ comment }) => comment ?? '' },
    { key: 'obstacle', header: text('plans.report.obstacle'), value: ({ obstacle }) => obstacle ?? '' },
    { key: 'by', header: text('plans.history.by'), value: ({ reportedByName }) => reportedByName },
  ];
  return (
    <DataTable
      caption={text('plans.history.title')}
      isCaptionHidden
      columns={columns}
      rows={action.history.toReversed()}
      rowKey={({ sequence }) => String(sequence)}
    />
  );
}

export function CheckpointTable({ action }: Props) {
  const text = useText();
  const columns: Column<Point>[] = [
    { key: 'text', header: text('plans.checkpoints.text'), value: (point) => point.text },
    { key: 'due', header: text('plans.checkpoints.due'), value: ({ dueOn }) => dueOn, isWhole: true },
    { key: 'reached', header: text('plans.checkpoints.reached'), value: ({ reachedOn }) => reachedOn, isWhole: true },
    {
      key: 'evidence',
      header: text('plans.checkpoints.evidence'),
      value: ({ evidence }) => evidence,
      cell: ({ evidence, reachedBy, link }) => (
        <>
          {[evidence, reachedBy?.name].filter(Boolean).join(', ') || '–'}{' '}
          {link && (
            <a className="link" href={link} rel="noreferrer">
              {text('plans.checkpoints.link')}
            </a>
          )}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={text('plans.checkpoints.title')}
      isCaptionHidden
      columns={columns}
      rows={action.checkpoints}
      rowKey={({ id }) => id}
    />
  );
}

export function EffectTable({ action }: Props) {
  const text = useText();
  const format = useFormat();
  const units = useQuery(queries.units());
  const categories = useQuery(queries.staffCategories());
  const shown = (effect: Effect, value: number) =>
    format.number(effect.measure === 'cost-ore' ? value / 100_000 : value, 1);
  const figure = (key: 'low' | 'central' | 'high'): Column<Effect> => ({
    key,
    header: text(`plans.effects.${key}`),
    value: (effect) => effect[key],
    cell: (effect) => shown(effect, effect[key]),
    isFigure: true,
  });
  const columns: Column<Effect>[] = [
    { key: 'measure', header: text('plans.effects.measure'), value: ({ measure }) => text(`plans.effects.${measure}`) },
    {
      key: 'unit',
      header: text('plans.column.unit'),
      value: ({ unit }) => units.data?.findLast(({ code }) => code === unit)?.name ?? unit,
    },
    {
      key: 'category',
      header: text('plans.effects.category'),
      value: ({ staffCategory }) =>
        staffCategory === 'all'
          ? text('plans.effects.every-category')
          : (categories.data?.find(({ key }) => key === staffCategory)?.name ?? staffCategory),
    },
    { key: 'from', header: text('plans.effects.from'), value: ({ fromMonth }) => fromMonth, isWhole: true },
    { key: 'ramp', header: text('plans.effects.ramp'), value: ({ rampUpMonths }) => rampUpMonths, isFigure: true },
    figure('low'),
    figure('central'),
    figure('high'),
  ];
  return (
    <DataTable
      caption={text('plans.effects.caption')}
      columns={columns}
      rows={action.effects}
      rowKey={(effect) => `${effect.measure} ${effect.unit} ${effect.staffCategory} ${effect.fromMonth}`}
    />
  );
}
