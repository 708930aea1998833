import { Refusal } from '../../../../kernel/refusal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';

/** Who changes, and when. */
export type ChangeContext = { actor: Actor; now: Date };

/**
 * A change says which version it is made on; 0 where there is nothing yet.
 * @throws Refusal `if-match-missing` (428), `changed-meanwhile` (412).
 */
export function requireVersion(ifMatch: string | undefined, version: number): void {
  if (ifMatch === undefined) throw new Refusal('if-match-missing', {}, { httpStatus: 428 });
  if (ifMatch !== String(version)) throw new Refusal('changed-meanwhile', {}, { httpStatus: 412 });
}
