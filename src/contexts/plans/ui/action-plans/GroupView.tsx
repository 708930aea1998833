import { type Column, DataTable } from '../../../../web/design/DataTable.tsx';
import { AppLink } from '../../../../web/design/AppLink.tsx';
import { useFormat, useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { ACTION_STATUSES } from '../../domain/action-plans/status-table.ts';
import { type ActionGroup, type FilterKey, groupActions } from './filter-actions.ts';

type Props = {
  plan: string;
  title: string;
  rows: readonly PlannedActionRowDto[];
  /** Filter that a group is opened by. */
  filterKey: FilterKey;
  keysOf(row: PlannedActionRowDto): readonly { key: string; name: string }[];
};

/** Actions counted by what they have in common; each name leads to its actions. */
export function GroupView({ plan, title, rows, filterKey, keysOf }: Props) {
  const text = useText();
  const format = useFormat();
  const groups = groupActions(rows, keysOf);
  const columns: Column<ActionGroup>[] = [
    {
      key: 'name',
      header: title,
      value: ({ name }) => name,
      cell: ({ key, name }) => (
        <AppLink to="/handlingsplan/$key" params={{ key: plan }} search={{ [filterKey]: key }}>
          {name}
        </AppLink>
      ),
    },
    { key: 'count', header: text('plans.group.count'), value: (group) => group.rows.length, isFigure: true },
    ...ACTION_STATUSES.map((status): Column<ActionGroup> => ({
      key: status,
      header: text(`plans.status.${status}`),
      value: (group) => group.rows.filter((row) => row.status === status).length,
      isFigure: true,
    })),
    { key: 'late', header: text('plans.group.late'), value: ({ late }) => late, isFigure: true },
    {
      key: 'share',
      header: text('plans.group.share'),
      value: (group) => group.finished / group.rows.length,
      cell: (group) => format.percent(group.finished / group.rows.length, 0),
      isFigure: true,
    },
  ];
  return (
    <DataTable
      caption={text('plans.group.caption', { groups: groups.length, count: rows.length })}
      columns={columns}
      rows={groups}
      rowKey={({ key }) => key}
      empty={text('plans.none-fit')}
    />
  );
}
