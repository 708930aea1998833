import { memo, type ReactNode } from 'react';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { EditableCell } from './EditableCell.tsx';
import { LateMark, StatusMark } from './StatusMark.tsx';
import type { ActionLinks } from './use-action-links.ts';
import type { Edit, EditableField } from './use-inline-edit.ts';

type Props = {
  row: PlannedActionRowDto;
  /** Its place among all rows, drawn or not; the headings are the first. */
  index: number;
  /** The cell of the row that Tab stops at; empty when it is in another row. */
  stop: string;
  links: ActionLinks;
  onSave: ((edit: Edit) => Promise<boolean>) | undefined;
};

/** An action in the table; drawn again only when something in it has changed. */
export const ActionRow = memo(function ActionRow({ row, index, stop, links, onSave }: Props) {
  const text = useText();
  const cell = (field: EditableField, kind: 'text' | 'date', plain: ReactNode) => {
    if (!onSave) return plain;
    const place = `${row.id}:${field}`;
    const label = `${text(`plans.field.${field}`)}, ${text('plans.action', { number: row.number })}`;
    return (
      <EditableCell
        label={label}
        kind={kind}
        value={row[field] ?? ''}
        place={place}
        isStop={place === stop}
        onSave={(typed) => onSave({ row, field, typed })}
      />
    );
  };
  return (
    <tr aria-rowindex={index}>
      <td className="figure-cell">{row.number}</td>
      <th scope="row" className="plan-title-cell">
        <a className="link plan-title" href={links.hrefOf(row)} onClick={(event) => links.open(row, event)}>
          {row.title}
        </a>
      </th>
      <td>{row.unit.name}</td>
      <td>
        {row.responsible && <span className="plan-person">{row.responsible.name}</span>}
        {cell('responsibleFunction', 'text', row.responsibleFunction ?? (row.responsible ? '' : '–'))}
      </td>
      <td className="no-wrap">
        <StatusMark status={row.status} /> {row.late && <LateMark />}
      </td>
      <td className="no-wrap">{cell('startsOn', 'date', row.startsOn ?? '–')}</td>
      <td className="no-wrap">{cell('endsOn', 'date', row.endsOn ?? '–')}</td>
    </tr>
  );
});
