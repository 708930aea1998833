import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { requireVersion } from '../action-plans/stored-plans.ts';

const selected = (tx: Tx) =>
  tx
    .selectFrom('consultation')
    .innerJoin('plan', 'plan.id', 'consultation.planId')
    .select([
      'consultation.id',
      'consultation.number',
      'consultation.heldOn',
      'consultation.subject',
      'consultation.minutes',
      'consultation.version',
      'consultation.planId',
      'plan.key as plan',
      'plan.name as planName',
      'plan.unitCode as unit',
    ]);

export const readConsultations = (tx: Tx) => selected(tx).orderBy('consultation.number').execute();
export type StoredConsultation = Awaited<ReturnType<typeof readConsultations>>[number];

export const findConsultation = (tx: Tx, number: number): Promise<StoredConsultation | undefined> =>
  selected(tx).where('consultation.number', '=', number).executeTakeFirst();

/** @throws Refusal `consultation-unknown`. */
export async function requireConsultation(tx: Tx, number: number): Promise<StoredConsultation> {
  const found = await findConsultation(tx, number);
  if (!found) throw new Refusal('consultation-unknown', { number }, { httpStatus: 404 });
  return found;
}

/** The consultation, held until the transaction ends. @throws Refusal `consultation-unknown`, `if-match-missing`, `changed-meanwhile`. */
export async function lockConsultation(
  tx: Tx,
  number: number,
  ifMatch: string | undefined,
): Promise<StoredConsultation> {
  await tx.selectFrom('consultation').select('id').where('number', '=', number).forUpdate().executeTakeFirst();
  const found = await requireConsultation(tx, number);
  requireVersion(found, ifMatch);
  return found;
}
