import { useMutation, useQueryClient } from '@tanstack/react-query';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { Dialog } from '../../../web/design/Dialog.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { useText } from '../../../web/text.ts';
import type { OutboxMessageDto } from '../contract.ts';
import type { MessageAction } from '../domain/message-state.ts';
import { reminderQueries } from './reminder-queries.ts';

type Props = { message: OutboxMessageDto; action: MessageAction; onClose(): void };

/** Says what follows before it is done: what may have arrived may then arrive twice. */
export function ResolveDialog({ message, action, onClose }: Props) {
  const text = useText();
  const client = useQueryClient();
  const { number, status, version, recipientName: name, address } = message;
  const resolve = useMutation({
    mutationFn: () =>
      apiSend('POST', `/outbox-messages/${number}/resolutions`, { body: { action }, ifMatch: `"${version}"` }),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries(reminderQueries.outbox()),
  });
  const fate = status === 'unknown' ? 'unknown' : 'failed';
  const consequence =
    action === 'set-aside'
      ? text('reminders.outbox.set-aside-goes', { name })
      : text(`reminders.outbox.send-again-${fate}`, { name, address });
  return (
    <Dialog
      kind="alert"
      isOpen
      onOpenChange={onClose}
      title={text(`reminders.outbox.${action}-question`, { number })}
      actions={
        <>
          <Button kind="danger" isDisabled={resolve.isPending} onPress={() => resolve.mutate()}>
            {text(`reminders.outbox.${action}`)}
          </Button>
          <Button onPress={onClose}>{text('reminders.outbox.leave')}</Button>
        </>
      }
    >
      <p>{consequence}</p>
      {resolve.isError && <ErrorState error={resolve.error} during="change" />}
    </Dialog>
  );
}
