/** How several graders' steps lie: the median keeps one outlier from deciding, the range shows where they disagree. */
export type Spread = { count: number; median: number; minimum: number; maximum: number };

/** Null when nobody has graded: no number stands for "not graded". Does not depend on the order. */
export function spreadOf(steps: readonly number[]): Spread | null {
  if (steps.length === 0) return null;
  const sorted = [...steps].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  return { count: sorted.length, median, minimum: sorted[0]!, maximum: sorted.at(-1)! };
}

/** Graders are two steps or more apart: worth talking about before one chooses. */
export const isDisputed = (spread: Spread | null): boolean => spread !== null && spread.maximum - spread.minimum >= 2;
