import type { Tx } from '../../../platform/db/types.ts';
import type { OutboxMessageDto, OutboxMessageListDto } from '../contract.ts';
import { ALLOWED_MESSAGE_ACTIONS, MESSAGE_STATUSES, type MessageStatus } from '../domain/message-state.ts';

const PAGE = 100;

type Question = {
  status?: readonly MessageStatus[] | undefined;
  /** Number that the page before ended with. */
  after?: number | undefined;
};

/** The outbox, newest first, without the texts: what a person is told is the person's own. */
export async function listOutboxMessages(
  tx: Tx,
  { status, after }: Question,
): Promise<Pick<OutboxMessageListDto, 'items' | 'counts'> & { lastNumber: number | null }> {
  const rows = await tx
    .selectFrom('outboxMessage')
    .innerJoin('person', 'person.id', 'outboxMessage.personId')
    .select([
      'number',
      'personId as recipient',
      'person.name as recipientName',
      'address',
      'subject',
      'status',
      'attempts',
      'outboxMessage.createdAt',
      'sentAt',
      'nextAttemptAt',
      'lastError',
      'version',
    ])
    .$if(status !== undefined, (query) => query.where('status', 'in', status!))
    .$if(after !== undefined, (query) => query.where('number', '<', after!))
    .orderBy('number', 'desc')
    .limit(PAGE + 1)
    .execute();
  const items = rows.slice(0, PAGE).map((row): OutboxMessageDto => {
    const known = row.status as MessageStatus;
    return {
      ...row,
      status: known,
      actions: [...ALLOWED_MESSAGE_ACTIONS[known]],
      nextAttemptAt: known === 'waiting' ? row.nextAttemptAt : null,
    };
  });
  return {
    items,
    counts: await countByStatus(tx),
    lastNumber: rows.length > PAGE ? (items.at(-1)?.number ?? null) : null,
  };
}

async function countByStatus(tx: Tx): Promise<OutboxMessageListDto['counts']> {
  const rows = await tx
    .selectFrom('outboxMessage')
    .select((eb) => ['status', eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute();
  const counted = new Map(rows.map(({ status, count }) => [status, count]));
  return Object.fromEntries(
    MESSAGE_STATUSES.map((status) => [status, counted.get(status) ?? 0]),
  ) as OutboxMessageListDto['counts'];
}
