import { parsePeriod, yearsEarlier } from '../../../../kernel/period.ts';

/** The same months of every year with data before last year, newest first; and the one in the address, whatever it is. */
export function basePeriods(period: string, firstMonth: string, chosen: string | undefined): string[] {
  const parsed = parsePeriod(period);
  if (!parsed) return [];
  const found: string[] = [];
  for (let years = 2; ; years++) {
    const earlier = yearsEarlier(parsed, years);
    if (earlier.first < firstMonth) break;
    found.push(earlier.text);
  }
  return chosen === undefined || found.includes(chosen) ? found : [...found, chosen];
}
