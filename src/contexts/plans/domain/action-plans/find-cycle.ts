/**
 * A round of prerequisites in which an action ends up waiting for itself: the numbers in order, the first again last.
 * Undefined when there is none. Each entry: number → numbers it waits for.
 */
export function findCycle(requires: ReadonlyMap<number, readonly number[]>): number[] | undefined {
  const done = new Set<number>();
  const trail: number[] = [];
  const visit = (number: number): number[] | undefined => {
    const at = trail.indexOf(number);
    if (at >= 0) return [...trail.slice(at), number];
    if (done.has(number)) return undefined;
    trail.push(number);
    for (const next of requires.get(number) ?? []) {
      const found = visit(next);
      if (found) return found;
    }
    trail.pop();
    done.add(number);
    return undefined;
  };
  for (const number of requires.keys()) {
    const found = visit(number);
    if (found) return found;
  }
  return undefined;
}
