import { sql } from 'kysely';
import { parameterAt } from '../../organisation/index.ts';
import { readRules, type Rules } from '../../organisation/server.ts';
import { readDefaultPeriod, readIndicatorValues, readLedgerSpan } from '../../indicators/server.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { assessRequest, type RatioNow } from '../domain/assess-request.ts';
import type { Assessment, SimilarRequest } from '../domain/assessment.ts';
import { costOre } from '../domain/cost.ts';
import type { DispensationRequest } from '../domain/request.ts';
import { todayAt } from './acting.ts';
import { type Known, knowAll } from './read-facts.ts';
import { isSupplier } from './read-use.ts';
import { readAllStored } from './stored.ts';

const HEADLINE = 'agency-cost-to-own-personnel-cost';
const SIMILAR = 10;

type About = { number: string | undefined; now: Date };

/** What a request means as things stand today: nothing is written. @throws Refusal `unit-unknown`. */
export async function readAssessment(
  tx: Tx,
  request: DispensationRequest,
  { number, now }: About,
): Promise<Assessment> {
  const today = todayAt(now);
  const rules = await readRules(tx);
  const first = request.periodFrom ?? today;
  const known = await knowAll(tx, await readAllStored(tx), today);
  const others = known.filter(({ stored }) => stored.number !== number);
  const span = await readLedgerSpan(tx);
  return assessRequest({
    request,
    today,
    hoursPerWeek: numberAt(rules, 'hours-per-agency-week', first)?.sek,
    tariff:
      request.staffCategory === null ? undefined : numberAt(rules, `framework-tariff-${request.staffCategory}`, first),
    limit: numberAt(rules, 'direct-award-limit', first),
    ratios: await readRatios(tx, request.unit, now),
    ledgerYear: span && Number(span.last.slice(0, 4)),
    sums: await readSums(tx, request, others, Number(first.slice(0, 4))),
    similar: similarTo(request, others),
  });
}

/** A number among the region's dated parameters, in SEK, with what it rests on. */
function numberAt({ parameters }: Rules, key: string, date: PlainDate) {
  const parameter = parameterAt(parameters, key, date);
  if (typeof parameter?.value !== 'number') return undefined;
  return { sek: parameter.value, source: parameter.source, validFrom: parameter.validFrom };
}

/** The headline ratio of the unit and of the region, over the year so far of the newest ledger. */
async function readRatios(tx: Tx, unit: string, now: Date): Promise<RatioNow[]> {
  const period = await readDefaultPeriod(tx, now);
  const question = { period, indicators: [HEADLINE] };
  const own = await readIndicatorValues(tx, { ...question, unit });
  const whole = await readIndicatorValues(tx, question);
  const values = own[0]?.unit === whole[0]?.unit ? own : [...own, ...whole];
  return values.map((value) => ({
    unit: value.unit,
    period: value.period,
    numerator: value.numerator,
    denominator: value.denominator,
    reason: value.reason,
    target: value.target?.pathValue ?? value.target?.value ?? null,
    targetDue: value.target?.due ?? null,
  }));
}

type LedgerSum = { supplier: string | null; supplierNumber: string | null; staffCategory: string; amountOre: number };

/** What is bought outside the framework agreements in a financial year: booked, and granted but not drawn. */
async function readSums(tx: Tx, request: DispensationRequest, others: readonly Known[], year: number) {
  const { rows } = await sql<LedgerSum>`
    select f.supplier, f.supplier_number, c.staff_category, round(sum(f.amount_ore / (1 + c.includes_vat_rate)))::bigint as amount_ore
    from cost_fact f join cost_class c on c.id = f.cost_class_id
    where f.replaced_by is null and c.sourcing in ('dispensed', 'off-framework')
      and f.date between ${`${year}-01-01`} and ${`${year}-12-31`} group by 1, 2, 3`.execute(tx);
  const granted = others.filter(
    ({ state, stored }) => (state === 'granted' || state === 'in-use') && stored.granted?.from.startsWith(String(year)),
  );
  const isSame = isSupplier(request);
  const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, amountOre) => sum + amountOre, 0);
  const ofSupplier = granted.filter(({ stored }) =>
    isSame({ supplier: stored.request.supplierName, supplierNumber: stored.request.supplierNumber }),
  );
  const ofCategory = granted.filter(({ stored }) => stored.request.staffCategory === request.staffCategory);
  const hasSupplier = request.supplierName.trim() !== '' || request.supplierNumber.trim() !== '';
  return [
    ...(hasSupplier
      ? [
          {
            of: 'supplier' as const,
            bookedOre: sumOf(rows.filter(isSame).map((row) => row.amountOre)),
            committedOre: sumOf(ofSupplier.map(undrawnOre)),
          },
        ]
      : []),
    ...(request.staffCategory === null
      ? []
      : [
          {
            of: 'staff-category' as const,
            bookedOre: sumOf(
              rows.filter((row) => row.staffCategory === request.staffCategory).map((row) => row.amountOre),
            ),
            committedOre: sumOf(ofCategory.map(undrawnOre)),
          },
        ]),
  ];
}

const undrawnOre = ({ stored: { granted }, use }: Known): number =>
  granted ? Math.max(0, costOre(granted.hours, granted.rateOre) - (use?.costOre ?? 0)) : 0;

/** Earlier requests of the same unit and category, or with the same supplier, the newest first. */
function similarTo(request: DispensationRequest, others: readonly Known[]): SimilarRequest[] {
  const isSame = isSupplier(request);
  return others
    .filter(({ state }) => state !== 'draft')
    .filter(({ stored: { request: other } }) => {
      const isSameNeed = other.unit === request.unit && other.staffCategory === request.staffCategory;
      return isSameNeed || isSame({ supplier: other.supplierName, supplierNumber: other.supplierNumber });
    })
    .slice(0, SIMILAR)
    .map(({ stored, state }) => ({
      number: stored.number,
      state,
      outcome: stored.outcome,
      unit: stored.request.unit,
      staffCategory: stored.request.staffCategory,
      supplierName: stored.request.supplierName,
      periodFrom: stored.request.periodFrom,
      periodTo: stored.request.periodTo,
      grantedHours: stored.granted?.hours ?? null,
    }));
}
