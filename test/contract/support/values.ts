/** The object of the contract, as `indicators --json` and the API give it; written from the contract, not from the source. */
export type Value = {
  indicator: string;
  unit: string;
  period: string;
  staffCategory: string;
  careArea: string;
  kind: 'value' | 'not-computable';
  value?: number;
  reason?: string;
  unitOfMeasure: string;
  numerator?: number;
  denominator?: number;
  formula: string;
  definition: string;
  rows: number;
  unmappedOre: number;
  complete: boolean;
  previous: { period: string; value: number } | null;
  change: { basePeriod: string; baseValue: number; difference: number; relative: number | null } | null;
  changeFromBase: Value['change'];
  target: {
    value: number | null;
    due: string;
    direction: string;
    decision: string | null;
    pathValue: number | null;
    toBeDecidedBy?: string;
  } | null;
  status: string;
  gaps: { code: string; months?: string[]; difference?: number }[];
};

export type Problem = { code: string; status: number; detail: string; title: string; type: string };

/** The one of a list with this indicator, and this unit, period or category when given. */
export function pick(values: readonly Value[], indicator: string, rest: Partial<Value> = {}): Value {
  const found = values.filter(
    (value) =>
      value.indicator === indicator &&
      Object.entries(rest).every(([key, given]) => value[key as keyof Value] === given),
  );
  if (found.length !== 1) throw new Error(`${found.length} values of ${indicator} ${JSON.stringify(rest)}`);
  return found[0]!;
}
