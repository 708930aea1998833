import type { Month } from '../../../kernel/month.ts';
import { copyRows } from '../../../platform/db/copy-rows.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type GridPlaces, placeStaffRow } from '../domain/place-staff-row.ts';

/** A row on own staff as read. */
export type StaffEntry = {
  line: number;
  month: Month;
  unitText: string;
  costCentre: string | null;
  staffCategoryText: string;
  headcount: number | null;
  fte: number | null;
  vacantFte: number | null;
  joined: number | null;
  leftCount: number | null;
  retired: number | null;
  becameAgency: number | null;
  sickLeaveShare: number | null;
  overtimeHours: number | null;
  ages: Record<string, number> | null;
  extra: Record<string, string> | null;
};

const NUMBERS = [
  'headcount',
  'fte',
  'vacantFte',
  'joined',
  'leftCount',
  'retired',
  'becameAgency',
  'sickLeaveShare',
  'overtimeHours',
] as const;
const COLUMNS = [
  'batch_id',
  'line',
  'month',
  'unit_text',
  'cost_centre',
  'staff_category_text',
  'unit_code',
  'staff_category',
];
const NUMBER_COLUMNS = [
  'headcount',
  'fte',
  'vacant_fte',
  'joined',
  'left_count',
  'retired',
  'became_agency',
  'sick_leave_share',
  'overtime_hours',
];

/** Stores rows on own staff, each with its place on the grid. @returns how many have none yet. */
export async function storeStaffMonths(
  tx: Tx,
  batchId: number,
  entries: readonly StaffEntry[],
  places: GridPlaces,
): Promise<{ unmappedRows: number }> {
  let unmappedRows = 0;
  const rows = entries.map((entry) => {
    const { unitCode, staffCategory } = placeStaffRow(entry, places);
    if (unitCode === null || staffCategory === null) unmappedRows++;
    const place = [
      batchId,
      entry.line,
      `${entry.month}-01`,
      entry.unitText,
      entry.costCentre,
      entry.staffCategoryText,
      unitCode,
      staffCategory,
    ];
    const json = [entry.ages && JSON.stringify(entry.ages), entry.extra && JSON.stringify(entry.extra)];
    return [...place, ...NUMBERS.map((name) => entry[name]), ...json];
  });
  await copyRows(tx, 'staff_month', [...COLUMNS, ...NUMBER_COLUMNS, 'ages', 'extra'], rows);
  return { unmappedRows };
}
