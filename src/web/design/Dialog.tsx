import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

type Props = {
  title: string;
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
  children: ReactNode;
  /** Buttons; the one that does what the title says first. */
  actions?: ReactNode;
  /** `alert` when something goes that cannot be had back: closes by its buttons only. */
  kind?: 'plain' | 'alert';
};

export function Dialog({ title, isOpen, onOpenChange, children, actions, kind = 'plain' }: Props) {
  return (
    <ModalOverlay
      className="dialog-backdrop"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable={kind === 'plain'}
    >
      <Modal className="dialog-frame">
        <AriaDialog className="dialog" role={kind === 'alert' ? 'alertdialog' : 'dialog'}>
          <Heading slot="title" className="dialog-title">
            {title}
          </Heading>
          <div className="dialog-body">{children}</div>
          {actions && <div className="actions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
