import { sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { reachOf, ROLE_NAMES, ROLES } from '../../../people/index.ts';
import type { Appointed } from '../../domain/follow-up/find-answerer.ts';

export type AppointedToday = {
  /** Appointments that cover a unit, with how far above it they lie. */
  over(unit: string): readonly Appointed[];
  /** Holds an appointment today by which actions are reported on. */
  isAppointed(person: string): boolean;
  /** The role that words name, as `Verksamhetschef` does. */
  roleNamed(words: string): string | undefined;
};

/** Who is appointed to what on a day, seen from the units. */
export async function readAppointed(tx: Tx, today: PlainDate): Promise<AppointedToday> {
  const { rows } = await sql<Appointed & { unit: string }>`
    select distinct path.unit_code as unit, appointment.person_id as person, appointment.role, path.depth
    from appointment join unit_path as path on path.tree = 'latest' and path.ancestor_code = appointment.unit_code
    where ${today}::date between appointment.valid_from and coalesce(appointment.valid_to, 'infinity')`.execute(tx);
  const byUnit = new Map<string, Appointed[]>();
  for (const { unit, ...appointed } of rows) byUnit.set(unit, [...(byUnit.get(unit) ?? []), appointed]);
  const reporting = new Set(rows.filter(({ role }) => reachOf('actions.report', role)).map(({ person }) => person));
  return {
    over: (unit) => byUnit.get(unit) ?? [],
    isAppointed: (person) => reporting.has(person),
    roleNamed: (words) => ROLES.find((role) => ROLE_NAMES[role].toLowerCase() === words.trim().toLowerCase()),
  };
}
