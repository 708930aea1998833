import { AppLink } from '../../../../web/design/AppLink.tsx';
import type { Column } from '../../../../web/design/DataTable.tsx';
import type { Text } from '../../../../web/text.ts';

type Named = { plan: string; number: number; title: string };

/** The column that names an action, with a link to it. */
export const actionColumn = <Row,>(text: Text, actionOf: (row: Row) => Named): Column<Row> => ({
  key: 'action',
  header: text('follow-up.column.action'),
  value: (row) => actionOf(row).number,
  cell: (row) => {
    const { plan, number, title } = actionOf(row);
    return (
      <AppLink to="/handlingsplan/$key/$number" params={{ key: plan, number: String(number) }}>
        {`${number} ${title}`}
      </AppLink>
    );
  },
});
