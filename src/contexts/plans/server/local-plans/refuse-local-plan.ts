import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { findLocalPlan } from './stored-local-plans.ts';

/** A local plan is adopted by its head of department, when every action is answered. @throws Refusal `local-plan-adopted-by-head`. */
export async function refuseLocalPlan(tx: Tx, key: string): Promise<void> {
  if (await findLocalPlan(tx, key)) throw new Refusal('local-plan-adopted-by-head', {}, { httpStatus: 409 });
}
