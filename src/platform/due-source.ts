import type { DueItem } from '../kernel/due-item.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Tx } from './db/types.ts';

/** Tells what is due in a context, computed from its own tables each time it is asked. */
export type DueSource = (tx: Tx, when: { today: PlainDate; now: Date }) => Promise<DueItem[]>;
