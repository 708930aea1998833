import type { Actor } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';

/** What this context needs of others, given by the composition: they import it, so it cannot import them. */
export type OrganisationDependencies = {
  /** Gives stored rows the place and class of the rules now in force. @returns number of rows that got another. */
  reclassify(tx: Tx): Promise<{ rows: number }>;
  /** Keys of the built-in indicators, which targets may be set for. */
  knownIndicators: readonly string[];
};

export type ChangeContext = { actor: Actor; now: Date };
