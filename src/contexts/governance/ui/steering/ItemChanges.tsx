import { apiSend } from '../../../../web/api.ts';
import { useText } from '../../../../web/text.ts';
import type { AgendaItemDto, MeetingDto } from '../../contract/steering.ts';
import { FormDialog } from '../shared/FormDialog.tsx';

/** Edits the words of an item, or takes it off the agenda with a reason. */
export function ItemChanges({ meeting, item }: { meeting: MeetingDto; item: AgendaItemDto }) {
  const text = useText();
  const path = `/meetings/${meeting.reference}/agenda-items/${item.id}`;
  const ifMatch = `"${item.version}"`;
  const { title, detail } = item;
  const of = (action: string) => text('steering.of', { action, what: title });
  return (
    <>
      <FormDialog
        kind="quiet"
        draft={`edit-${item.id}`}
        open={text('steering.item.change')}
        label={of(text('steering.item.change'))}
        submitLabel={text('save')}
        initial={{ title, detail }}
        fields={[
          { key: 'title', label: text('steering.item.title'), kind: 'text' },
          { key: 'detail', label: text('steering.item.detail'), kind: 'long', isOptional: true },
        ]}
        consequence={item.isDrafted && !item.isEdited && <p>{text('steering.item.change-what')}</p>}
        send={({ detail: written = '', ...body }) =>
          apiSend('PATCH', path, { body: { ...body, detail: written }, ifMatch })
        }
      />
      {item.decisions.length === 0 && (
        <FormDialog
          kind="quiet"
          draft={`remove-${item.id}`}
          open={text('steering.item.remove')}
          label={of(text('steering.item.remove'))}
          title={text('steering.item.remove-title', { title })}
          submitLabel={text('steering.item.remove')}
          isDangerous
          fields={[{ key: 'reason', label: text('steering.reason'), kind: 'long' }]}
          consequence={<p>{text('steering.item.remove-what')}</p>}
          send={(body) => apiSend('POST', `${path}/removals`, { body, ifMatch })}
        />
      )}
    </>
  );
}
