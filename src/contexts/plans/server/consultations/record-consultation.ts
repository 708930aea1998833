import type * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { appendEvent } from '../../../../platform/audit/append-event.ts';
import { lockData } from '../../../../platform/db/data-version.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { newId } from '../../../../platform/files/new-id.ts';
import type { NewConsultation } from '../../contract/risks.ts';
import { todayOf } from '../action-plans/read-plan-world.ts';
import { type ChangeContext, requirePlan } from '../action-plans/stored-plans.ts';
import { nextNumber } from '../next-number.ts';
import { requireActionIds, requirePerson } from '../plan-action.ts';

/**
 * Enters a consultation that has been held, with the parties and what they said. @returns its number.
 * @throws Refusal `plan-unknown`, `planned-action-unknown`, `plan-person-unknown`, `consultation-in-future`, `consultation-union-twice`.
 */
export async function recordConsultation(
  tx: Tx,
  given: z.output<typeof NewConsultation>,
  { actor, now }: ChangeContext,
): Promise<number> {
  await lockData(tx);
  const plan = await requirePlan(tx, given.plan);
  requireHeld(given.heldOn, now);
  const idOf = await requireActionIds(tx, plan, given.actions);
  const names = given.parties.map(({ union }) => union.toLowerCase());
  const twice = given.parties.find(({ union }, index) => names.indexOf(union.toLowerCase()) !== index);
  if (twice) throw new Refusal('consultation-union-twice', { union: twice.union });
  for (const { person } of given.parties) await requirePerson(tx, person);
  const number = await nextNumber(tx, 'consultation');
  const id = newId();
  const at = now.toISOString();
  await tx
    .insertInto('consultation')
    .values({
      id,
      number,
      planId: plan.id,
      heldOn: given.heldOn,
      subject: given.subject,
      minutes: given.minutes || null,
      recordedAt: at,
      recordedBy: actor.id,
      version: 1,
    })
    .execute();
  const dealtWith = [...new Set(given.actions)].map((action) => ({ consultationId: id, actionId: idOf.get(action)! }));
  if (dealtWith.length > 0) await tx.insertInto('consultationAction').values(dealtWith).execute();
  await tx
    .insertInto('consultationParty')
    .values(
      given.parties.map(({ union, person, standpoint, words }, index) => ({
        consultationId: id,
        number: index + 1,
        unionName: union,
        personId: person,
        standpoint,
        words: words || null,
        ...(standpoint === null ? {} : { statedAt: at, statedBy: actor.id }),
      })),
    )
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'record-consultation',
    entity: 'consultation',
    entityId: String(number),
    after: given,
    at: now,
  });
  return number;
}

/** @throws Refusal `consultation-in-future`. */
export function requireHeld(heldOn: string, now: Date): void {
  if (heldOn > todayOf(now)) throw new Refusal('consultation-in-future', { date: heldOn });
}
