/** `D-2026-014`: running within the year, at least three figures. */
export const numberOf = (year: number, place: number): string => `D-${year}-${String(place).padStart(3, '0')}`;

/** The number after the last one given in a year. */
export function nextNumber(year: number, given: readonly string[]): string {
  const places = given.filter((number) => number.startsWith(`D-${year}-`)).map((number) => Number(number.slice(7)));
  return numberOf(year, Math.max(0, ...places) + 1);
}
