import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { LocalPlanOrderDto } from '../../contract/local-plans.ts';
import { readPersonNames } from '../action-plans/read-plan-world.ts';

/** Orders, newest first, with the local plans that one may read; `number` for one alone. */
export async function listOrders(
  tx: Tx,
  { extent, number }: { extent: Extent; number?: number },
): Promise<LocalPlanOrderDto[]> {
  const rows = await tx
    .selectFrom('localPlanOrder as order')
    .innerJoin('plan', 'plan.id', 'order.parentPlanId')
    .select([
      'order.id',
      'order.number',
      'plan.key as plan',
      'order.instruction',
      'order.dueOn',
      'order.orderedOn',
      'order.orderedBy',
    ])
    .$if(number !== undefined, (query) => query.where('order.number', '=', number!))
    .orderBy('order.number', 'desc')
    .execute();
  const locals = await tx.selectFrom('localPlan').select(['orderId', 'key', 'unitCode']).orderBy('key').execute();
  const nameOf = await readPersonNames(tx);
  return rows.map(({ id, orderedBy, ...order }) => ({
    ...order,
    orderedByName: nameOf(orderedBy),
    localPlans: locals
      .filter(({ orderId, unitCode }) => orderId === id && coversUnit(extent, unitCode))
      .map(({ key }) => key),
  }));
}
