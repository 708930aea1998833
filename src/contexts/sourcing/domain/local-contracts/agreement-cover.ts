import { addDays, isValidOn, type PlainDate, type Validity } from '../../../../kernel/plain-date.ts';
import { monthsLater } from './months-later.ts';

/** An agreement that covers staff categories: a framework agreement of the region file, or a local contract. */
export type CoveringAgreement = Validity & {
  name: string;
  isFramework: boolean;
  /** Empty: every category. */
  staffCategories: readonly string[];
};

export type CoverEnd = {
  staffCategory: string;
  /** Last day with any agreement; the day before today where there is none now. */
  coveredTo: PlainDate;
  /** The agreement that ends last; null where there is none now. */
  lastAgreement: string | null;
  isFramework: boolean;
  /** Ends within so many months; 0: there is no agreement today. */
  within: 0 | 3 | 6 | 12;
};

/** Staff categories that will soon be without any agreement (avtalslöst läge), the first to be so first. */
export function coverEnds(
  agreements: readonly CoveringAgreement[],
  categories: readonly string[],
  today: PlainDate,
): CoverEnd[] {
  return categories
    .flatMap((staffCategory) => {
      const own = agreements.filter(
        ({ staffCategories }) => staffCategories.length === 0 || staffCategories.includes(staffCategory),
      );
      // A category that has never been under agreement lacks none.
      if (own.length === 0) return [];
      const end = endOfCover(own, today);
      return end === undefined ? [] : [{ staffCategory, ...end }];
    })
    .toSorted((one, other) => one.coveredTo.localeCompare(other.coveredTo));
}

/** Undefined when the cover goes on for more than a year, or until further notice. */
function endOfCover(own: readonly CoveringAgreement[], today: PlainDate): Omit<CoverEnd, 'staffCategory'> | undefined {
  let last: CoveringAgreement | undefined;
  let day = today;
  for (;;) {
    const [next] = own
      .filter((agreement) => isValidOn(agreement, day))
      .toSorted((one, other) => (other.validTo ?? '9999').localeCompare(one.validTo ?? '9999'));
    if (!next) break;
    if (next.validTo === undefined) return undefined;
    last = next;
    day = addDays(next.validTo, 1);
  }
  const coveredTo = addDays(day, -1);
  const within = last ? ([3, 6, 12] as const).find((months) => coveredTo < monthsLater(today, months)) : 0;
  if (within === undefined) return undefined;
  return { coveredTo, lastAgreement: last?.name ?? null, isFramework: last?.isFramework ?? false, within };
}
