import { monthOf, monthsBetween } from '../../../kernel/month.ts';
import {
  findDoubleEngagementImports,
  removeEngagements,
  replaceEngagements,
  storeEngagements,
} from '../../sourcing/server.ts';
import {
  findDoubleStaffImports,
  removeStaffMonths,
  replaceStaffMonths,
  storeStaffMonths,
} from '../../staffing/server.ts';
import type { EngagementRow, SeriesRow, StaffRow } from '../index.ts';
import { toTenThousandths } from '../domain/decimal.ts';
import { bufferedStore, type KindStore } from './kind-store.ts';
import { reclassifyAfterEngagements } from './reclassify-rows.ts';
import {
  findDoubleSeriesImports,
  removeSeriesValues,
  replaceSeriesValues,
  storeSeriesValues,
} from './store-series-values.ts';

// Summed in whole ten-thousandths, so that sums agree exactly.
const staffAmount = (row: StaffRow) => toTenThousandths(row.fte ?? 0);

export const staffStore: KindStore<StaffRow> = {
  sumUnit: 'fte',
  amountOf: staffAmount,
  open: async (tx, batchId, rules) =>
    bufferedStore({
      write: (rows) => storeStaffMonths(tx, batchId, rows, rules.places),
      monthsOf: (row) => [row.month],
      amountOf: staffAmount,
    }),
  findDoubles: findDoubleStaffImports,
  replace: replaceStaffMonths,
  remove: removeStaffMonths,
};

const engagementAmount = (row: EngagementRow) => toTenThousandths(row.hours ?? row.weeks ?? 0);

export const engagementStore: KindStore<EngagementRow> = {
  sumUnit: 'hours',
  amountOf: engagementAmount,
  async open(tx, batchId, rules) {
    const buffered = bufferedStore<EngagementRow>({
      write: (rows) => storeEngagements(tx, batchId, rows, rules.places),
      monthsOf: (row) => monthsBetween(monthOf(row.fromDate), monthOf(row.toDate)),
      amountOf: engagementAmount,
    });
    const end = async () => {
      const stored = await buffered.end();
      await reclassifyAfterEngagements(tx);
      return stored;
    };
    return { ...buffered, end };
  },
  findDoubles: findDoubleEngagementImports,
  async replace(tx, batchId, replaced, months) {
    await replaceEngagements(tx, batchId, replaced, months);
    await reclassifyAfterEngagements(tx);
  },
  async remove(tx, batchId) {
    await removeEngagements(tx, batchId);
    await reclassifyAfterEngagements(tx);
  },
};

const seriesAmount = (row: SeriesRow) => toTenThousandths(row.value ?? 0);

export const seriesStore: KindStore<SeriesRow> = {
  sumUnit: 'value',
  amountOf: seriesAmount,
  open: async (tx, batchId, rules) =>
    bufferedStore({
      write: (rows) => storeSeriesValues(tx, batchId, rows, rules.places),
      monthsOf: (row) => monthsBetween(row.firstMonth, row.lastMonth),
      amountOf: seriesAmount,
    }),
  findDoubles: findDoubleSeriesImports,
  replace: replaceSeriesValues,
  remove: removeSeriesValues,
};
