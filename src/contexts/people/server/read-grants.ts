import { sql } from 'kysely';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Grant } from '../../../platform/access/principal.ts';
import type { Tx } from '../../../platform/db/types.ts';

type Row = { role: string; unit: string; substituteFor: string | null; isRoot: boolean; units: string[] };

/**
 * A person's appointments of a day with the units that each covers: those below in that month's tree, and closed units
 * where they last hung. With an `employment` chosen, only its appointments and those that follow the person.
 */
export async function readGrants(
  tx: Tx,
  { personId, employment, today }: { personId: string; employment: string | null; today: PlainDate },
): Promise<Grant[]> {
  const month = `${today.slice(0, 7)}-01`;
  const { rows } = await sql<Row>`
    with now_open as (
      select unit_code from unit_path where tree = 'dated' and depth = 0 and ${month}::date between first_month and last_month
    )
    select a.role, a.unit_code as unit, a.substitute_for as "substituteFor",
      exists (select from unit_version u where u.code = a.unit_code and u.parent_code is null) as "isRoot",
      array(
        select p.unit_code from unit_path p
        where p.ancestor_code = a.unit_code
          and ((p.tree = 'dated' and ${month}::date between p.first_month and p.last_month)
            or (p.tree = 'latest' and p.unit_code not in (select unit_code from now_open)))
      ) as units
    from appointment a
    where a.person_id = ${personId} and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to >= ${today}::date)
      and (${employment}::text is null or a.employment is null or a.employment = ${employment})
    order by a.valid_from, a.role, a.unit_code`.execute(tx);
  return rows.map(({ role, unit, substituteFor, isRoot, units }) => ({
    role,
    unit,
    covers: isRoot ? 'all' : new Set(units),
    ...(substituteFor === null ? {} : { onBehalfOf: substituteFor }),
  }));
}
