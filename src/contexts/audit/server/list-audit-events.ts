import { type SelectQueryBuilder, sql } from 'kysely';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { DB } from '../../../platform/db/schema.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { nextAddress } from '../../../platform/http/next-address.ts';
import type { AuditEventListDto } from '../contract.ts';
import { actionsNamed } from '../domain/describe-event.ts';
import { viewEvent } from './view-event.ts';

const PAGE = 50;

export type EventFilter = {
  /** In who, what, which, the fields' values, or the register's own words for the action. */
  text?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
  entity?: string | undefined;
  entityId?: string | undefined;
  /** Days, both included, as the calendar in Sweden has them. */
  from?: PlainDate | undefined;
  to?: PlainDate | undefined;
  /** Also the events that only record a reading. */
  readings?: boolean | undefined;
  /** Only events before this one: the `next` of the page before. */
  after?: number | undefined;
};

/** Events that fit, newest first; `next` has the same filter. */
export async function listAuditEvents(
  tx: Tx,
  filter: EventFilter,
  path: string,
  { hideChanges = false } = {},
): Promise<AuditEventListDto> {
  const found = await matching(tx, filter)
    .leftJoin('person', 'person.id', 'auditEvent.actor')
    .selectAll('auditEvent')
    .select('person.name as personName')
    .orderBy('auditEvent.id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const items = found.slice(0, PAGE).map((event) => viewEvent(event, { hideChanges }));
  return { items, next: found.length > PAGE ? nextAddress(path, filter, items.at(-1)!.id) : null };
}

type Events = SelectQueryBuilder<DB, 'auditEvent', object>;

function matching(tx: Tx, filter: EventFilter): Events {
  const { text, actor, action, entity, entityId, from, to, after } = filter;
  let query: Events = tx.selectFrom('auditEvent');
  if (text !== undefined && text.trim() !== '') query = withText(query, text.trim());
  if (actor !== undefined) query = query.where('auditEvent.actor', '=', actor);
  if (action !== undefined) query = query.where('auditEvent.action', '=', action);
  if (entity !== undefined) query = query.where('auditEvent.entity', '=', entity);
  if (entityId !== undefined) query = query.where('auditEvent.entityId', '=', entityId);
  if (filter.readings === false) query = query.where('auditEvent.entity', '<>', 'reading');
  if (from !== undefined) query = query.where('auditEvent.occurredAt', '>=', startOfDay(from));
  if (to !== undefined)
    query = query.where(sql<boolean>`audit_event.occurred_at < ${startOfDay(to)} + interval '1 day'`);
  if (after !== undefined) query = query.where('auditEvent.id', '<', after);
  return query;
}

const startOfDay = (date: PlainDate) => sql<string>`(${date}::timestamp at time zone 'Europe/Stockholm')`;

function withText(query: Events, text: string): Events {
  const pattern = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const actions = actionsNamed(text);
  return query.where((eb) =>
    eb.or([
      eb('auditEvent.actor', 'ilike', pattern),
      eb('auditEvent.entity', 'ilike', pattern),
      eb('auditEvent.entityId', 'ilike', pattern),
      eb('auditEvent.action', 'ilike', pattern),
      sql<boolean>`audit_event.before::text ilike ${pattern}`,
      sql<boolean>`audit_event.after::text ilike ${pattern}`,
      sql<boolean>`exists (select from person p where p.id = audit_event.actor and p.name ilike ${pattern})`,
      ...(actions.length > 0 ? [eb('auditEvent.action', 'in', actions)] : []),
    ]),
  );
}
