import * as z from 'zod';
import { parsePlainDate, swedishDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { AuditEventList } from '../contract.ts';
import { isPersonal, permissionToRead } from '../domain/history-access.ts';
import type { HistoryReaders } from './dependencies.ts';
import { listAuditEvents } from './list-audit-events.ts';
import { streamExport } from './stream-export.ts';

const read = { tag: 'audit', auditEvent: null, method: 'get' } as const;
const date = z
  .string()
  .max(10)
  .refine((text) => parsePlainDate(text) !== undefined, 'not a date')
  .transform((text) => parsePlainDate(text)!);
const word = z.string().max(200);
const after = z
  .string()
  .regex(/^\d{1,15}$/)
  .transform(Number)
  .optional();

export const auditRoutes = (readers: HistoryReaders): readonly Route[] => [
  defineRoute({
    ...read,
    permission: 'audit.read',
    readEvent: 'read-audit-events',
    path: '/audit-events',
    summary: 'The register of events, newest first: who changed what, when, and how it was before',
    query: z.object({
      text: word.optional(),
      actor: word.optional(),
      action: word.optional(),
      entity: word.optional(),
      entityId: word.optional(),
      from: date.optional(),
      to: date.optional(),
      readings: z
        .enum(['true', 'false'])
        .transform((value) => value === 'true')
        .optional(),
      after,
    }),
    response: AuditEventList,
    handle: ({ region, query }) => region.database.snapshot((tx) => listAuditEvents(tx, query, '/audit-events')),
  }),
  defineRoute({
    ...read,
    permission: 'audit.read',
    readEvent: 'export-audit-events',
    path: '/audit-events.jsonl',
    summary: 'The whole register as JSON Lines, each event with its hash: what `varaktig audit verify` checks',
    response: 'application/jsonl; charset=utf-8',
    handle: async ({ region, now }) =>
      new Reply(streamExport(region, now), {
        headers: { 'content-disposition': `attachment; filename="handelser-${swedishDate(now)}.jsonl"` },
      }),
  }),
  defineRoute({
    ...read,
    permission: 'histories.read',
    path: '/histories',
    summary: 'What has happened to one thing, newest first; takes only what reading the thing takes',
    query: z.object({ entity: word, entityId: word, after }),
    response: AuditEventList,
    handle: ({ region, query, may }) => {
      const permission = permissionToRead(query.entity);
      const reader = Object.hasOwn(readers, query.entity) ? readers[query.entity] : undefined;
      const hideChanges = isPersonal(query.entity);
      return region.database.snapshot(async (tx) => {
        const mayRead = reader ? await reader(tx, query.entityId, may) : permission === undefined || may(permission);
        if (!mayRead) throw new Refusal('history-not-permitted', {}, { httpStatus: 403 });
        return listAuditEvents(tx, query, '/histories', { hideChanges });
      });
    },
  }),
];
