import { type RawBuilder, sql } from 'kysely';
import type { Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { nextAddress } from '../../../../platform/http/next-address.ts';
import type { DecisionFilterDto, DecisionListDto } from '../../contract/decisions.ts';
import { readDecisionRows, viewDecision } from './decision-rows.ts';

const PAGE = 200;

type Reader = { extent: Extent; mayRegister: boolean };

/**
 * The register, newest decision first. Searching finds Swedish words in any of their forms, and parts of numbers and
 * subjects as they are written.
 */
export async function listDecisions(tx: Tx, filter: DecisionFilterDto, reader: Reader): Promise<DecisionListDto> {
  const rows = await readDecisionRows(tx, sql.join(conditionsOf(filter, reader.extent), sql` and `), PAGE + 1);
  const shown = rows.slice(0, PAGE);
  const last = shown.at(-1);
  const items = [];
  for (const row of shown) items.push(await viewDecision(tx, row));
  const { rows: values } = await sql<{ years: string[]; forums: string[] }>`select
    coalesce((select array_agg(distinct left(decided_on::text, 4)) from decision), '{}') as years,
    coalesce((select array_agg(distinct forum) from decision), '{}') as forums`.execute(tx);
  return {
    items,
    next: rows.length > PAGE && last ? nextAddress('/decisions', filter, `${last.decidedOn}~${last.number}`) : null,
    years: values[0]!.years.toSorted().toReversed(),
    forums: values[0]!.forums.toSorted((one, other) => one.localeCompare(other, 'sv')),
    mayRegister: reader.mayRegister,
  };
}

function conditionsOf(filter: DecisionFilterDto, extent: Extent): RawBuilder<unknown>[] {
  const { search, year, forum, unit, concerns, concernsId, after } = filter;
  const conditions = [sql`true`];
  if (search) conditions.push(searchCondition(search));
  if (year) conditions.push(sql`left(d.decided_on::text, 4) = ${year}`);
  if (forum) conditions.push(sql`d.forum = ${forum}`);
  if (unit) conditions.push(sql`d.unit_code = ${unit}`);
  if (concerns) conditions.push(sql`d.concerns_entity = ${concerns}`);
  if (concernsId) conditions.push(sql`d.concerns_id = ${concernsId}`);
  if (extent !== 'all') conditions.push(sql`(d.unit_code is null or d.unit_code = any(${[...extent]}))`);
  const [day, number] = after?.split('~') ?? [];
  if (day && number) conditions.push(sql`(d.decided_on::text, d.number) < (${day}, ${number})`);
  return conditions;
}

const TEXT = sql`d.subject || ' ' || d.outcome || ' ' || d.ground || ' ' || d.decider_name || ' ' || d.forum`;

/** As the search engine understands the whole, or each word in any of its forms or as a part of a longer one. */
function searchCondition(search: string): RawBuilder<unknown> {
  const words = search.split(/\s+/).map((word) => {
    const part = `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    return sql`(to_tsvector('swedish', ${TEXT}) @@ plainto_tsquery('swedish', ${word})
      or ${TEXT} ilike ${part} or d.number ilike ${part} or d.registry_number ilike ${part})`;
  });
  return sql`(to_tsvector('swedish', ${TEXT}) @@ websearch_to_tsquery('swedish', ${search}) or (${sql.join(words, sql` and `)}))`;
}
