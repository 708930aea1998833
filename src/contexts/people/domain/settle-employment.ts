import { foldIdentity } from './hsa-id.ts';
import type { Employment } from './identity.ts';

/** A session under none of a person's employments: only what follows the person. */
export const NO_EMPLOYMENT = '';

/** `null` for all employments. */
export type Settled =
  | { kind: 'settled'; employment: string | null }
  | { kind: 'choice'; employments: readonly Employment[] }
  | { kind: 'not-appointed' };

/**
 * Under which employment someone signs in: the one that today's appointments belong to, of those that the provider
 * vouches for; several are a choice. Where the provider says nothing of employments all count.
 */
export function settleEmployment(
  appointments: readonly { employment: string | null }[],
  vouchedFor: readonly Employment[] | undefined,
): Settled {
  const own = [...new Set(appointments.flatMap(({ employment }) => employment ?? []))];
  const named = new Map(vouchedFor?.map(({ id, name }) => [foldIdentity(id), name]));
  const possible = own.filter((id) => vouchedFor === undefined || named.has(foldIdentity(id)));
  if (possible.length > 1) {
    const employments = possible.map((id) => ({ id, name: named.get(foldIdentity(id)) ?? id }));
    return { kind: 'choice', employments: employments.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  }
  if (possible.length === 1) return { kind: 'settled', employment: possible[0]! };
  if (!appointments.some(({ employment }) => employment === null)) return { kind: 'not-appointed' };
  return { kind: 'settled', employment: vouchedFor === undefined ? null : NO_EMPLOYMENT };
}
