import type { Grant } from '../../../platform/access/principal.ts';
import type { SessionDto } from '../contract.ts';
import { ROLE_NAMES } from '../domain/roles.ts';

/** An appointment that holds today, with its names. */
export function appointmentNow(
  { role, unit, onBehalfOf }: Pick<Grant, 'role' | 'unit' | 'onBehalfOf'>,
  unitNames: ReadonlyMap<string, string>,
): SessionDto['appointments'][number] {
  return {
    role,
    roleName: ROLE_NAMES[role as keyof typeof ROLE_NAMES] ?? role,
    unit,
    unitName: unitNames.get(unit) ?? unit,
    onBehalfOf: onBehalfOf ?? null,
  };
}
