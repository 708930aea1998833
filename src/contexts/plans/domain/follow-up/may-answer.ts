import { HEAD_ROLES } from './find-answerer.ts';

/** A role of today over a part of the tree. */
export type Held = { role: string; covers: 'all' | ReadonlySet<string>; onBehalfOf?: string | undefined };
export type Someone = { id: string; grants: readonly Held[] };

const covers = (grant: Held, unit: string): boolean => grant.covers === 'all' || grant.covers.has(unit);

/** Whether someone is a person, or stands in for that person in the unit. */
export const isOrStandsInFor = ({ id, grants }: Someone, person: string | null, unit: string): boolean =>
  person !== null && (id === person || grants.some((grant) => grant.onBehalfOf === person && covers(grant, unit)));

/** Whether someone heads a unit, directly or from above. Whoever runs the command line holds the database itself. */
export const isHeadOver = ({ grants }: Someone, unit: string): boolean =>
  grants.some(
    (grant) =>
      grant.role === 'local-user' || ((HEAD_ROLES as readonly string[]).includes(grant.role) && covers(grant, unit)),
  );
