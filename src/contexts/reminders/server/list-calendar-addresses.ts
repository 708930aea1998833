import type { Tx } from '../../../platform/db/types.ts';
import type { CalendarAddressDto } from '../contract.ts';

/** A person's address in force: one or none. The secret is not stored, so it cannot be told again. */
export function listCalendarAddresses(tx: Tx, personId: string): Promise<CalendarAddressDto[]> {
  return tx
    .selectFrom('calendarAddress')
    .select(['id', 'createdAt'])
    .where('personId', '=', personId)
    .where('revokedAt', 'is', null)
    .execute();
}
