import { sql } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { CatalogueAction } from '../../domain/catalogue/action.ts';

/** Number of the newest catalogue version; 0 while there is no catalogue. */
export async function readNewestVersion(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('catalogueVersion')
    .select((eb) => eb.fn.max('number').as('number'))
    .executeTakeFirst();
  return row?.number ?? 0;
}

/** The whole catalogue by number, withdrawn actions too: as it reads now, or as it read in an earlier version. */
export async function readCatalogue(tx: Tx, catalogueVersion?: number): Promise<CatalogueAction[]> {
  const { rows } = await sql<CatalogueAction>`
    select distinct on (a.number) a.number, a.key, v.version, v.catalogue_version, v.area, v.level, v.title, v.description,
      v.responsible_role, v.checkpoints, v.indicators, v.source, v.withdrawn_reason
    from catalogue_action a join catalogue_action_version v on v.action_number = a.number
    where ${catalogueVersion ?? null}::integer is null or v.catalogue_version <= ${catalogueVersion ?? null}::integer
    order by a.number, v.version desc`.execute(tx);
  return rows;
}

/** One action, as it reads now or read in an earlier version. @throws Refusal `catalogue-action-unknown` (404). */
export async function readCatalogueAction(tx: Tx, number: number, catalogueVersion?: number): Promise<CatalogueAction> {
  const action = (await readCatalogue(tx, catalogueVersion)).find((each) => each.number === number);
  if (!action) throw new Refusal('catalogue-action-unknown', { number }, { httpStatus: 404 });
  return action;
}

/** Every text that an action has had, newest first. @throws Refusal `catalogue-action-unknown` (404). */
export async function readActionTexts(tx: Tx, number: number): Promise<CatalogueAction[]> {
  const { rows } = await sql<CatalogueAction>`
    select a.number, a.key, v.version, v.catalogue_version, v.area, v.level, v.title, v.description,
      v.responsible_role, v.checkpoints, v.indicators, v.source, v.withdrawn_reason
    from catalogue_action a join catalogue_action_version v on v.action_number = a.number
    where a.number = ${number} order by v.version desc`.execute(tx);
  if (rows.length === 0) throw new Refusal('catalogue-action-unknown', { number }, { httpStatus: 404 });
  return rows;
}

/** @throws Refusal `catalogue-version-unknown` (404). */
export async function requireCatalogueVersion(tx: Tx, number: number): Promise<void> {
  const known = await tx
    .selectFrom('catalogueVersion')
    .select('number')
    .where('number', '=', number)
    .executeTakeFirst();
  if (!known) throw new Refusal('catalogue-version-unknown', { number }, { httpStatus: 404 });
}
