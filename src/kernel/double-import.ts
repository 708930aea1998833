import type { Month } from './month.ts';

/** An earlier import that holds the same as the one at hand: in which months, and which of its months step back for it. */
export type DoubleImport = {
  batchId: number;
  firstMonth: Month;
  lastMonth: Month;
  firstReplaced: Month;
  lastReplaced: Month;
};
