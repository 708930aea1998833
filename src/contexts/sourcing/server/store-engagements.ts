import type { PlainDate } from '../../../kernel/plain-date.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type EngagementPlaces, placeEngagement } from '../domain/place-engagement.ts';
import { shareOverMonths } from '../domain/share-over-months.ts';

/** A booked period of an agency consultant, as read. */
export type EngagementEntry = {
  line: number;
  reference: string;
  unitText: string;
  staffCategoryText: string;
  fromDate: PlainDate;
  toDate: PlainDate;
  hours: number | null;
  weeks: number | null;
  onCallHours: number | null;
  supplier: string;
  agreement: string | null;
  dispensation: string | null;
  extra: Record<string, string> | null;
};

const COLUMNS = [
  'batch_id',
  'line',
  'reference',
  'unit_text',
  'staff_category_text',
  'unit_code',
  'staff_category',
  'from_date',
  'to_date',
];
const MORE_COLUMNS = ['hours', 'weeks', 'on_call_hours', 'supplier', 'agreement', 'dispensation', 'extra'];

/** Stores engagements and their shares per month. @returns how many have no place on the grid yet. */
export async function storeEngagements(
  tx: Tx,
  batchId: number,
  entries: readonly EngagementEntry[],
  places: EngagementPlaces,
): Promise<{ unmappedRows: number }> {
  let unmappedRows = 0;
  const rows = entries.map((entry) => {
    const { unitCode, staffCategory } = placeEngagement(entry, places);
    if (unitCode === null || staffCategory === null) unmappedRows++;
    const place = [
      batchId,
      entry.line,
      entry.reference,
      entry.unitText,
      entry.staffCategoryText,
      unitCode,
      staffCategory,
      entry.fromDate,
      entry.toDate,
    ];
    const amounts = [entry.hours, entry.weeks, entry.onCallHours];
    return [
      ...place,
      ...amounts,
      entry.supplier,
      entry.agreement,
      entry.dispensation,
      entry.extra && JSON.stringify(entry.extra),
    ];
  });
  await copyRows(tx, 'engagement', [...COLUMNS, ...MORE_COLUMNS], rows);
  await copyRows(
    tx,
    'engagement_month',
    ['batch_id', 'line', 'month', 'hours', 'weeks', 'on_call_hours'],
    entries.flatMap((entry) => monthsOf(batchId, entry)),
  );
  return { unmappedRows };
}

function monthsOf(batchId: number, entry: EngagementEntry) {
  const share = (amount: number | null) =>
    amount === null ? undefined : shareOverMonths(amount, entry.fromDate, entry.toDate);
  const [hours, weeks, onCallHours] = [share(entry.hours), share(entry.weeks), share(entry.onCallHours)];
  return (hours ?? weeks ?? []).map(
    ({ month }, index) =>
      [
        batchId,
        entry.line,
        `${month}-01`,
        hours?.[index]?.amount,
        weeks?.[index]?.amount,
        onCallHours?.[index]?.amount,
      ] as const,
  );
}
