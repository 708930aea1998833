import { useState } from 'react';
import { Button } from '../../../../../web/design/Button.tsx';
import { Notice } from '../../../../../web/design/Notice.tsx';
import { useText } from '../../../../../web/text.ts';
import type { Column } from '../../../domain/mandates/sections.ts';
import { labelId } from '../mandate-words.ts';
import { Cell, type Choices } from './Cell.tsx';
import { blankRow, fieldIdOf, type FormRow } from './section-form.ts';

type Props = {
  name: string;
  columns: readonly Column[];
  rows: readonly FormRow[];
  choices: Choices;
  errorOf(fieldId: string): string | undefined;
  onChange(rows: readonly FormRow[]): void;
};

/** A list of rows: each can be written, moved and taken away, and what was taken away can be had back. */
export function RowsField({ name, columns, rows, choices, errorOf, onChange }: Props) {
  const text = useText();
  const [gone, setGone] = useState<{ row: FormRow; index: number }>();
  const move = (index: number, by: number) => {
    const moved = rows.filter((_, at) => at !== index);
    moved.splice(index + by, 0, rows[index]!);
    onChange(moved);
  };
  const remove = (index: number) => {
    setGone({ row: rows[index]!, index });
    onChange(rows.filter((_, at) => at !== index));
  };
  const restore = ({ row, index }: { row: FormRow; index: number }) => {
    onChange([...rows.slice(0, index), row, ...rows.slice(index)]);
    setGone(undefined);
  };
  return (
    <div className="mandate-rows">
      {rows.map((row, index) => (
        <fieldset key={row.id} className="mandate-row">
          <legend>{text('mandates.row', { what: text(labelId(name)), number: index + 1 })}</legend>
          <div className="mandate-row-fields">
            {columns.map((column) => {
              const id = fieldIdOf(name, row.id, column.name);
              return (
                <Cell
                  key={column.name}
                  id={id}
                  kind={column.kind}
                  label={text(labelId(name, column.name))}
                  value={row[column.name] ?? ''}
                  error={errorOf(id)}
                  choices={choices}
                  onChange={(value) =>
                    onChange(rows.map((one) => (one.id === row.id ? { ...one, [column.name]: value } : one)))
                  }
                />
              );
            })}
          </div>
          <div className="actions">
            <RowButton label="up" number={index + 1} isDisabled={index === 0} onPress={() => move(index, -1)} />
            <RowButton
              label="down"
              number={index + 1}
              isDisabled={index === rows.length - 1}
              onPress={() => move(index, 1)}
            />
            <RowButton label="remove" number={index + 1} isDisabled={false} onPress={() => remove(index)} />
          </div>
        </fieldset>
      ))}
      {gone && (
        <Notice announce>
          <p>{text('mandates.row.gone', { number: gone.index + 1 })}</p>
          <div className="actions">
            <Button kind="quiet" onPress={() => restore(gone)}>
              {text('mandates.row.restore')}
            </Button>
          </div>
        </Notice>
      )}
      <div>
        <Button onPress={() => onChange([...rows, blankRow()])}>
          {text('mandates.row.add', { what: text(labelId(name)) })}
        </Button>
      </div>
    </div>
  );
}

type RowButtonProps = { label: 'up' | 'down' | 'remove'; number: number; isDisabled: boolean; onPress(): void };

function RowButton({ label, number, isDisabled, onPress }: RowButtonProps) {
  const text = useText();
  return (
    <Button
      kind="quiet"
      isDisabled={isDisabled}
      onPress={onPress}
      aria-label={text('mandates.row.action', { action: text(`mandates.row.${label}`), number })}
    >
      {text(`mandates.row.${label}`)}
    </Button>
  );
}
