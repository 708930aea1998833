import type { Tx } from '../../../../../platform/db/types.ts';
import type { CatalogueChoiceDto } from '../../../contract/catalogue.ts';
import type { ActionArea } from '../../../domain/catalogue/action.ts';
import { readNames } from '../read-names.ts';

type Wanted = { unit: string; action?: number | undefined; holdingOnly: boolean };

/** Choices of a unit by action, newest first; each with the action's title as it read when it was made. */
export async function readChoices(tx: Tx, wanted: Wanted): Promise<CatalogueChoiceDto[]> {
  const nameOf = await readNames(tx);
  let query = tx
    .selectFrom('catalogueChoice as choice')
    .innerJoin('catalogueActionVersion as text', (join) =>
      join.onRef('text.actionNumber', '=', 'choice.actionNumber').on((eb) =>
        eb(
          'text.version',
          '=',
          eb
            .selectFrom('catalogueActionVersion as read')
            .select((inner) => inner.fn.max('read.version').as('version'))
            .whereRef('read.actionNumber', '=', 'choice.actionNumber')
            .whereRef('read.catalogueVersion', '<=', 'choice.catalogueVersion'),
        ),
      ),
    )
    .selectAll('choice')
    .select(['text.title', 'text.area'])
    .where('choice.unitCode', '=', wanted.unit);
  if (wanted.action !== undefined) query = query.where('choice.actionNumber', '=', wanted.action);
  if (wanted.holdingOnly) query = query.where('choice.supersededAt', 'is', null);
  const rows = await query.orderBy('choice.actionNumber').orderBy('choice.version', 'desc').execute();
  return rows.map((row) => ({
    unit: row.unitCode,
    action: row.actionNumber,
    title: row.title,
    area: row.area as ActionArea,
    chosen: row.chosen,
    reason: row.reason,
    chosenBy: row.chosenBy,
    chosenByName: nameOf(row.chosenBy),
    chosenRole: row.chosenRole,
    chosenAt: String(row.chosenAt),
    supersededAt: row.supersededAt === null ? null : String(row.supersededAt),
    catalogueVersion: row.catalogueVersion,
    version: row.version,
  }));
}
