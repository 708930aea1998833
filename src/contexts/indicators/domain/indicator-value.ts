import { lastDate, monthCount, type Period, yearsEarlier } from '../../../kernel/period.ts';
import { type Change, changeFrom } from './change.ts';
import type { Calculation, ComputeInput, Direction, Gap, IndicatorDefinition, UnitOfMeasure } from './definition.ts';
import { readUnitSeriesTarget } from './series-target.ts';
import { type Status, statusOf } from './status.ts';
import { type DatedTarget, pathValueFor, shareOfYear, targetInForce, targetsFor } from './target-path.ts';

export type TargetInForce = {
  value: number | null;
  due: string;
  direction: Direction;
  decision: string | null;
  toBeDecidedBy?: string;
  from?: { date: string; value: number };
  pathValue: number | null;
  note?: string;
};

/** One value with everything needed to judge it: what the command line prints, the API answers and charts draw. */
export type IndicatorValue = {
  indicator: string;
  unit: string;
  period: string;
  staffCategory: string;
  careArea: string;
  kind: 'value' | 'not-computable';
  value?: number;
  reason?: string;
  unitOfMeasure: UnitOfMeasure;
  numerator?: number;
  denominator?: number;
  formula: string;
  formulaSv: string;
  definition: string;
  rows: number;
  unmappedOre: number;
  complete: boolean;
  gaps: Gap[];
  previous: { period: string; value: number } | null;
  change: Change | null;
  changeFromBase: Change | null;
  target: TargetInForce | null;
  status: Status;
};

export type Ask = {
  definition: IndicatorDefinition;
  input: ComputeInput;
  targets: readonly DatedTarget[];
  /** A named base period to count a change from, besides the year before. */
  base?: Period | undefined;
};

/** Computes a value with its completeness, changes, target and status. */
export function indicatorValue({ definition, input, targets, base }: Ask): IndicatorValue {
  const { selection, period, parameters } = input;
  const calculation = definition.compute(input);
  const formula = definition.formula(period, parameters);
  const { result } = calculation;
  const before = yearsEarlier(period);
  const change = changeAgainst(definition, input, result, before);
  const inForce = targetFor(definition, input, targets, calculation);
  return {
    indicator: definition.key,
    unit: selection.unit,
    period: period.text,
    staffCategory: selection.staffCategory,
    careArea: selection.careArea,
    kind: result.kind,
    ...(result.kind === 'value' ? { value: result.value } : { reason: result.reason }),
    unitOfMeasure: definition.unitOfMeasure,
    ...(calculation.numerator === undefined ? {} : { numerator: calculation.numerator }),
    ...(calculation.denominator === undefined ? {} : { denominator: calculation.denominator }),
    formula: formula.en,
    formulaSv: formula.sv,
    definition: `${definition.key}@${definition.version}`,
    rows: calculation.rows,
    unmappedOre: calculation.unmappedOre,
    complete: calculation.gaps.length === 0,
    gaps: calculation.gaps,
    previous: change.previous,
    change: change.change,
    changeFromBase: base ? changeAgainst(definition, input, result, base).change : null,
    target: inForce?.shown ?? null,
    status: inForce?.status ?? 'no-target',
  };
}

function changeAgainst(
  definition: IndicatorDefinition,
  input: ComputeInput,
  result: Calculation['result'],
  base: Period,
) {
  const baseCalculation = definition.compute({ ...input, period: base });
  if (baseCalculation.result.kind !== 'value') return { previous: null, change: null };
  const { value } = baseCalculation.result;
  const previous = { period: base.text, value };
  if (result.kind !== 'value') return { previous, change: null };
  return { previous, change: changeFrom(result.value, { ...previous, complete: baseCalculation.gaps.length === 0 }) };
}

function targetFor(
  definition: IndicatorDefinition,
  input: ComputeInput,
  targets: readonly DatedTarget[],
  calculation: Calculation,
) {
  const { period, selection, parameters } = input;
  const path = targetsFor(targets, definition.key, selection);
  const target = targetInForce(path, period) ?? readUnitSeriesTarget(definition, input);
  if (!target) return undefined;
  const covered = calculation.coveredMonths || monthCount(period);
  // A target entered with a series is for the period it stands with, not for a calendar year.
  const flow = definition.flow && path.length > 0;
  const pathValue = pathValueFor(path.length > 0 ? path : [target], period, flow, covered);
  const status = statusOf({
    value: calculation.result.kind === 'value' ? calculation.result.value : undefined,
    targetValue: target.value === null ? null : target.value * shareOfYear(flow, covered),
    pathValue,
    direction: target.direction,
    due: target.due,
    periodEnd: lastDate(period),
    tolerance: parameters.statusTolerance(lastDate(period)),
  });
  return { shown: shownTarget(target, pathValue), status };
}

/** A target as answers show it: without what it does not have. */
export function shownTarget(target: DatedTarget, pathValue: number | null): TargetInForce {
  return {
    value: target.value,
    due: target.due,
    direction: target.direction,
    decision: target.decision,
    ...(target.toBeDecidedBy ? { toBeDecidedBy: target.toBeDecidedBy } : {}),
    ...(target.from ? { from: target.from } : {}),
    pathValue,
    ...(target.note ? { note: target.note } : {}),
  };
}
