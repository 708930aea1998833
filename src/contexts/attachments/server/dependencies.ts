import type { Tx } from '../../../platform/db/types.ts';

/** A kind of thing that files can be attached to. Given by the composition: the contexts that have things import none of this. */
export type AttachableThing = {
  /** Row of the permission table that reading the thing takes. */
  permission: string;
  /** The unit that the thing concerns (the root for the whole region); undefined when there is no such thing. */
  unitOf(tx: Tx, id: string): Promise<string | undefined>;
};

/** By kind of thing, as events name it: `local-contract`. */
export type AttachableThings = Readonly<Record<string, AttachableThing>>;
