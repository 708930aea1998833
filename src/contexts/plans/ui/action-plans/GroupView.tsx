import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { ACTION_STATUSES, type ActionStatus, FINISHED } from '../../domain/action-plans/status-table.ts';
import { type ActionGroup, type FilterKey, groupActions } from './filter-actions.ts';

type Props = {
  plan: string;
  title: string;
  rows: readonly PlannedActionRowDto[];
  /** Filter that a group is opened by. */
  filterKey: FilterKey;
  keysOf(row: PlannedActionRowDto): readonly { key: string; name: string }[];
};

/** Actions counted by what they have in common; each name leads to its actions. The sums count every action once. */
export function GroupView({ plan, title, rows, filterKey, keysOf }: Props) {
  const text = useText();
  const format = useFormat();
  const groups = groupActions(rows, keysOf);
  const share = ({ finished, rows: own }: Counted) => format.percent(finished / own.length, 0);
  const columns: Column<ActionGroup>[] = [
    {
      key: 'name',
      header: title,
      value: ({ name }) => name,
      cell: ({ key, name }) =>
        key === '' ? (
          name
        ) : (
          <AppLink to="/handlingsplan/$key" params={{ key: plan }} search={{ [filterKey]: key }}>
            {name}
          </AppLink>
        ),
    },
    { key: 'count', header: text('plans.group.count'), value: (group) => group.rows.length, isFigure: true },
    ...ACTION_STATUSES.map((status): Column<ActionGroup> => ({
      key: status,
      header: text(`plans.status.${status}`),
      value: (group) => countOf(group.rows, status),
      isFigure: true,
    })),
    { key: 'late', header: text('plans.group.late'), value: ({ late }) => late, isFigure: true },
    {
      key: 'share',
      header: text('plans.group.share'),
      value: (group) => group.finished / group.rows.length,
      cell: share,
      isFigure: true,
    },
  ];
  const whole = wholeOf(rows);
  return (
    <>
      <DataTable
        caption={text('plans.group.caption', { groups: groups.length, count: rows.length })}
        columns={columns}
        rows={groups}
        rowKey={({ key }) => key}
        empty={text('plans.none-fit')}
        {...(groups.length > 0
          ? {
              sums: {
                name: text('plans.group.every'),
                count: format.number(rows.length),
                ...Object.fromEntries(ACTION_STATUSES.map((status) => [status, format.number(countOf(rows, status))])),
                late: format.number(whole.late),
                share: share(whole),
              },
            }
          : {})}
      />
      <UnevenSum groups={groups} rows={rows} />
    </>
  );
}

type Counted = Pick<ActionGroup, 'rows' | 'finished' | 'late'>;

const countOf = (rows: readonly PlannedActionRowDto[], status: ActionStatus): number =>
  rows.filter((row) => row.status === status).length;

const wholeOf = (rows: readonly PlannedActionRowDto[]): Counted => ({
  rows: [...rows],
  finished: rows.filter(({ status }) => FINISHED.includes(status)).length,
  late: rows.filter(({ late }) => late).length,
});

/** Why the groups come to another number than the actions, when they do. */
function UnevenSum({ groups, rows }: { groups: readonly ActionGroup[]; rows: readonly PlannedActionRowDto[] }) {
  const text = useText();
  const parts = groups.reduce((sum, group) => sum + group.rows.length, 0);
  const grouped = new Set(groups.flatMap((group) => group.rows)).size;
  const without = rows.length - grouped;
  if (parts === rows.length && without === 0) return null;
  return <p className="prose">{text('plans.group.uneven', { parts, count: rows.length, without })}</p>;
}
