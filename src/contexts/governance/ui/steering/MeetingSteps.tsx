import { apiSend } from '../../../../web/api.ts';
import { useText } from '../../../../web/text.ts';
import type { MeetingDto } from '../../contract/steering.ts';
import { ActionButton } from '../shared/ActionButton.tsx';
import { FormDialog } from '../shared/FormDialog.tsx';
import { todayHere } from '../../../../web/today.ts';

/** What can be done with the meeting now, by the state table; each says what it leads to. */
export function MeetingSteps({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const { actions, reference, date, version, mayAdjustFor, adjusters } = meeting;
  const path = `/meetings/${reference}`;
  const ifMatch = `"${version}"`;
  const isDay = date <= todayHere();
  if (!actions.some((action) => ['edit', 'call', 'hold', 'adjust', 'cancel'].includes(action))) return null;
  return (
    <div className="steering-steps">
      {actions.includes('call') && (
        <>
          <p>{text('steering.call-what')}</p>
          <ActionButton kind="primary" send={() => apiSend('POST', `${path}/calls`, { ifMatch })}>
            {text('steering.call')}
          </ActionButton>
        </>
      )}
      {actions.includes('hold') && (
        <>
          <p>{text(isDay ? 'steering.hold-what' : 'steering.hold-later')}</p>
          {isDay && (
            <ActionButton kind="primary" send={() => apiSend('POST', `${path}/holdings`, { ifMatch })}>
              {text('steering.hold')}
            </ActionButton>
          )}
        </>
      )}
      {actions.includes('adjust') && adjusters.length > 0 && (
        <>
          <p>{text('steering.adjust-what')}</p>
          {adjusters
            .filter(({ person }) => mayAdjustFor.includes(person))
            .map(({ person, name }) => (
              <ActionButton
                key={person}
                kind="primary"
                send={() => apiSend('POST', `${path}/adjustments`, { body: { adjuster: person }, ifMatch })}
              >
                {text('steering.adjust', { name })}
              </ActionButton>
            ))}
        </>
      )}
      <Changes meeting={meeting} />
    </div>
  );
}

/** Day, time and place, or no meeting at all. */
function Changes({ meeting }: { meeting: MeetingDto }) {
  const text = useText();
  const { actions, reference, date, startsAt, place, version } = meeting;
  const path = `/meetings/${reference}`;
  const ifMatch = `"${version}"`;
  return (
    <div className="actions">
      {actions.includes('edit') && (
        <FormDialog
          draft={`meeting-${reference}`}
          open={text('steering.meeting.change')}
          submitLabel={text('save')}
          initial={{ date, startsAt, place }}
          fields={[
            { key: 'date', label: text('steering.date'), kind: 'date' },
            { key: 'startsAt', label: text('steering.time'), hint: text('steering.time-hint'), kind: 'time' },
            { key: 'place', label: text('steering.place'), kind: 'text' },
          ]}
          send={(body) => apiSend('PATCH', path, { body, ifMatch })}
        />
      )}
      {actions.includes('cancel') && (
        <FormDialog
          draft={`cancel-${reference}`}
          open={text('steering.cancel')}
          title={text('steering.cancel-title', { reference })}
          submitLabel={text('steering.cancel')}
          isDangerous
          fields={[{ key: 'reason', label: text('steering.reason'), kind: 'long' }]}
          consequence={<p>{text('steering.cancel-what')}</p>}
          send={(body) => apiSend('POST', `${path}/cancellations`, { body, ifMatch })}
        />
      )}
    </div>
  );
}
