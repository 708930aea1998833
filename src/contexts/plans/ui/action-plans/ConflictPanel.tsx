import { useEffect, useRef } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { Notice } from '../../../../web/design/Notice.tsx';
import { useText } from '../../../../web/text.ts';
import type { PlannedActionRowDto } from '../../contract/plans.ts';
import { type Conflict, EDITABLE } from './use-inline-edit.ts';

type Props = { conflict: Conflict; onSave(): void; onLeave(): void };

/** Two changed the same row: what stood there, what they saved and what was typed, side by side. */
export function ConflictPanel({ conflict, onSave, onLeave }: Props) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const { row, theirs, field, typed } = conflict;
  const fields = [
    ...EDITABLE.filter((name) => name === field || row[name] !== theirs[name]),
    ...(['title', 'status'] as const).filter((name) => row[name] !== theirs[name]),
  ];
  const shown = (of: PlannedActionRowDto, name: (typeof fields)[number]) =>
    name === 'status' ? text(`plans.status.${of.status}`) : (of[name] ?? '–');
  return (
    <div ref={box} tabIndex={-1} role="alertdialog" aria-label={text('plans.conflict.title', { number: row.number })}>
      <Notice kind="warning" title={text('plans.conflict.title', { number: row.number })}>
        <p>{text('plans.conflict.detail')}</p>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{text('plans.conflict.field')}</th>
              <th scope="col">{text('plans.conflict.before')}</th>
              <th scope="col">{text('plans.conflict.theirs')}</th>
              <th scope="col">{text('plans.conflict.yours')}</th>
            </tr>
          </thead>
          <tbody>
            {fields.map((name) => (
              <tr key={name}>
                <th scope="row">{text(`plans.field.${name}`)}</th>
                <td>{shown(row, name)}</td>
                <td>{shown(theirs, name)}</td>
                <td>{name === field ? typed || '–' : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="actions">
          <Button kind="primary" onPress={onSave}>
            {text('plans.conflict.save')}
          </Button>
          <Button onPress={onLeave}>{text('plans.conflict.leave')}</Button>
        </div>
      </Notice>
    </div>
  );
}
