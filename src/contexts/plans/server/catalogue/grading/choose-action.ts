import { Refusal } from '../../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { newId } from '../../../../../platform/files/new-id.ts';
import type { CatalogueChoiceDto, NewCatalogueChoiceDto } from '../../../contract/catalogue.ts';
import { type ChangeContext, requireVersion } from '../change-context.ts';
import { readNewestVersion } from '../stored-catalogue.ts';
import { lockActionInUse } from './lock-action.ts';
import { readChoices } from './stored-choices.ts';
import { requireUnit } from './units-today.ts';

/**
 * Takes an action into a unit's plan, or leaves it out with a reason. The earlier choice is kept; the same choice again
 * writes nothing. `ifMatch`: version of the choice that it supersedes, 0 for the first.
 * @throws Refusal `choice-reason-missing`, `catalogue-action-unknown`, `catalogue-action-withdrawn`,
 * `catalogue-unit-unknown`, `if-match-missing`, `changed-meanwhile`.
 */
export async function chooseAction(
  tx: Tx,
  { unit, action, chosen, reason: written }: NewCatalogueChoiceDto,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<CatalogueChoiceDto> {
  await lockActionInUse(tx, action);
  await requireUnit(tx, unit, now);
  const reason = written ? written : null;
  const [before] = await readChoices(tx, { unit, action, holdingOnly: true });
  requireVersion(ifMatch, before?.version ?? 0);
  if (!chosen && reason === null) throw new Refusal('choice-reason-missing');
  if (before && before.chosen === chosen && before.reason === reason) return before;
  await tx
    .updateTable('catalogueChoice')
    .set({ supersededAt: now.toISOString() })
    .where('unitCode', '=', unit)
    .where('actionNumber', '=', action)
    .where('supersededAt', 'is', null)
    .execute();
  await tx
    .insertInto('catalogueChoice')
    .values({
      id: newId(),
      unitCode: unit,
      actionNumber: action,
      catalogueVersion: await readNewestVersion(tx),
      version: (before?.version ?? 0) + 1,
      chosen,
      reason,
      chosenBy: actor.id,
      chosenRole: actor.role,
      chosenAt: now.toISOString(),
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'choose-action',
    entity: 'catalogue-choice',
    entityId: `${unit}/${action}`,
    ...(before ? { before: { chosen: before.chosen, reason: before.reason } } : {}),
    after: { chosen, reason },
    at: now,
  });
  return (await readChoices(tx, { unit, action, holdingOnly: true }))[0]!;
}
