import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { apiSend } from '../../../web/api.ts';
import { Button } from '../../../web/design/Button.tsx';
import { Checkbox } from '../../../web/design/Checkbox.tsx';
import { ErrorState } from '../../../web/design/ErrorState.tsx';
import { Notice } from '../../../web/design/Notice.tsx';
import { useText } from '../../../web/text.ts';
import type { ReminderPreferencesChangeDto, ReminderPreferencesDto } from '../contract.ts';
import { reminderQueries } from './reminder-queries.ts';

type Props = { preferences: ReminderPreferencesDto; tag: string | null };

/** What is chosen stays chosen here, also when it could not be saved. */
export function DigestForm({ preferences, tag }: Props) {
  const text = useText();
  const client = useQueryClient();
  const [digest, setDigest] = useState(preferences.digest);
  const [weekdaysOnly, setWeekdaysOnly] = useState(preferences.weekdaysOnly);
  const save = useMutation({
    mutationFn: (body: ReminderPreferencesChangeDto) =>
      apiSend<ReminderPreferencesDto>('PUT', '/reminder-preferences', { body, ifMatch: tag ?? '' }),
    onSuccess: (saved) => client.setQueryData(reminderQueries.preferences().queryKey, saved),
    // Someone who saved in another tab has made this version an old one: the next press is made on the new.
    onError: () => client.invalidateQueries(reminderQueries.preferences()),
  });
  const change = (set: (value: boolean) => void) => (value: boolean) => {
    save.reset();
    set(value);
  };
  return (
    <div className="reminder-form">
      <p>{text('reminders.digest.about')}</p>
      <Delivery preferences={preferences} />
      <Checkbox isSelected={digest} onChange={change(setDigest)}>
        {text('reminders.digest.on')}
      </Checkbox>
      <Checkbox isSelected={weekdaysOnly} onChange={change(setWeekdaysOnly)} isDisabled={!digest}>
        {text('reminders.digest.weekdays')}
      </Checkbox>
      {save.isError && <ErrorState error={save.error} during="change" />}
      <div className="actions">
        <Button kind="primary" isDisabled={save.isPending} onPress={() => save.mutate({ digest, weekdaysOnly })}>
          {text('reminders.digest.save')}
        </Button>
      </div>
      {save.isSuccess && (
        <Notice kind="success" announce>
          <p>{text('reminders.digest.saved')}</p>
        </Notice>
      )}
    </div>
  );
}

/** Where the mail goes, or why none comes. */
function Delivery({ preferences: { address, canSendMail } }: { preferences: ReminderPreferencesDto }) {
  const text = useText();
  if (address === null) {
    return (
      <Notice kind="warning">
        <p>{text('reminders.digest.no-address')}</p>
      </Notice>
    );
  }
  return (
    <>
      <p>{text('reminders.digest.to', { address })}</p>
      {!canSendMail && (
        <Notice>
          <p>{text('reminders.digest.cannot-send')}</p>
        </Notice>
      )}
    </>
  );
}
