/** An appointment of today. `depth` is how far above the unit in question its own unit lies. */
export type Appointed = { person: string; role: string; depth: number };

/** Who heads a unit, the nearest first. */
export const HEAD_ROLES = ['head-of-department', 'area-manager', 'health-director', 'regional-director'] as const;

/**
 * Who is asked about an action: the person named in the plan while that person holds an appointment; else whoever holds
 * the role that the function names, nearest to the unit; else whoever heads the unit, or the nearest above it.
 */
export function findAnswerer(
  action: { responsible: string | null; responsibleFunction: string | null },
  appointedOver: readonly Appointed[],
  { isAppointed, roleNamed }: { isAppointed(person: string): boolean; roleNamed(words: string): string | undefined },
): string | null {
  if (action.responsible !== null && isAppointed(action.responsible)) return action.responsible;
  const role = action.responsibleFunction === null ? undefined : roleNamed(action.responsibleFunction);
  const named = role === undefined ? undefined : nearest(appointedOver, [role]);
  return named ?? nearest(appointedOver, HEAD_ROLES) ?? nearest(appointedOver, ['programme-lead']) ?? null;
}

/** The nearest above the unit that holds one of the roles. */
export function nearest(appointedOver: readonly Appointed[], roles: readonly string[]): string | undefined {
  return appointedOver
    .filter(({ role }) => roles.includes(role))
    .toSorted(
      (one, other) =>
        one.depth - other.depth ||
        roles.indexOf(one.role) - roles.indexOf(other.role) ||
        (one.person < other.person ? -1 : 1),
    )[0]?.person;
}
