import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ConsultationRequirementDto } from '../../contract/risks.ts';
import { findAction, requireAction } from '../action-plans/stored-actions.ts';
import { type ChangeContext, requireVersion } from '../action-plans/stored-plans.ts';
import { hasBeenConsulted } from './consultation-guard.ts';

type May = (permission: string, unit?: string) => boolean;

/** Whether an action must be consulted on before it starts, and whether that has been done. @throws Refusal `planned-action-unknown`. */
export async function readRequirement(
  tx: Tx,
  reference: string,
  { may }: { may: May },
): Promise<ConsultationRequirementDto> {
  const { id, planKey, number, unit } = await requireAction(tx, reference);
  const row = await readRow(tx, id);
  return {
    plan: planKey,
    action: number,
    required: row?.isRequired ?? false,
    held: await hasBeenConsulted(tx, id),
    version: row?.version ?? 0,
    mayChange: may('consultations.change', unit),
  };
}

/** Says that it must, or need not. @throws Refusal `planned-action-unknown`, `if-match-missing`, `changed-meanwhile`. */
export async function requireConsultationFirst(
  tx: Tx,
  reference: string,
  { required }: { required: boolean },
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const { id, planKey, number } = await requireAction(tx, reference);
  const before = await readRow(tx, id);
  const version = before?.version ?? 0;
  requireVersion({ version }, ifMatch);
  const row = { isRequired: required, setAt: now.toISOString(), setBy: actor.id, version: version + 1 };
  await tx
    .insertInto('consultationRequirement')
    .values({ actionId: id, ...row })
    .onConflict((conflict) => conflict.column('actionId').doUpdateSet(row))
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'require-consultation',
    entity: 'planned-action',
    entityId: `${planKey}.${number}`,
    before: { required: before?.isRequired ?? false },
    after: { required },
    at: now,
  });
}

const readRow = (tx: Tx, actionId: string) =>
  tx
    .selectFrom('consultationRequirement')
    .select(['isRequired', 'version'])
    .where('actionId', '=', actionId)
    .executeTakeFirst();

export const unitOfReference = async (tx: Tx, { params }: { params: { id: string } }): Promise<string | undefined> =>
  (await findAction(tx, params.id))?.unit;
