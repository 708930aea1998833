import type { DueSource } from '../../../platform/due-source.ts';

/** Mail that only a person can decide on waits for the administrator. */
export const outboxDueSource: DueSource = async function outboxDueSource(tx, { today }) {
  const root = await tx
    .selectFrom('unitVersion')
    .select('code')
    .where('parentCode', 'is', null)
    .where('validFrom', '<=', today)
    .orderBy('validFrom', 'desc')
    .executeTakeFirst();
  const stuck = await tx
    .selectFrom('outboxMessage')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('number').as('newest')])
    .where('status', 'in', ['failed', 'unknown'])
    .executeTakeFirst();
  if (!root || !stuck || stuck.count === 0) return [];
  return [
    {
      key: `outbox:${stuck.newest}`,
      kind: 'outbox-to-resolve',
      title:
        stuck.count === 1
          ? 'Ta hand om ett mejl som inte gick fram'
          : `Ta hand om ${stuck.count} mejl som inte gick fram`,
      detail: 'Skicka igen eller lägg åt sidan. För en del är det oklart om de gick fram.',
      due: null,
      unit: root.code,
      link: '/att-gora/installningar',
      roles: ['administrator'],
    },
  ];
};
