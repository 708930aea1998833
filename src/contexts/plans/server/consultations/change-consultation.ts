import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ConsultationChange, NewStandpoint } from '../../contract/risks.ts';
import type { ChangeContext } from '../action-plans/stored-plans.ts';
import { requireHeld } from './record-consultation.ts';
import { lockConsultation } from './stored-consultations.ts';

/** Changes what was dealt with, when, and where the minutes are. @throws Refusal as `lockConsultation`, `consultation-in-future`. */
export async function changeConsultation(
  tx: Tx,
  number: number,
  change: z.output<typeof ConsultationChange>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const before = await lockConsultation(tx, number, ifMatch);
  const { heldOn = before.heldOn, subject = before.subject, minutes = before.minutes } = change;
  requireHeld(heldOn, now);
  await tx
    .updateTable('consultation')
    .set({ heldOn, subject, minutes: minutes || null, version: before.version + 1 })
    .where('id', '=', before.id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'change-consultation',
    entity: 'consultation',
    entityId: String(number),
    before: { heldOn: before.heldOn, subject: before.subject, minutes: before.minutes },
    after: { heldOn, subject, minutes },
    at: now,
  });
}

/** A union's representative says where it stands, for itself only. @throws Refusal as `lockConsultation`, `standpoint-not-own`. */
export async function stateStandpoint(
  tx: Tx,
  number: number,
  { standpoint, words }: z.output<typeof NewStandpoint>,
  ifMatch: string | undefined,
  { actor, now }: ChangeContext,
): Promise<void> {
  await lockData(tx);
  const { id, version } = await lockConsultation(tx, number, ifMatch);
  const own = await tx
    .selectFrom('consultationParty')
    .select(['number', 'unionName', 'standpoint', 'words'])
    .where('consultationId', '=', id)
    .where('personId', '=', actor.id)
    .executeTakeFirst();
  if (!own) throw new Refusal('standpoint-not-own', { number }, { httpStatus: 403 });
  await tx
    .updateTable('consultationParty')
    .set({ standpoint, words, statedAt: now.toISOString(), statedBy: actor.id })
    .where('consultationId', '=', id)
    .where('number', '=', own.number)
    .execute();
  await tx
    .updateTable('consultation')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'state-standpoint',
    entity: 'consultation',
    entityId: String(number),
    before: { standpoint: own.standpoint, words: own.words },
    after: { union: own.unionName, standpoint, words },
    at: now,
  });
}
