import type { TabularKind } from '../kinds.ts';

/**
 * Which headings a source system writes, beside the general ones. Each is an assumption about an extract that every
 * region sets up itself: adapt it here, or rename the headings in the extract.
 */
export type Profile = {
  key: string;
  kind: TabularKind;
  /** Swedish name for lists and previews. */
  name: string;
  headings: Readonly<Record<string, readonly string[]>>;
  /** The period column, not the transaction date, tells which month a row is booked in. */
  periodDecides?: boolean;
};
