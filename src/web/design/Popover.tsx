import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover as AriaPopover } from 'react-aria-components/Popover';
import { Chevron } from './Select.tsx';

type Props = {
  /** Name of the button and of what it opens, for those who hear it. */
  label: string;
  button: ReactNode;
  children: (close: () => void) => ReactNode;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  buttonClass?: string;
};

/** A button that opens a small panel beside it. */
export function Popover({
  label,
  button,
  children,
  isOpen,
  onOpenChange,
  buttonClass = 'button button-secondary',
}: Props) {
  const state = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <DialogTrigger {...state}>
      <Button className={buttonClass}>
        {button}
        <Chevron />
      </Button>
      <AriaPopover className="popover" placement="bottom start">
        <Dialog className="popover-dialog" aria-label={label}>
          {({ close }) => children(close)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
