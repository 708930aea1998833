import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Actor, appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';

export type NewDecision = {
  /** Chosen by the caller, so that a decision that is sent twice is registered once. */
  id?: string | undefined;
  decidedOn: PlainDate;
  /** Where: a steering group's name, `Delegation`, the regional board. */
  forum: string;
  decider: { id: string; name: string; role: string };
  subject: string;
  outcome: string;
  ground: string;
  registryNumber?: string | undefined;
  concerns?: { entity: string; id: string } | undefined;
  /** Unit it concerns; the whole region when left out. */
  unit?: string | undefined;
  meetingId?: string | undefined;
  followUpOn?: PlainDate | undefined;
  /** Id of the decision that this one replaces. */
  supersedes?: string | undefined;
};

/**
 * Puts a decision into the register. Called in the transaction of whatever was decided, which appends its own event; the
 * register's event is appended here. The same `id` once more, from the same person, registers nothing.
 * @throws Refusal `decision-superseded-already`, `decision-unknown`.
 */
export async function registerDecision(
  tx: Tx,
  decision: NewDecision,
  { actor, now }: { actor: Actor; now: Date },
): Promise<{ id: string; number: string }> {
  // Numbers are given one at a time, so that none is given twice and none is left out.
  await tx.selectFrom('dataVersion').select('version').forUpdate().executeTakeFirstOrThrow();
  const already = decision.id === undefined ? undefined : await findOwn(tx, decision.id, actor);
  if (already) return already;
  if (decision.supersedes !== undefined) await requireSupersedable(tx, decision.supersedes);
  const year = decision.decidedOn.slice(0, 4);
  const id = decision.id ?? newId();
  const number = `${year}-${String((await countOfYear(tx, year)) + 1).padStart(3, '0')}`;
  await tx
    .insertInto('decision')
    .values({
      id,
      number,
      decidedOn: decision.decidedOn,
      forum: decision.forum,
      deciderId: decision.decider.id,
      deciderName: decision.decider.name,
      deciderRole: decision.decider.role,
      subject: decision.subject,
      outcome: decision.outcome,
      ground: decision.ground,
      registryNumber: decision.registryNumber ?? null,
      concernsEntity: decision.concerns?.entity ?? null,
      concernsId: decision.concerns?.id ?? null,
      unitCode: decision.unit ?? null,
      meetingId: decision.meetingId ?? null,
      followUpOn: decision.followUpOn ?? null,
      supersedesId: decision.supersedes ?? null,
      registeredAt: now.toISOString(),
      registeredBy: actor.id,
    })
    .execute();
  await appendEvent(tx, {
    actor,
    action: 'register-decision',
    entity: 'decision',
    entityId: number,
    after: { ...decision, number },
    at: now,
  });
  return { id, number };
}

const findOwn = (tx: Tx, id: string, actor: Actor): Promise<{ id: string; number: string } | undefined> =>
  tx
    .selectFrom('decision')
    .select(['id', 'number'])
    .where('id', '=', id)
    .where('registeredBy', '=', actor.id)
    .executeTakeFirst();

async function countOfYear(tx: Tx, year: string): Promise<number> {
  const { count } = await tx
    .selectFrom('decision')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('number', 'like', `${year}-%`)
    .executeTakeFirstOrThrow();
  return count;
}

async function requireSupersedable(tx: Tx, id: string): Promise<void> {
  const known = await tx.selectFrom('decision').select('number').where('id', '=', id).executeTakeFirst();
  if (!known) throw new Refusal('decision-unknown', {}, { httpStatus: 404 });
  const later = await tx.selectFrom('decision').select('number').where('supersedesId', '=', id).executeTakeFirst();
  if (later) throw new Refusal('decision-superseded-already', { number: known.number, later: later.number });
}
