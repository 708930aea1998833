/** Door 1 of imports: types and pure functions. */
export type {
  DateRange,
  EngagementRow,
  ExtraColumns,
  IssueHandlers,
  LedgerRow,
  RowHandlers,
  RowIssue,
  SeriesRow,
  SkippedRow,
  SourceKind,
  SourceRow,
  StaffRow,
} from './domain/row-types.ts';
export { EARLIEST_DATE, readDate, readMonth } from './domain/dates.ts';
export { findPersonalNumber, type FoundPersonalNumber } from '../../kernel/personal-number.ts';
export { PROFILE_KEYS, PROFILES } from './domain/profiles/index.ts';
export type { Profile } from './domain/profiles/profile.ts';
export { staffCategoryKeyOf } from './domain/staff-category-words.ts';
export { type ImportRefusalCode, importRefusals } from './refusals.ts';
