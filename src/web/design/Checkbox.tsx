import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';

type Props = {
  id?: string;
  isSelected: boolean;
  onChange(isSelected: boolean): void;
  isDisabled?: boolean;
  children: ReactNode;
};

export function Checkbox({ id, isSelected, onChange, isDisabled = false, children }: Props) {
  return (
    <AriaCheckbox
      className="checkbox"
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      {...(id ? { id } : {})}
    >
      <svg className="checkbox-box" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <rect x="1" y="1" width="18" height="18" rx="2" />
        <path d="M5 10l4 4 7-8" />
      </svg>
      <span>{children}</span>
    </AriaCheckbox>
  );
}
