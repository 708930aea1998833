import { Refusal } from '../../../kernel/refusal.ts';
import type { Tx } from '../../../platform/db/types.ts';

/** Makes changes of what one person owns take turns. @throws Refusal `no-own-reminders` for who is no person. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  const person = await tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().executeTakeFirst();
  if (!person) throw new Refusal('no-own-reminders', {}, { httpStatus: 409 });
}
