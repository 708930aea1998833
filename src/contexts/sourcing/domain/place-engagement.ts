import { type Month, monthOf } from '../../../kernel/month.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';

/** How texts in a file become units and staff categories of the grid. */
export type EngagementPlaces = {
  unitOf(text: string, month: Month): string | undefined;
  staffCategoryOf(text: string): string | undefined;
};

/**
 * Where an engagement belongs. The unit is the one of its first month, and none when that has closed before the last: its
 * hours after the closing would otherwise count nowhere, without a word.
 */
export function placeEngagement(
  row: { unitText: string; staffCategoryText: string; fromDate: PlainDate; toDate: PlainDate },
  places: EngagementPlaces,
): { unitCode: string | null; staffCategory: string | null } {
  const unit = places.unitOf(row.unitText, monthOf(row.fromDate));
  // Asked by its code: the unit may have another name by then.
  const isOpenThroughout = unit !== undefined && places.unitOf(unit, monthOf(row.toDate)) !== undefined;
  return {
    unitCode: isOpenThroughout ? unit : null,
    staffCategory: places.staffCategoryOf(row.staffCategoryText) ?? null,
  };
}
