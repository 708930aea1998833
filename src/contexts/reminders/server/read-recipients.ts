import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { DEFAULT_CHOICE, type DigestChoice } from '../domain/digest-hours.ts';
import type { Holder } from '../domain/waits-for.ts';

export type Recipient = Holder & { name: string; email: string | null; choice: DigestChoice };

/**
 * Everyone with an appointment that holds that day, with all of them and what they cover in today's tree.
 * @param only one person's id.
 */
export async function readRecipients(tx: Tx, today: PlainDate, only?: string): Promise<Recipient[]> {
  const covers = await readCoverage(tx, today);
  const recipients = new Map<string, Recipient & { grants: Holder['grants'][number][] }>();
  for (const row of await readAppointments(tx, today, only)) {
    const { personId, name, email, digest, weekdaysOnly } = row;
    const choice = digest === null || weekdaysOnly === null ? DEFAULT_CHOICE : { digest, weekdaysOnly };
    const known = recipients.get(personId) ?? { personId, name, email, choice, grants: [] };
    recipients.set(personId, known);
    known.grants.push({
      role: row.role,
      covers: covers(row.unitCode),
      ...(row.substituteFor === null ? {} : { onBehalfOf: row.substituteFor }),
    });
  }
  return [...recipients.values()];
}

async function readAppointments(tx: Tx, today: PlainDate, only: string | undefined) {
  return tx
    .selectFrom('appointment')
    .innerJoin('person', 'person.id', 'appointment.personId')
    .leftJoin('reminderPreference', 'reminderPreference.personId', 'person.id')
    .select([
      'appointment.personId',
      'appointment.role',
      'appointment.unitCode',
      'appointment.substituteFor',
      'person.name',
      'person.email',
      'reminderPreference.digest',
      'reminderPreference.weekdaysOnly',
    ])
    .where('appointment.validFrom', '<=', today)
    .where((eb) => eb.or([eb('appointment.validTo', 'is', null), eb('appointment.validTo', '>=', today)]))
    .$if(only !== undefined, (query) => query.where('appointment.personId', '=', only!))
    .orderBy('appointment.personId')
    .orderBy('appointment.id')
    .execute();
}

/** The units below each unit; `all` below the one that nothing is above. */
async function readCoverage(tx: Tx, today: PlainDate): Promise<(unit: string) => 'all' | ReadonlySet<string>> {
  const paths = await tx
    .selectFrom('unitPath')
    .select(['ancestorCode', 'unitCode'])
    .distinct()
    .where('tree', '=', 'latest')
    .execute();
  const roots = await tx
    .selectFrom('unitVersion')
    .select('code')
    .where('parentCode', 'is', null)
    .where('validFrom', '<=', today)
    .where((eb) => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', today)]))
    .execute();
  const below = new Map<string, Set<string>>();
  for (const { ancestorCode, unitCode } of paths)
    below.set(ancestorCode, (below.get(ancestorCode) ?? new Set<string>()).add(unitCode));
  const rootCodes = new Set(roots.map(({ code }) => code));
  return (unit) => (rootCodes.has(unit) ? 'all' : (below.get(unit) ?? new Set([unit])));
}
