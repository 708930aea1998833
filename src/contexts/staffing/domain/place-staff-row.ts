import { firstDayOf, type Month } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How texts in a region's files become units and staff categories of the grid; undefined while nothing maps them. */
export type GridPlaces = {
  unitOf(text: string, month: Month): string | undefined;
  unitOfCostCentre(costCentre: string, date: PlainDate): string | undefined;
  staffCategoryOf(text: string): string | undefined;
};

/** The grid place of a row on own staff. A unit goes before a cost centre; what maps to nothing is null, and shown. */
export function placeStaffRow(
  row: { month: Month; unitText: string; costCentre: string | null; staffCategoryText: string },
  places: GridPlaces,
): { unitCode: string | null; staffCategory: string | null } {
  const unitCode =
    row.unitText !== ''
      ? places.unitOf(row.unitText, row.month)
      : places.unitOfCostCentre(row.costCentre ?? '', firstDayOf(row.month));
  return { unitCode: unitCode ?? null, staffCategory: places.staffCategoryOf(row.staffCategoryText) ?? null };
}
