import { swedishDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { hashOfSecret } from '../../people/server.ts';
import { renderCalendar } from '../domain/render-calendar.ts';
import { waitsFor } from '../domain/waits-for.ts';
import { collectDueItems } from './collect-due-items.ts';
import type { RemindersDependencies } from './dependencies.ts';
import { readHolder } from './read-recipients.ts';

/**
 * What waits for the person whose secret it is, as a calendar; empty for one who has no appointment any more.
 * @param file `<secret>.ics`.
 * @throws Refusal `calendar-address-gone`, the same whether it was revoked or never was.
 */
export async function readCalendar(
  tx: Tx,
  { file, regionCode }: { file: string; regionCode: string },
  { dueSources, mail }: RemindersDependencies,
  now: Date,
): Promise<string> {
  const address = await tx
    .selectFrom('calendarAddress')
    .select('personId')
    .where('secretHash', '=', hashOfSecret(file.replace(/\.ics$/, '')))
    .where('revokedAt', 'is', null)
    .executeTakeFirst();
  if (!address) throw new Refusal('calendar-address-gone', {}, { httpStatus: 404 });
  const today = swedishDate(now);
  const holder = await readHolder(tx, address.personId, today);
  const { items } = await collectDueItems(tx, dueSources, now);
  const mine = items.filter((item) => waitsFor(item, holder));
  return renderCalendar({ items: mine, today, regionCode, publicUrl: mail.publicUrl });
}
