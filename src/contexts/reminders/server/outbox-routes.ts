import * as z from 'zod';
import { Refusal } from '../../../kernel/refusal.ts';
import { defineRoute, Reply, type Route } from '../../../platform/http/route.ts';
import { MessageResolution, OutboxMessageList, type OutboxMessageListDto } from '../contract.ts';
import { MESSAGE_STATUSES } from '../domain/message-state.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { listOutboxMessages } from './list-outbox-messages.ts';
import { resolveMessage } from './resolve-message.ts';

const number = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number);

/** Who has an address in the outbox concerns the whole region: a role over a part of it is not enough. */
const administration = { tag: 'reminders', permission: 'people.change', regionWide: true } as const;

export const outboxRoutes = ({ mail }: RemindersDependencies): readonly Route[] => [
  defineRoute({
    ...administration,
    method: 'get',
    path: '/outbox-messages',
    summary: 'Mail that is on its way, sent, or could not be sent, newest first; without its text',
    auditEvent: null,
    query: z.object({ status: z.enum(MESSAGE_STATUSES).optional(), after: number.optional() }),
    response: OutboxMessageList,
    handle: async ({ region, query }): Promise<OutboxMessageListDto> => {
      const { status, after } = query;
      const { lastNumber, ...list } = await region.database.snapshot((tx) =>
        listOutboxMessages(tx, { status: status && [status], after }),
      );
      const filter = status ? `status=${status}&` : '';
      return {
        ...list,
        next: lastNumber === null ? null : `/api/v1/outbox-messages?${filter}after=${lastNumber}`,
        canSendMail: mail.missing.length === 0,
        missingSettings: [...mail.missing],
      };
    },
  }),
  defineRoute({
    ...administration,
    method: 'post',
    path: '/outbox-messages/{number}/resolutions',
    summary: 'Sends a message again that failed or whose fate is unknown, or sets it aside',
    auditEvent: 'resolve-message',
    params: z.object({ number }),
    body: MessageResolution,
    response: z.object({ number: z.number(), status: z.enum(MESSAGE_STATUSES), version: z.number() }),
    handle: async ({ region, params, body, ifMatch, actor, now }) => {
      if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
      const resolved = await region.database.transaction((tx) =>
        resolveMessage(tx, { number: params.number, action: body.action, ifMatch }, { actor, now }),
      );
      return new Reply(resolved, { headers: { etag: `"${resolved.version}"` } });
    },
  }),
];
