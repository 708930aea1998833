import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { ErrorSummary, type FieldFault } from '../../../../web/design/ErrorSummary.tsx';
import { useText } from '../../../../web/text.ts';
import { RefusedStep } from './RefusedStep.tsx';

type Props = {
  title: string;
  /** What happens when the button is pressed. */
  consequence: string;
  faults: readonly FieldFault[];
  error: unknown;
  number: string;
  submitLabel: string;
  isDanger?: boolean;
  isPending: boolean;
  onSubmit(): void;
  onBack(): void;
  children: ReactNode;
};

/** The frame of every step: what it does, its fields, what was refused, the button that says what it does. */
export function StepForm(props: Props) {
  const { title, consequence, faults, error, number, submitLabel, isPending, onSubmit, onBack, children } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  // What just opened is where reading goes on.
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="section change-form">
      <h2 ref={heading} tabIndex={-1} className="section-title">
        {title}
      </h2>
      <ErrorSummary faults={faults} />
      {children}
      <p className="prose">{consequence}</p>
      {Boolean(error) && <RefusedStep error={error} number={number} />}
      <div className="actions">
        <Button kind={props.isDanger ? 'danger' : 'primary'} isDisabled={isPending} onPress={onSubmit}>
          {isPending ? text('dispensations.saving') : submitLabel}
        </Button>
        <Button kind="quiet" onPress={onBack}>
          {text('dispensations.back')}
        </Button>
      </div>
    </section>
  );
}
