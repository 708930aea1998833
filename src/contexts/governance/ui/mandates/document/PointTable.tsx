import { AppLink } from '../../../../../web/design/AppLink.tsx';
import { DataTable } from '../../../../../web/design/DataTable.tsx';
import { useFormat, useText } from '../../../../../web/text.ts';
import type { DecisionPointSummaryDto } from '../../../contract/mandates.ts';
import { PointMark } from '../point/PointMark.tsx';

/** The mandate's decision points in their order: what each opens and where it stands. */
export function PointTable({ points }: { points: readonly DecisionPointSummaryDto[] }) {
  const text = useText();
  const format = useFormat();
  const date = (day: string | null) => (day === null ? '–' : format.date(day));
  return (
    <section className="section" id="avsnitt-decisions">
      <h2 className="section-title">{text('mandates.part.decisions')}</h2>
      <DataTable
        caption={text('mandates.points.caption')}
        isCaptionHidden
        rows={points}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            header: text('mandates.point'),
            value: ({ name }) => name,
            isSortable: false,
            cell: ({ id, name }) => (
              <AppLink to="/styrning/beslutspunkter/$id" params={{ id }}>
                {name}
              </AppLink>
            ),
          },
          {
            key: 'state',
            header: text('mandates.status'),
            value: ({ state }) => state,
            isSortable: false,
            cell: ({ state }) => <PointMark state={state} />,
          },
          { key: 'phase', header: text('mandates.opens'), value: ({ phase }) => phase, isSortable: false },
          {
            key: 'planned',
            header: text('mandates.planned'),
            value: ({ plannedOn }) => plannedOn,
            cell: ({ plannedOn }) => date(plannedOn),
            isWhole: true,
            isSortable: false,
          },
          {
            key: 'passed',
            header: text('mandates.passed'),
            value: ({ passedOn }) => passedOn,
            cell: ({ passedOn }) => date(passedOn),
            isWhole: true,
            isSortable: false,
          },
          {
            key: 'exceptions',
            header: text('mandates.exceptions'),
            value: ({ exceptions }) => exceptions,
            isFigure: true,
            isSortable: false,
          },
        ]}
      />
    </section>
  );
}
