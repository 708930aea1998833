import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';

/** What every field has: the label above, the hint below it, and what is wrong when it is. */
export type FieldProps = {
  /** Also what an error summary links to. */
  id?: string;
  label: string;
  /** Format, and why we ask. */
  hint?: string | undefined;
  /** What is wrong and what to do; marks the field. */
  error?: string | undefined;
  isRequired?: boolean;
  isDisabled?: boolean;
};

export function FieldFrame({
  label,
  hint,
  error,
  children,
}: Pick<FieldProps, 'label' | 'hint' | 'error'> & { children: ReactNode }) {
  return (
    <>
      <Label className="field-label">{label}</Label>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      {children}
      {error && <FieldError className="field-error">{error}</FieldError>}
    </>
  );
}

/** What every library field takes from `FieldProps`, with nothing undefined. */
export function ariaField({ id, error, isRequired, isDisabled }: FieldProps) {
  return {
    ...(id === undefined ? {} : { id }),
    isInvalid: error !== undefined,
    isRequired: isRequired ?? false,
    isDisabled: isDisabled ?? false,
    validationBehavior: 'aria' as const,
    className: 'field',
  };
}
