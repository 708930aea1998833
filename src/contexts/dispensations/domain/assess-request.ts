import { type Computed, computed, notComputable } from '../../../kernel/computed.ts';
import { type PlainDate, plainDate, toEpochDay } from '../../../kernel/plain-date.ts';
import type { Assessment, DirectAwardSum, RatioEffect, SimilarRequest } from './assessment.ts';
import { costOre } from './cost.ts';
import type { DispensationRequest } from './request.ts';

type Dated = { sek: number; source: string; validFrom: PlainDate };

/** The headline ratio as it is now, with what its target path asks of the period. */
export type RatioNow = {
  unit: string;
  period: string;
  numerator: number | undefined;
  denominator: number | undefined;
  /** Why there is no value, when there is none. */
  reason: string | undefined;
  target: number | null;
  targetDue: string | null;
};

export type AssessmentFacts = {
  request: DispensationRequest;
  today: PlainDate;
  hoursPerWeek: number | undefined;
  /** Framework tariff of the staff category on the first day, where the region has set it. */
  tariff: Dated | undefined;
  limit: Dated | undefined;
  ratios: readonly RatioNow[];
  /** Year of the newest ledger rows. */
  ledgerYear: number | undefined;
  sums: readonly Pick<DirectAwardSum, 'of' | 'bookedOre' | 'committedOre'>[];
  similar: readonly SimilarRequest[];
};

/** Everything a request would mean. What cannot be computed says why. */
export function assessRequest(facts: AssessmentFacts): Assessment {
  const { request, today, tariff, limit } = facts;
  const year = Number((request.periodFrom ?? today).slice(0, 4));
  const hours = hoursAsked(request, facts.hoursPerWeek);
  const totalCostOre = times(hours, request.hourlyRateOre);
  const rateOre = tariffRate(request, tariff);
  const limitOre = limit ? computed(Math.round(limit.sek * 100)) : notComputable('limit-not-set');
  return {
    computedOn: today,
    hours,
    totalCostOre,
    tariff: { rateOre, source: tariff?.source ?? null, validFrom: tariff?.validFrom ?? null },
    extraCostOre: extraCost(totalCostOre, hours, rateOre),
    ratios: facts.ratios.map((ratio) => ratioEffect(ratio, request, totalCostOre, facts.ledgerYear, year)),
    year,
    limit: { limitOre, source: limit?.source ?? null },
    directAward: facts.sums.map((sum) => againstLimit(sum, totalCostOre, limitOre)),
    similar: [...facts.similar],
  };
}

/** Hours asked for; weeks are made hours by the region's dated parameter. */
export function hoursAsked(
  { hours, weeks }: Pick<DispensationRequest, 'hours' | 'weeks'>,
  hoursPerWeek: number | undefined,
): Computed {
  if (hours !== null) return computed(hours);
  if (weeks === null) return notComputable('amount-missing');
  return hoursPerWeek === undefined ? notComputable('hours-per-week-not-set') : computed(weeks * hoursPerWeek);
}

function times(hours: Computed, rateOre: number | null): Computed {
  if (hours.kind !== 'value') return hours;
  return rateOre === null ? notComputable('rate-missing') : computed(costOre(hours.value, rateOre));
}

function tariffRate({ staffCategory, periodFrom }: DispensationRequest, tariff: Dated | undefined): Computed {
  if (staffCategory === null) return notComputable('staff-category-missing');
  if (periodFrom === null) return notComputable('period-missing');
  return tariff ? computed(Math.round(tariff.sek * 100)) : notComputable('tariff-not-set');
}

/** What it costs beyond the framework's own tariff; negative when it is cheaper. */
function extraCost(totalCostOre: Computed, hours: Computed, tariffOre: Computed): Computed {
  if (totalCostOre.kind !== 'value') return totalCostOre;
  if (tariffOre.kind !== 'value') return tariffOre;
  return hours.kind === 'value' ? computed(totalCostOre.value - costOre(hours.value, tariffOre.value)) : hours;
}

function ratioEffect(
  ratio: RatioNow,
  request: DispensationRequest,
  totalCostOre: Computed,
  ledgerYear: number | undefined,
  year: number,
): RatioEffect {
  const isOtherYear = ledgerYear !== undefined && ledgerYear !== year;
  const addedOre = isOtherYear ? totalCostOre : costInYear(totalCostOre, request, year);
  const { numerator, denominator } = ratio;
  const { unit, period, target, targetDue } = ratio;
  const about = { unit, period, target, targetDue, isOtherYear, addedOre };
  if (numerator === undefined || denominator === undefined || denominator <= 0) {
    const none = notComputable(ratio.reason ?? 'no-ledger');
    return { ...about, before: none, after: none };
  }
  const before = computed(numerator / denominator);
  const after = addedOre.kind === 'value' ? computed((numerator + addedOre.value) / denominator) : addedOre;
  return { ...about, before, after };
}

/** The part of a cost that falls in a year, by calendar days. */
function costInYear(totalCostOre: Computed, { periodFrom, periodTo }: DispensationRequest, year: number): Computed {
  if (totalCostOre.kind !== 'value') return totalCostOre;
  if (periodFrom === null || periodTo === null || periodFrom > periodTo) return notComputable('period-missing');
  const days = daysBetween(periodFrom, periodTo);
  const last = plainDate(`${year}-12-31`);
  const inYear = daysBetween(periodFrom, periodTo < last ? periodTo : last);
  return computed(Math.round((totalCostOre.value * inYear) / days));
}

const daysBetween = (first: PlainDate, last: PlainDate): number => toEpochDay(last) - toEpochDay(first) + 1;

function againstLimit(
  sum: Pick<DirectAwardSum, 'of' | 'bookedOre' | 'committedOre'>,
  totalCostOre: Computed,
  limitOre: Computed,
): DirectAwardSum {
  const beforeOre = sum.bookedOre + sum.committedOre;
  // The whole contract counts against the limit, also what falls in next year.
  const afterOre = totalCostOre.kind === 'value' ? computed(beforeOre + totalCostOre.value) : totalCostOre;
  const shareAfter = shareOf(afterOre, limitOre);
  return {
    ...sum,
    beforeOre,
    afterOre,
    shareBefore: shareOf(computed(beforeOre), limitOre),
    shareAfter,
    isBeyondLimit: shareAfter.kind === 'value' && shareAfter.value > 1,
  };
}

function shareOf(amountOre: Computed, limitOre: Computed): Computed {
  if (limitOre.kind !== 'value') return limitOre;
  return amountOre.kind === 'value' ? computed(amountOre.value / limitOre.value) : amountOre;
}
