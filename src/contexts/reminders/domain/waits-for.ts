import type { DueItem } from '../../../kernel/due-item.ts';

/** A person with the roles that hold today: from a call's principal, or read for a reminder. */
export type Holder = {
  personId: string;
  grants: readonly { role: string; covers: 'all' | ReadonlySet<string>; onBehalfOf?: string | undefined }[];
};

/**
 * Whether something waits for a person: named, holding one of its roles over its unit, or standing in for someone named
 * in that part of the tree. Who holds no role any more is told nothing.
 */
export function waitsFor(item: Pick<DueItem, 'persons' | 'roles' | 'unit'>, holder: Holder): boolean {
  if (holder.grants.length === 0) return false;
  if (item.persons?.includes(holder.personId)) return true;
  return holder.grants.some(({ role, covers, onBehalfOf }) => {
    // Whoever runs the command line holds the database itself.
    if (role === 'local-user') return true;
    if (covers !== 'all' && !covers.has(item.unit)) return false;
    return item.roles?.includes(role) === true || (onBehalfOf !== undefined && isNamed(item, onBehalfOf));
  });
}

const isNamed = ({ persons }: Pick<DueItem, 'persons'>, person: string): boolean => persons?.includes(person) === true;
