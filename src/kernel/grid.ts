import type { Month } from './month.ts';

/**
 * The grid: everything countable lives on unit × staff category × month — actuals, targets, forecasts, expected and
 * evaluated effects. Named once, here.
 */
export type GridCell = { unit: string; staffCategory: string; month: Month };

/** Stands for every value of a dimension: the region's whole tree is a unit of its own, categories and care areas are `all`. */
export const ALL = 'all';

/** Own cost or hours that the region's rules give no staff category. Not `other`, which is a category. */
export const UNSPECIFIED = 'unspecified';
