import { swedishDate } from '../../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../../kernel/refusal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';

/** @throws Refusal `catalogue-unit-unknown` (404) when no unit has the code that day. */
export async function requireUnit(tx: Tx, unit: string, now: Date): Promise<void> {
  const today = swedishDate(now);
  const known = await tx
    .selectFrom('unitVersion')
    .select('code')
    .where('code', '=', unit)
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', today)]))
    .executeTakeFirst();
  if (!known) throw new Refusal('catalogue-unit-unknown', { unit }, { httpStatus: 404 });
}
