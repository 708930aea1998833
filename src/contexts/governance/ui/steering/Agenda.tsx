import { useState } from 'react';
import { apiSend } from '../../../../web/api.ts';
import { Empty } from '../../../../web/design/Empty.tsx';
import { ErrorState } from '../../../../web/design/ErrorState.tsx';
import { useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { ActionButton } from '../shared/ActionButton.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { AgendaItemCard } from './AgendaItemCard.tsx';
import { useMoving } from './use-moving.ts';

/** The agenda in its order: drafted, edited, moved by keyboard as well as by mouse. */
export function Agenda({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const [drafted, setDrafted] = useState<{ added: number; refreshed: number } | null>(null);
  const { list, move, error, said } = useMoving(meeting);
  const mayEdit = meeting.actions.includes('agenda');
  return (
    <>
      {meeting.items.length === 0 && (
        <Empty title={text('steering.agenda.none')}>
          <p>{text(mayEdit ? 'steering.agenda.none-what' : 'steering.agenda.none-yet')}</p>
        </Empty>
      )}
      {error !== null && <ErrorState error={error} during="change" />}
      <ol className="agenda" ref={list}>
        {meeting.items.map((item, index) => (
          <AgendaItemCard
            key={item.id}
            meeting={meeting}
            item={item}
            number={index + 1}
            onMove={mayEdit ? (direction) => move(item.id, direction) : undefined}
          />
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {mayEdit && (
        <div className="actions steering-after">
          <ActionButton
            send={async () => {
              const { data } = await apiSend<{ added: number; refreshed: number }>(
                'POST',
                `/meetings/${meeting.reference}/agenda-drafts`,
              );
              setDrafted(data);
            }}
          >
            {text(meeting.items.length === 0 ? 'steering.draft' : 'steering.draft-again')}
          </ActionButton>
          <FormDialog
            draft={`item-${meeting.reference}`}
            open={text('steering.item.add')}
            submitLabel={text('steering.item.add')}
            fields={[
              { key: 'title', label: text('steering.item.title'), kind: 'text' },
              { key: 'detail', label: text('steering.item.detail'), kind: 'long', isOptional: true },
            ]}
            send={(body) => apiSend('POST', `/meetings/${meeting.reference}/agenda-items`, { body })}
          />
        </div>
      )}
      <p role="status">{drafted && text('steering.drafted', drafted)}</p>
    </>
  );
}
