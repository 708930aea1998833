import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { readGrants } from '../../people/server.ts';
import { DEFAULT_CHOICE, type DigestChoice } from '../domain/digest-hours.ts';
import type { Holder } from '../domain/waits-for.ts';

export type Recipient = Holder & { name: string; email: string; choice: DigestChoice };

/** Everyone who can be reached by mail, with the appointments that hold that day. */
export async function readRecipients(tx: Tx, today: PlainDate): Promise<Recipient[]> {
  const rows = await tx
    .selectFrom('person')
    .leftJoin('reminderPreference', 'reminderPreference.personId', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'digest', 'weekdaysOnly'])
    .where('person.email', 'is not', null)
    .orderBy('person.id')
    .execute();
  const recipients: Recipient[] = [];
  for (const { id, name, email, digest, weekdaysOnly } of rows) {
    const holder = await readHolder(tx, id, today);
    const choice = digest === null || weekdaysOnly === null ? DEFAULT_CHOICE : { digest, weekdaysOnly };
    if (email) recipients.push({ ...holder, name, email, choice });
  }
  return recipients;
}

/** A person with all appointments that hold that day, whichever employment they belong to. */
export async function readHolder(tx: Tx, personId: string, today: PlainDate): Promise<Holder> {
  return { personId, grants: await readGrants(tx, { personId, employment: null, today }) };
}
