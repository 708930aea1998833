import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { useText } from '../../../../web/text.ts';

type Props = {
  label: string;
  value: string;
  kind: 'text' | 'date';
  /** The one cell of the table that Tab stops at. */
  isStop: boolean;
  /** Row and column, by which the arrow keys find it. */
  place: string;
  onSave(typed: string): Promise<boolean>;
};

/** A cell that Enter opens for writing, Enter saves and Escape leaves as it was. */
export function EditableCell({ label, value, kind, isStop, place, onSave }: Props) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = typed !== null;
  useEffect(() => {
    if (isOpen) input.current?.select();
  }, [isOpen]);
  const close = () => {
    setTyped(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const isWrong = kind === 'date' && typed !== null && typed.trim() !== '' && !parsePlainDate(typed.trim());
  const save = async () => {
    if (typed === null || isWrong) return;
    if (typed.trim() === value) return close();
    if (await onSave(typed)) close();
    else setTyped(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter') void save();
    if (event.key === 'Escape') close();
  };
  if (typed === null)
    return (
      <button
        ref={button}
        type="button"
        className={value ? 'plan-cell' : 'plan-cell plan-cell-empty'}
        data-cell={place}
        tabIndex={isStop ? 0 : -1}
        aria-label={text('plans.edit', { field: label, value: value || '–' })}
        onClick={() => setTyped(value)}
      >
        {value || '+'}
      </button>
    );
  return (
    <input
      ref={input}
      className="input plan-cell-input"
      aria-label={label}
      aria-invalid={isWrong}
      title={isWrong ? text('field.date.wrong') : undefined}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => void save()}
    />
  );
}
