import type { Tx } from '../../../platform/db/types.ts';
import { DEFAULT_CHOICE, type DigestChoice } from '../domain/digest-hours.ts';

export type Preferences = DigestChoice & { hasPerson: boolean; address: string | null; version: number };

/** What a person has chosen, or what holds for whoever has not; version 0 is "never chosen". */
export async function readPreferences(tx: Tx, personId: string): Promise<Preferences> {
  const row = await tx
    .selectFrom('person')
    .leftJoin('reminderPreference', 'reminderPreference.personId', 'person.id')
    .select(['person.email', 'reminderPreference.digest', 'weekdaysOnly', 'version'])
    .where('person.id', '=', personId)
    .executeTakeFirst();
  return {
    hasPerson: row !== undefined,
    address: row?.email ?? null,
    digest: row?.digest ?? (row !== undefined && DEFAULT_CHOICE.digest),
    weekdaysOnly: row?.weekdaysOnly ?? DEFAULT_CHOICE.weekdaysOnly,
    version: row?.version ?? 0,
  };
}
