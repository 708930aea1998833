/** A foreign key: `from` refers to rows of `to`. */
export type Reference = { from: string; to: string };

/**
 * The tables in an order in which each comes after those it refers to; by name where that leaves a choice. A table that
 * refers to itself is no hindrance: the key is checked when all its rows are in.
 * @throws Error when tables refer to each other in a circle.
 */
export function loadOrder(tables: readonly string[], references: readonly Reference[]): string[] {
  const waiting = new Set(tables);
  const order: string[] = [];
  while (waiting.size > 0) {
    const free = [...waiting]
      .filter((table) => !references.some(({ from, to }) => from === table && to !== table && waiting.has(to)))
      .toSorted();
    if (free.length === 0) throw new Error(`tables refer to each other: ${[...waiting].toSorted().join(', ')}`);
    for (const table of free) waiting.delete(table);
    order.push(...free);
  }
  return order;
}
