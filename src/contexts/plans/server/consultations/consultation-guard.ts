import type { Tx } from '../../../../platform/db/types.ts';
import type { StartGuard } from '../action-plans/start-guards.ts';

/** No action that must be consulted on starts before it has been. */
export const consultationHeld: StartGuard = async (tx, { id, number }) => {
  const required = await tx
    .selectFrom('consultationRequirement')
    .select('actionId')
    .where('actionId', '=', id)
    .where('isRequired', '=', true)
    .executeTakeFirst();
  if (!required || (await hasBeenConsulted(tx, id))) return undefined;
  return { code: 'union-consultation-missing', values: { number } };
};

/** A consultation that dealt with the action, or with its plan as a whole. Only what has been held can be entered. */
export async function hasBeenConsulted(tx: Tx, actionId: string): Promise<boolean> {
  const found = await tx
    .selectFrom('consultation')
    .innerJoin('plannedAction as action', 'action.planId', 'consultation.planId')
    .leftJoin('consultationAction as link', 'link.consultationId', 'consultation.id')
    .select('consultation.id')
    .where('action.id', '=', actionId)
    .where((eb) => eb.or([eb('link.actionId', '=', actionId), eb('link.actionId', 'is', null)]))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
