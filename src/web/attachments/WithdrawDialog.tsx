import { useMutation } from '@tanstack/react-query';
import type { AttachmentDto } from '../../contexts/attachments/contract.ts';
import { apiSend } from '../api.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { ErrorState } from '../design/ErrorState.tsx';
import { useText } from '../text.ts';

type Props = { attachment: AttachmentDto; onClose(): void; onWithdrawn(): Promise<void> };

/** Says what withdrawing means before it is done. */
export function WithdrawDialog({ attachment, onClose, onWithdrawn }: Props) {
  const text = useText();
  const withdraw = useMutation({
    mutationFn: () => apiSend<AttachmentDto>('DELETE', `/attachments/${attachment.id}`),
    onSuccess: async () => {
      onClose();
      await onWithdrawn();
    },
  });
  return (
    <Dialog
      kind="alert"
      title={text('register.attachment-withdraw-question', { name: attachment.fileName })}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button kind="danger" isDisabled={withdraw.isPending} onPress={() => withdraw.mutate()}>
            {text('register.attachment-withdraw-do')}
          </Button>
          <Button onPress={onClose}>{text('cancel')}</Button>
        </>
      }
    >
      <div className="stack">
        <p>{text('register.attachment-withdraw-means')}</p>
        {withdraw.isError && <ErrorState error={withdraw.error} during="change" />}
      </div>
    </Dialog>
  );
}
