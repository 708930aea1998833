import type { Selectable } from 'kysely';
import type { AuditEvent as AuditEventRow } from '../../../platform/db/schema.ts';
import type { AuditEventDto } from '../contract.ts';
import { describeEvent, nameOfAction, nameOfActor, nameOfRole } from '../domain/describe-event.ts';
import { fieldChanges } from '../domain/field-changes.ts';
import { wordsOfField } from '../domain/field-words.ts';

export type NamedEvent = Selectable<AuditEventRow> & { personName: string | null };

export function viewEvent(event: NamedEvent, { hideChanges = false } = {}): AuditEventDto {
  const actorName = nameOfActor(event.actor, event.personName);
  const { id, occurredAt, actor, role, action, entity, entityId, hash } = event;
  // A sentence may quote a field, so what is hidden is hidden from it as well.
  const shown = hideChanges ? { ...event, before: null, after: null } : event;
  return {
    id,
    occurredAt,
    actor,
    actorName,
    role,
    roleName: nameOfRole(role),
    action,
    actionName: nameOfAction(action),
    entity,
    entityId,
    hash,
    sentence: describeEvent({ ...shown, actorName }),
    changes: fieldChanges(shown.before, shown.after).map((change) => ({
      ...change,
      label: wordsOfField(change.field),
    })),
    changesHidden: hideChanges,
  };
}
