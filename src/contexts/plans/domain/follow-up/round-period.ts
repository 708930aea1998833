import { SWEDISH_MONTHS } from '../../../../kernel/swedish-months.ts';

/** A round is about a month or a tertial: `2026-11`, `2026-T3`. */
export const ROUND_PERIOD = /^\d{4}-(?:0[1-9]|1[0-2]|T[1-3])$/;

/** The period as it stands in a mail: `november 2026`, `tertial 3 2026`. */
export function periodInWords(period: string): string {
  const [year, part = ''] = period.split('-');
  return part.startsWith('T') ? `tertial ${part.slice(1)} ${year}` : `${SWEDISH_MONTHS[Number(part) - 1]} ${year}`;
}

/** A key that no other round has: the period, and from the second round of a period on its number. */
export function roundKey(period: string, taken: readonly string[]): string {
  if (!taken.includes(period)) return period;
  for (let number = 2; ; number++) if (!taken.includes(`${period}-${number}`)) return `${period}-${number}`;
}
