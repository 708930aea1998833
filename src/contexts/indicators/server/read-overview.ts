import { ALL } from '../../../kernel/grid.ts';
import { addMonths, monthsBetween } from '../../../kernel/month.ts';
import { monthsOf, type Period, period as periodOf, yearsEarlier } from '../../../kernel/period.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { OverviewDto } from '../contract.ts';
import { agencyCostToOwnPersonnelCost as headlineIndicator } from '../domain/catalogue/agency-cost-to-own-personnel-cost.ts';
import { agencyFullTimeEquivalents } from '../domain/catalogue/agency-full-time-equivalents.ts';
import { agencyOnCallCost } from '../domain/catalogue/agency-on-call-cost.ts';
import { agencyPersonnelCost } from '../domain/catalogue/agency-personnel-cost.ts';
import { agencyWeeks } from '../domain/catalogue/agency-weeks.ts';
import { frameworkCompliance } from '../domain/catalogue/framework-compliance.ts';
import { ownFullTimeEquivalents } from '../domain/catalogue/own-full-time-equivalents.ts';
import { ownPersonnelCost } from '../domain/catalogue/own-personnel-cost.ts';
import type { IndicatorDefinition } from '../domain/definition.ts';
import { indicatorValue, type IndicatorValue, shownTarget } from '../domain/indicator-value.ts';
import type { Selection } from '../domain/measures.ts';
import { pathPoints, pathValueFor, targetsFor } from '../domain/target-path.ts';
import { requireStaffCategory, requireUnit } from './check-question.ts';
import { readLedgerSpan } from './default-period.ts';
import { type Inputs, loadInputs } from './load-inputs.ts';
import { contributionsTo, gapsOf, loadUnitChanges } from './overview-units.ts';
import { readRegionRules } from './region-rules.ts';
import { unitNames } from './units-below.ts';

export type OverviewQuestion = { period: Period; unit?: string | undefined; staffCategory?: string | undefined };

const SHOWN = [
  headlineIndicator,
  agencyPersonnelCost,
  agencyOnCallCost,
  agencyWeeks,
  ownPersonnelCost,
  ownFullTimeEquivalents,
  agencyFullTimeEquivalents,
  frameworkCompliance,
];

/**
 * All that the overview page shows, on one snapshot: headline values, every month there is, the units behind the change.
 * @throws Refusal `region-not-configured`, `unit-unknown`, `staff-category-unknown`.
 */
export async function readOverview(tx: Tx, question: OverviewQuestion): Promise<OverviewDto> {
  const rules = await readRegionRules(tx);
  const { period, unit = rules.root } = question;
  await requireUnit(tx, unit);
  const staffCategory = requireStaffCategory(rules, question.staffCategory ?? ALL);
  const selection: Selection = { unit, staffCategory, careArea: ALL };
  const span = await readLedgerSpan(tx);
  const whole = span ? { text: '', first: span.first, last: span.last } : period;
  const before = yearsEarlier(period);
  const inputs = await loadInputs(tx, rules, {
    definitions: SHOWN,
    units: [unit],
    staffCategory,
    careArea: ALL,
    tree: 'dated',
    spans: [whole, period, before],
  });
  const value = (definition: IndicatorDefinition): IndicatorValue =>
    indicatorValue({ definition, input: inputs.inputFor(selection, period), targets: rules.targets });
  const path = targetsFor(rules.targets, headlineIndicator.key, selection);
  const headline = value(headlineIndicator);
  const weeks = value(agencyWeeks);
  const compliance = value(frameworkCompliance);
  const nameOf = await unitNames(tx, period);
  const units = await loadUnitChanges(tx, {
    unit,
    staffCategory,
    period,
    before,
    withPensions: (month) => rules.parameters.ownIncludesPensions(month),
  });
  return {
    unit: { code: unit, name: nameOf(unit) },
    period: period.text,
    lastMonth: span?.last ?? null,
    headline,
    cost: value(agencyPersonnelCost),
    onCallCost: value(agencyOnCallCost),
    weeks,
    ownCost: value(ownPersonnelCost),
    ownFte: value(ownFullTimeEquivalents),
    agencyFte: value(agencyFullTimeEquivalents),
    compliance,
    costAllowedByTargetOre: allowedOre(headline),
    headlineRolling: rollingYear(inputs, selection, whole),
    months: monthlyFigures(inputs, selection, whole),
    targetPath: pathPoints(path),
    targets: path.map((target) =>
      shownTarget(target, target.value === null ? null : pathValueFor(path, periodOf(target.due.slice(0, 7)), false)),
    ),
    contributions: contributionsTo(units, nameOf),
    gaps: gapsOf([headline, weeks, compliance], units, nameOf),
  };
}

/** The agency cost that the target path leaves room for, given the own cost of the period. */
function allowedOre(headline: IndicatorValue): number | null {
  const pathValue = headline.target?.pathValue;
  return pathValue === undefined || pathValue === null || headline.denominator === undefined
    ? null
    : Math.round(pathValue * headline.denominator);
}

/** The headline ratio of the twelve months up to each month: free of season. Begins when there are twelve months. */
function rollingYear(
  inputs: Inputs,
  selection: Selection,
  whole: Pick<Period, 'first' | 'last'>,
): OverviewDto['headlineRolling'] {
  const firstFull = addMonths(whole.first, 11);
  return monthsBetween(firstFull, whole.last).map((month) => {
    const { result, gaps } = headlineIndicator.compute(
      inputs.inputFor(selection, periodOf(`${addMonths(month, -11)}..${month}`)),
    );
    return { month, value: result.kind === 'value' ? result.value : null, complete: gaps.length === 0 };
  });
}

function monthlyFigures(inputs: Inputs, selection: Selection, whole: Period): OverviewDto['months'] {
  return monthsOf(whole).flatMap((month) => {
    const input = inputs.inputFor(selection, periodOf(month));
    const valueOf = (definition: IndicatorDefinition) => {
      const { result } = definition.compute(input);
      return result.kind === 'value' ? result.value : null;
    };
    const [agencyOre, ownOre] = [valueOf(agencyPersonnelCost), valueOf(ownPersonnelCost)];
    // A month without ledger rows has no bars: a bar of 0 would claim that nothing was paid.
    if (agencyOre === null) return [];
    const fte = {
      agencyFte: valueOf(agencyFullTimeEquivalents),
      ownFte: valueOf(ownFullTimeEquivalents),
      agencyWeeks: valueOf(agencyWeeks),
    };
    return [{ month, agencyOre, ownOre: ownOre ?? 0, ...fte }];
  });
}
