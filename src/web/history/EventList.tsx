import type { AuditEventDto } from '../../contexts/audit/contract.ts';
import { useFormat, useText } from '../text.ts';
import { EventChanges } from './EventChanges.tsx';

/** Events as sentences, newest first, each with its fields before and after behind a press. */
export function EventList({ events, label }: { events: readonly AuditEventDto[]; label: string }) {
  return (
    <ol className="event-list" aria-label={label}>
      {events.map((event) => (
        <EventItem key={event.id} event={event} />
      ))}
    </ol>
  );
}

function EventItem({ event }: { event: AuditEventDto }) {
  const text = useText();
  const format = useFormat();
  return (
    <li className="event">
      <p className="event-when">
        <time dateTime={event.occurredAt}>{format.dateTime(event.occurredAt)}</time>
        {' · '}
        {event.roleName}
      </p>
      <p lang="sv">{event.sentence}</p>
      {event.changesHidden && <p className="field-hint">{text('register.changes-hidden')}</p>}
      {event.changes.length > 0 && (
        <details className="disclosure">
          <summary>{text('register.changes', { count: event.changes.length })}</summary>
          <div className="disclosure-body">
            <EventChanges event={event} />
          </div>
        </details>
      )}
    </li>
  );
}
