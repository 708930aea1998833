import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../../web/design/Button.tsx';
import { Dialog } from '../../../web/design/Dialog.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Loaded } from '../../../web/design/Loaded.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useFormat, useText } from '../../../web/text.ts';
import type { CalendarAddressDto } from '../contract.ts';
import { NewAddress } from './NewAddress.tsx';
import { reminderQueries } from './reminder-queries.ts';
import { useCalendarAddress } from './use-calendar-address.ts';

type Asked = 'replace' | 'revoke' | null;

export function CalendarSection() {
  const text = useText();
  const inForce = useQuery(reminderQueries.calendarAddress());
  const [asked, setAsked] = useState<Asked>(null);
  const { make, revoke, address } = useCalendarAddress(() => setAsked(null));
  const error = make.error ?? revoke.error;
  return (
    <div className="reminder-form">
      <p>{text('reminders.calendar.about')}</p>
      <p>{text('reminders.calendar.secret')}</p>
      {address && <NewAddress key={address} address={address} />}
      {revoke.isSuccess && (
        <Notice kind="success" announce>
          <p>{text('reminders.calendar.revoked')}</p>
        </Notice>
      )}
      {error && asked === null && <ErrorState error={error} during="change" />}
      <Loaded query={inForce} shape="text">
        {(known) =>
          known ? (
            <>
              <InForce known={known} onAsk={setAsked} />
              <Question
                asked={asked}
                error={error}
                isPending={make.isPending || revoke.isPending}
                onDo={() => (asked === 'replace' ? make.mutate(known.id) : revoke.mutate(known.id))}
                onClose={() => setAsked(null)}
              />
            </>
          ) : (
            <Button isDisabled={make.isPending} onPress={() => make.mutate(null)}>
              {text('reminders.calendar.make')}
            </Button>
          )
        }
      </Loaded>
    </div>
  );
}

function InForce({ known, onAsk }: { known: CalendarAddressDto; onAsk(asked: Asked): void }) {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <p>{text('reminders.calendar.exists', { when: format.dateTime(known.createdAt) })}</p>
      <div className="actions">
        <Button onPress={() => onAsk('replace')}>{text('reminders.calendar.replace')}</Button>
        <Button kind="danger" onPress={() => onAsk('revoke')}>
          {text('reminders.calendar.revoke')}
        </Button>
      </div>
    </>
  );
}

type QuestionProps = { asked: Asked; error: Error | null; isPending: boolean; onDo(): void; onClose(): void };

function Question({ asked, error, isPending, onDo, onClose }: QuestionProps) {
  const text = useText();
  if (asked === null) return null;
  return (
    <Dialog
      kind="alert"
      isOpen
      onOpenChange={onClose}
      title={text(`reminders.calendar.${asked}-question`)}
      actions={
        <>
          <Button kind="danger" isDisabled={isPending} onPress={onDo}>
            {text(`reminders.calendar.${asked}-do`)}
          </Button>
          <Button onPress={onClose}>{text('reminders.calendar.keep')}</Button>
        </>
      }
    >
      <p>{text(`reminders.calendar.${asked}-goes`)}</p>
      {error && <ErrorState error={error} during="change" />}
    </Dialog>
  );
}
