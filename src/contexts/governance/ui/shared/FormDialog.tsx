import { useState } from 'react';
import { Button } from '../../../../web/design/Button.tsx';
import { Dialog } from '../../../../web/design/Dialog.tsx';
import { type FormProps, SteeringForm } from './SteeringForm.tsx';

type Props = Omit<FormProps, 'onDone' | 'onCancel'> & {
  /** The button that opens it, and the name of what it opens. */
  open: string;
  title?: string;
  /** Read out instead of the button's words, where several buttons have the same. */
  label?: string;
  kind?: 'primary' | 'secondary' | 'quiet';
  onDone?(): void;
};

/** A button and the form that it opens. */
export function FormDialog({ open, title = open, label, kind = 'secondary', onDone, ...form }: Props) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button kind={kind} onPress={() => setOpen(true)} {...(label ? { 'aria-label': label } : {})}>
        {open}
      </Button>
      <Dialog title={title} isOpen={isOpen} onOpenChange={setOpen}>
        <SteeringForm
          {...form}
          onDone={() => {
            close();
            onDone?.();
          }}
          onCancel={close}
        />
      </Dialog>
    </>
  );
}
