import { OPEN, reachOf } from './permission-table.ts';

/** What of a caller decides: today's appointments, and what a token is limited to. */
export type Holder = {
  grants: readonly { role: string; covers: 'all' | ReadonlySet<string> }[];
  scopes?: readonly string[];
};

/**
 * The first appointment by which something is allowed: in `unit` when one is concerned, anywhere when not. An empty
 * `unit` stands for the whole region.
 */
export function roleFor(holder: Holder | undefined, permission: string, unit?: string): string | undefined {
  if (permission === OPEN) return holder?.grants[0]?.role ?? 'visitor';
  if (!holder || !inScope(holder, permission)) return undefined;
  return holder.grants.find(({ role, covers }) => {
    if (role === 'local-user') return true;
    const reach = reachOf(permission, role);
    if (reach === undefined) return false;
    if (reach === 'all' || unit === undefined || covers === 'all') return true;
    return covers.has(unit);
  })?.role;
}

/** Where something is allowed; an empty set when nowhere. */
export function extentOf(holder: Holder | undefined, permission: string): 'all' | ReadonlySet<string> {
  const units = new Set<string>();
  if (!holder || !inScope(holder, permission)) return units;
  for (const { role, covers } of holder.grants) {
    const reach = role === 'local-user' ? 'all' : reachOf(permission, role);
    if (reach === 'all' || (reach === 'own' && covers === 'all')) return 'all';
    if (reach === 'own' && covers !== 'all') for (const unit of covers) units.add(unit);
  }
  return units;
}

const inScope = ({ scopes }: Holder, permission: string): boolean =>
  scopes === undefined || scopes.some((scope) => scope === permission || permission.startsWith(`${scope}.`));
