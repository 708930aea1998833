/** A change against a base period, always named. */
export type Change = {
  basePeriod: string;
  baseValue: number;
  difference: number;
  /** Difference ÷ base value; null when the base is 0, for growth from nothing has no percentage. */
  relative: number | null;
  baseComplete: boolean;
};

/** Counted from the base year's figure: 86 → 122 is +41.9 %, whatever has been written of it. */
export function changeFrom(value: number, base: { period: string; value: number; complete: boolean }): Change {
  const difference = value - base.value;
  return {
    basePeriod: base.period,
    baseValue: base.value,
    difference,
    relative: base.value === 0 ? null : difference / base.value,
    baseComplete: base.complete,
  };
}
