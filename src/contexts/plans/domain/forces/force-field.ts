/** Drives the plan, or holds it back. */
export const FORCE_SIDES = ['driving', 'restraining'] as const;
export type ForceSide = (typeof FORCE_SIDES)[number];

/** What an action does to a force. */
export const FORCE_EFFECTS = ['strengthens', 'weakens'] as const;
export type ForceEffect = (typeof FORCE_EFFECTS)[number];

/** Sum of the strengths on each side. */
export function balanceOf(forces: readonly { side: ForceSide; strength: number }[]): Record<ForceSide, number> {
  const balance = { driving: 0, restraining: 0 };
  for (const { side, strength } of forces) balance[side] += strength;
  return balance;
}

/** Strongest first on each side, drawn row by row against each other. */
export function rowsOf<Force extends { side: ForceSide; strength: number; number: number }>(
  forces: readonly Force[],
): { driving: Force | undefined; restraining: Force | undefined }[] {
  const of = (side: ForceSide) =>
    forces
      .filter((force) => force.side === side)
      .toSorted((one, other) => other.strength - one.strength || one.number - other.number);
  const [driving, restraining] = [of('driving'), of('restraining')];
  return Array.from({ length: Math.max(driving.length, restraining.length) }, (_, index) => ({
    driving: driving[index],
    restraining: restraining[index],
  }));
}
