import { type MouseEvent, useEffect, useRef } from 'react';
import { useText } from '../text.ts';

export type FieldFault = { fieldId: string; message: string };

/** Stands first in a form that could not be saved, takes focus, and leads to each field. */
export function ErrorSummary({ faults }: { faults: readonly FieldFault[] }) {
  const text = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length > 0) box.current?.focus();
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div ref={box} className="error-summary" role="alert" tabIndex={-1}>
      <h2 className="error-summary-title">{text('error-summary.title', { count: faults.length })}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.fieldId + fault.message}>
            <a className="link" href={`#${fault.fieldId}`} onClick={(event) => focusField(event, fault.fieldId)}>
              {fault.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  const target = field.matches('input, textarea, button')
    ? field
    : field.querySelector<HTMLElement>('input, textarea, button');
  (target ?? field).focus();
}
