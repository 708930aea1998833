import type { Tx } from '../../../platform/db/types.ts';

/** Whether a caller may read a certain thing, and so its history. */
export type HistoryReader = (
  tx: Tx,
  entityId: string,
  may: (permission: string, unit?: string) => boolean,
) => Promise<boolean>;

/**
 * By kind of thing, where it depends on the thing who may read it: on its unit, or on how far it has come. Given by the
 * composition, since the contexts that have things import none of this.
 */
export type HistoryReaders = Readonly<Record<string, HistoryReader>>;
