import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { RiskChange } from '../../contract/risks.ts';
import { ASSESSED_FIELDS, RISK_TABLE } from '../../domain/risks/risk-rules.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { requirePerson } from '../plan-action.ts';
import { requireLowered, requireToCome } from './add-risk.ts';
import { lockRisk, storeRiskEvent } from './stored-risks.ts';

/**
 * Changes a risk. What the assessment says anew needs a new acceptance; who sees to it and when it is reviewed do not.
 * What changes nothing writes nothing.
 * @throws Refusal as `lockRisk`, `risk-closed`, `plan-person-unknown`, `risk-residual-higher`, `risk-review-passed`.
 */
export async function changeRisk(
  tx: Tx,
  number: number,
  change: z.output<typeof RiskChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const before = await lockRisk(tx, number, ifMatch);
  if (!RISK_TABLE[before.status].change) throw new Refusal('risk-closed', { number }, { httpStatus: 409 });
  const fields = (Object.keys(change) as (keyof typeof change)[]).filter(
    (field) => change[field] !== undefined && change[field] !== before[field],
  );
  if (fields.length === 0) return;
  const changed = Object.fromEntries(fields.map((field) => [field, change[field]])) as typeof change;
  const { responsible, ...columns } = changed;
  const isAssessed = fields.some((field) => (ASSESSED_FIELDS as readonly string[]).includes(field));
  const after = {
    ...before,
    ...(columns as Partial<typeof before>),
    assessment: before.assessment + (isAssessed ? 1 : 0),
    version: before.version + 1,
  };
  requireLowered(after);
  if (changed.reviewOn !== undefined) requireToCome(changed.reviewOn, now);
  await requirePerson(tx, responsible ?? null);
  await tx
    .updateTable('risk')
    .set({
      ...(columns as Partial<typeof before>),
      ...(responsible === undefined ? {} : { responsibleId: responsible }),
      assessment: after.assessment,
      version: after.version,
    })
    .where('id', '=', before.id)
    .execute();
  await storeRiskEvent(tx, after, isAssessed ? 'assessed' : 'changed', null, { actor, now });
  await appendEvent(tx, {
    actor,
    action: 'change-risk',
    entity: 'risk',
    entityId: String(number),
    before: Object.fromEntries(fields.map((field) => [field, before[field]])),
    after: changed,
    at: now,
  });
}
