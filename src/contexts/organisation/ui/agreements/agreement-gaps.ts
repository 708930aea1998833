import { addDays, type PlainDate, plainDate } from '../../../../kernel/plain-date.ts';
import type { AgreementDto } from '../../contract.ts';

/** Days on which staff categories that have been under agreement are under none; `to` null: until further notice. */
export type AgreementGap = { from: string; to: string | null; staffCategories: string[] };

/** An agreement that names no categories covers all. */
const ALL = 'all';

/**
 * Times without any agreement, category by category, first to come first; categories with the same days stand together.
 * Before the first agreement there was none to run out, so that time is no gap.
 */
export function agreementGaps(agreements: readonly AgreementDto[]): AgreementGap[] {
  const named = new Set(agreements.flatMap(({ staffCategories }) => staffCategories));
  const categories = named.size === 0 && agreements.length > 0 ? [ALL] : [...named];
  const gaps = new Map<string, AgreementGap>();
  for (const category of categories) {
    const covering = agreements.filter(
      ({ staffCategories }) => staffCategories.length === 0 || staffCategories.includes(category),
    );
    for (const { from, to } of gapsBetween(covering)) {
      const key = `${from} ${to}`;
      const known = gaps.get(key);
      if (known) known.staffCategories.push(category);
      else gaps.set(key, { from, to, staffCategories: [category] });
    }
  }
  return [...gaps.values()].toSorted((one, other) => one.from.localeCompare(other.from));
}

function gapsBetween(covering: readonly AgreementDto[]): { from: string; to: string | null }[] {
  const gaps: { from: string; to: string | null }[] = [];
  let coveredTo: PlainDate | null | undefined;
  for (const { validFrom, validTo } of covering.toSorted((one, other) =>
    one.validFrom.localeCompare(other.validFrom),
  )) {
    const start = plainDate(validFrom);
    if (coveredTo === null) break;
    if (coveredTo !== undefined && addDays(coveredTo, 1) < start) {
      gaps.push({ from: addDays(coveredTo, 1), to: addDays(start, -1) });
    }
    const end = validTo === null ? null : plainDate(validTo);
    coveredTo = end === null ? null : coveredTo !== undefined && coveredTo > end ? coveredTo : end;
  }
  if (coveredTo) gaps.push({ from: addDays(coveredTo, 1), to: null });
  return gaps;
}

/** Agreements in force whose last day comes within twelve months, first to end first. */
export function endingSoon(agreements: readonly AgreementDto[], today: string): AgreementDto[] {
  const limit = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return agreements
    .filter(({ validTo }) => validTo !== null && validTo >= today && validTo <= limit)
    .toSorted((one, other) => (one.validTo ?? '').localeCompare(other.validTo ?? ''));
}
