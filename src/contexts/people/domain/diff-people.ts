import type { Appointment, Person } from './person.ts';
import { ROLE_NAMES } from './roles.ts';

export type PeopleChange = { person: string | null; change: 'added' | 'changed'; text: string };

const ALWAYS = '1900-01-01';

/** `Controller för R från 2026-01-01 till 2026-12-31`. */
export function appointmentText({ role, unit, validFrom, validTo, substituteFor }: Appointment): string {
  const from = validFrom === ALWAYS ? '' : ` från ${validFrom}`;
  const to = validTo === undefined ? '' : ` till ${validTo}`;
  const instead = substituteFor === undefined ? '' : `, i stället för ${substituteFor}`;
  return `${ROLE_NAMES[role]} för ${unit}${from}${to}${instead}`;
}

/** Everything that makes two appointments the same one. */
export const appointmentKey = (appointment: Appointment): string =>
  JSON.stringify([
    appointment.role,
    appointment.unit,
    appointment.validFrom,
    appointment.validTo ?? null,
    appointment.employment ?? null,
    appointment.substituteFor ?? null,
  ]);

/** What a people file changes of one person, as sentences; none when it says what holds already. */
export function diffPerson(before: Person | undefined, after: Person): PeopleChange[] {
  const texts = (roles: readonly Appointment[]) => roles.map(appointmentText).join('; ');
  if (!before) {
    const roles = after.roles.length === 0 ? 'utan uppdrag' : texts(after.roles);
    return [{ person: after.id, change: 'added', text: `${after.name} (${after.id}) läggs till: ${roles}` }];
  }
  const changed = (text: string): PeopleChange => ({ person: after.id, change: 'changed', text });
  const had = new Set(before.roles.map(appointmentKey));
  const has = new Set(after.roles.map(appointmentKey));
  const given = after.roles.filter((role) => !had.has(appointmentKey(role)));
  const taken = before.roles.filter((role) => !has.has(appointmentKey(role)));
  return [
    ...(before.name === after.name ? [] : [changed(`${before.name} (${after.id}) heter nu ${after.name}`)]),
    ...(before.email === after.email ? [] : [changed(`${after.name}: e-post ${after.email ?? 'tas bort'}`)]),
    ...(before.hsaId === after.hsaId ? [] : [changed(`${after.name}: HSA-id ${after.hsaId ?? 'tas bort'}`)]),
    ...given.map((role) => changed(`${after.name} får uppdraget ${appointmentText(role)}`)),
    ...taken.map((role) => changed(`${after.name} har inte längre uppdraget ${appointmentText(role)}`)),
  ];
}
