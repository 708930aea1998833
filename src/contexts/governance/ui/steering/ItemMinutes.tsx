import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { newRequestId } from '../../../../web/new-request-id.ts';
import { useText } from '../../../../web/text.ts';
import type { AgendaItemDto, MeetingDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';

/** During the meeting: what the minutes say of an item, and what is decided under it. */
export function ItemMinutes({ meeting, item }: { meeting: MeetingDto; item: AgendaItemDto }) {
  const text = useText();
  const [id, setId] = useState(newRequestId);
  const path = `/meetings/${meeting.reference}/agenda-items/${item.id}`;
  const of = (action: string) => text('steering.of', { action, what: item.title });
  return (
    <>
      {meeting.actions.includes('minutes') && (
        <FormDialog
          draft={`notes-${item.id}`}
          open={text('steering.notes.write')}
          label={of(text('steering.notes.write'))}
          submitLabel={text('steering.notes.save')}
          initial={{ notes: item.notes }}
          fields={[{ key: 'notes', label: text('steering.notes'), kind: 'long', isOptional: true }]}
          send={({ notes = '' }) => apiSend('PATCH', path, { body: { notes }, ifMatch: `"${item.version}"` })}
        />
      )}
      {meeting.actions.includes('decide') && (
        <FormDialog
          draft={`decide-${item.id}`}
          open={text('steering.decide')}
          label={of(text('steering.decide'))}
          submitLabel={text('steering.decide-do')}
          fields={[
            { key: 'subject', label: text('steering.decision.subject'), kind: 'text' },
            { key: 'outcome', label: text('steering.decision.outcome'), kind: 'long' },
            { key: 'ground', label: text('steering.decision.ground'), kind: 'text' },
            {
              key: 'registryNumber',
              label: text('steering.decision.registry-number'),
              hint: text('steering.decision.registry-hint'),
              kind: 'text',
              isOptional: true,
            },
            { key: 'followUpOn', label: text('steering.decision.follow-up-on'), kind: 'date', isOptional: true },
          ]}
          consequence={<p>{text('steering.decide-what', { group: meeting.groupName })}</p>}
          send={async (body) => {
            // Sent twice it is one decision; the next one is another.
            await apiSend('POST', `${path}/decisions`, { body: { ...body, id } });
            setId(newRequestId());
          }}
        />
      )}
    </>
  );
}
