import { type KeyboardEvent, useId } from 'react';
import { useFormat, useText } from '../../../../../web/text.ts';
import { STEPS } from '../../../domain/grading/scales.ts';
import { stepOfKey } from './row-grade.ts';

type Props = {
  name: string;
  label: string;
  /** Name of the group for those who do not see the row around it. */
  about: string;
  steps: readonly { sv: string; en: string }[] | undefined;
  value: number | null;
  isDisabled: boolean;
  onChange(step: number | null): void;
  /** A digit has been pressed: the hand goes on. */
  onKeyed(): void;
};

/** Four steps in a row. A digit chooses and goes on, arrows walk, 0 clears. */
export function StepGroup({ name, label, about, steps, value, isDisabled, onChange, onKeyed }: Props) {
  const id = useId();
  const text = useText();
  const { language } = useFormat();
  const onKeyDown = (event: KeyboardEvent) => {
    if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = stepOfKey(event.key);
    if (step === undefined) return;
    event.preventDefault();
    onChange(step);
    if (step !== null) onKeyed();
  };
  return (
    <div className="step-group" role="radiogroup" aria-label={about}>
      <span className="step-label" aria-hidden="true">
        {label}
      </span>
      <span className="steps">
        {STEPS.map((step) => {
          const words = steps?.[step - 1]?.[language] ?? '';
          return (
            <label key={step} className="step" title={words} htmlFor={`${id}${step}`}>
              <input
                id={`${id}${step}`}
                type="radio"
                name={name}
                value={step}
                checked={value === step}
                disabled={isDisabled}
                onChange={() => onChange(step)}
                onKeyDown={onKeyDown}
                aria-label={text('catalogue.step', { step, words })}
              />
              <span aria-hidden="true">{step}</span>
            </label>
          );
        })}
      </span>
    </div>
  );
}
