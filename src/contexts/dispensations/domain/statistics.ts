import { sumOre } from '../../../kernel/money.ts';
import { costOre } from './cost.ts';

export type Counted = {
  unit: string;
  motive: string | null;
  supplierNumber: string;
  supplierName: string;
  isGranted: boolean;
  grantedHours: number | null;
  grantedRateOre: number | null;
};
export type StatisticsRow = {
  key: string;
  name: string;
  count: number;
  granted: number;
  grantedHours: number;
  grantedOre: number;
  /** Granted amount ÷ agency cost of the region in the year; null when there is none booked. */
  shareOfAgencyCost: number | null;
};

/** Submitted requests by one of their properties, the largest granted amount first. */
export function statisticsBy(
  rows: readonly Counted[],
  by: (row: Counted) => { key: string; name: string },
  agencyCostOre: number | null,
): StatisticsRow[] {
  const groups = new Map<string, { name: string; rows: Counted[] }>();
  for (const row of rows) {
    const { key, name } = by(row);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { name, rows: [row] });
  }
  return [...groups]
    .map(([key, group]) => ({ key, name: group.name, ...totalOf(group.rows, agencyCostOre) }))
    .toSorted((a, b) => b.grantedOre - a.grantedOre || (a.key < b.key ? -1 : 1));
}

export function totalOf(rows: readonly Counted[], agencyCostOre: number | null): Omit<StatisticsRow, 'key' | 'name'> {
  const granted = rows.filter((row) => row.isGranted);
  const grantedOre = sumOre(granted.map((row) => costOre(row.grantedHours ?? 0, row.grantedRateOre ?? 0)));
  return {
    count: rows.length,
    granted: granted.length,
    grantedHours: granted.reduce((sum, row) => sum + (row.grantedHours ?? 0), 0),
    grantedOre,
    shareOfAgencyCost: agencyCostOre === null || agencyCostOre <= 0 ? null : grantedOre / agencyCostOre,
  };
}
