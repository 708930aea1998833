import { useMemo, useRef, useState } from 'react';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { ActionRow } from './ActionRow.tsx';
import { ConflictPanel } from './ConflictPanel.tsx';
import { responsibleOf } from './filter-actions.ts';
import { useActionLinks } from './use-action-links.ts';
import { useArrowKeys } from './use-arrow-keys.ts';
import { EDITABLE, useInlineEdit } from './use-inline-edit.ts';
import { useWindow } from './use-window.ts';

type Row = PlannedActionRowDto;
type Props = { plan: string; rows: readonly Row[]; mayEdit(row: Row): boolean; caption: string };
type SortKey = 'number' | 'title' | 'unit' | 'responsible' | 'status' | 'endsOn';

const SORTS: Readonly<Record<SortKey, (row: Row) => string | number>> = {
  number: (row) => row.number,
  title: (row) => row.title,
  unit: (row) => row.unit.name,
  responsible: (row) => responsibleOf(row),
  status: (row) => row.status,
  endsOn: (row) => row.endsOn ?? '9999',
};

/** The actions as a table whose cells are written in: only the rows in sight are drawn when there are many. */
export function ActionTable({ plan, rows, mayEdit, caption }: Props) {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const edit = useInlineEdit(plan);
  const [sort, setSort] = useState<Sort>(null);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const shown = useWindow(frame, sorted.length);
  const stop = useArrowKeys(frame);
  const links = useActionLinks();
  const visible = sorted.slice(shown.first, shown.last);
  const fallback = visible.find((row) => mayEdit(row));
  const stopHere = visible.some((row) => stop.startsWith(`${row.id}:`)) ? stop : `${fallback?.id ?? ''}:${EDITABLE[0]}`;
  return (
    <>
      {edit.conflict && (
        <ConflictPanel conflict={edit.conflict} onSave={() => void edit.saveAnyway()} onLeave={edit.letTheirsStand} />
      )}
      {edit.failed && <ErrorState error={edit.failed.error} during="change" />}
      <p className="visually-hidden" role="status">
        {edit.saved && text('plans.saved', { number: edit.saved.row.number })}
      </p>
      <p className="table-caption" id="plan-table-caption">
        {caption}
      </p>
      <div
        ref={frame}
        className="table-scroll plan-scroll"
        role="region"
        aria-labelledby="plan-table-caption"
        tabIndex={0}
      >
        <table
          className={shown.isWhole ? 'table plan-table' : 'table plan-table plan-table-long'}
          aria-labelledby="plan-table-caption"
          aria-rowcount={sorted.length + 1}
        >
          <Headings sort={sort} onSort={setSort} />
          <tbody>
            <Room height={shown.above} />
            {visible.map((row, index) => (
              <ActionRow
                key={row.id}
                row={row}
                index={shown.first + index + 2}
                stop={stopHere.startsWith(`${row.id}:`) ? stopHere : ''}
                links={links}
                onSave={mayEdit(row) ? edit.save : undefined}
              />
            ))}
            <Room height={shown.below} />
          </tbody>
        </table>
      </div>
    </>
  );
}

function sortRows(rows: readonly Row[], sort: Sort): readonly Row[] {
  if (!sort) return rows;
  const valueOf = SORTS[sort.key];
  const compare = (one: Row, other: Row) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'sv');
  };
  return rows.toSorted((one, other) => (sort.down ? compare(other, one) : compare(one, other)));
}

type Sort = { key: SortKey; down: boolean } | null;

function Headings({ sort, onSort }: { sort: Sort; onSort(sort: Sort): void }) {
  const text = useText();
  const heading = (key: SortKey, label: string) => (
    <SortHeading
      label={label}
      direction={sort?.key === key ? (sort.down ? 'descending' : 'ascending') : 'none'}
      onSort={() => onSort({ key, down: sort?.key === key && !sort.down })}
    />
  );
  return (
    <thead>
      <tr aria-rowindex={1}>
        {heading('number', text('plans.column.number'))}
        {heading('title', text('plans.column.title'))}
        {heading('unit', text('plans.column.unit'))}
        {heading('responsible', text('plans.column.responsible'))}
        {heading('status', text('plans.column.status'))}
        <th scope="col">{text('plans.column.starts')}</th>
        {heading('endsOn', text('plans.column.ends'))}
      </tr>
    </thead>
  );
}

type HeadingProps = { label: string; direction: 'ascending' | 'descending' | 'none'; onSort(): void };
function SortHeading({ label, direction, onSort }: HeadingProps) {
  const text = useText();
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="sort-button" onClick={onSort} title={text('table.sort')}>
        {label}
        <span className="sort-mark" aria-hidden="true">
          {direction === 'none' ? '' : direction === 'ascending' ? '▲' : '▼'}
        </span>
      </button>
    </th>
  );
}

/** The room of rows that are not drawn. */
function Room({ height }: { height: number }) {
  if (height === 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={7} style={{ height, padding: 0 }} />
    </tr>
  );
}
