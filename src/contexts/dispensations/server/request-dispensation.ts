import { sql } from 'kysely';
import { readRules } from '../../organisation/server.ts';
import { isValidOn } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { appendEvent } from '../../../platform/audit/append-event.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { newId } from '../../../platform/files/new-id.ts';
import type { RequestBodyDto } from '../contract.ts';
import { nextNumber } from '../domain/number.ts';
import { type DispensationRequest, emptyRequest } from '../domain/request.ts';
import { type Acting, todayAt } from './acting.ts';
import { addStep, type NewStep } from './steps.ts';
import { columnsOf, findStored } from './stored.ts';

/**
 * Begins a request: a draft with a number of its own. The same `id` again by the same person makes nothing new.
 * @throws Refusal `unit-unknown`, `staff-category-unknown`, `amount-twice`.
 */
export async function requestDispensation(tx: Tx, { id, ...body }: RequestBodyDto, acting: Acting): Promise<string> {
  const request = mergedRequest(emptyRequest(body.unit), body);
  await requireKnownWords(tx, request, acting);
  await lockNumbers(tx);
  const earlier = id === undefined ? undefined : await findStored(tx, id);
  if (earlier?.requestedBy.id === acting.actor.id) return earlier.number;
  const number = await insertDraft(tx, { request, id: earlier ? undefined : id, step: { kind: 'requested' } }, acting);
  await appendEvent(tx, {
    actor: acting.actor,
    action: 'request-dispensation',
    entity: 'dispensation',
    entityId: number,
    after: { ...request, onBehalfOf: acting.onBehalfOf },
    at: acting.now,
  });
  return number;
}

/** Numbers are given one at a time, so that none is given twice and none is left out. */
export async function lockNumbers(tx: Tx): Promise<void> {
  await sql`lock table dispensation in share row exclusive mode`.execute(tx);
}

type Draft = { request: DispensationRequest; id?: string | undefined; extendsId?: string; step: NewStep };

/** Stores a draft and its first step, under `lockNumbers`. @returns its number. */
export async function insertDraft(
  tx: Tx,
  { request, id = newId(), extendsId, step }: Draft,
  acting: Acting,
): Promise<string> {
  const year = Number(todayAt(acting.now).slice(0, 4));
  const given = await tx.selectFrom('dispensation').select('number').where('number', 'like', `D-${year}-%`).execute();
  const number = nextNumber(
    year,
    given.map((row) => row.number),
  );
  await tx
    .insertInto('dispensation')
    .values({
      id,
      number,
      version: 1,
      status: 'draft',
      ...columnsOf(request),
      extendsId: extendsId ?? null,
      requestedBy: acting.actor.id,
      requestedByName: acting.name,
      createdAt: acting.now.toISOString(),
    })
    .execute();
  await addStep(tx, id, step, acting);
  return number;
}

type Said = Partial<Omit<RequestBodyDto, 'id' | 'unit'>>;

/** A request with what was said put into it; what was left out stays. @throws Refusal `amount-twice`. */
export function mergedRequest(request: DispensationRequest, said: Said): DispensationRequest {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  const merged = { ...request, ...(Object.fromEntries(given) as Partial<DispensationRequest>) };
  if (merged.hours !== null && merged.weeks !== null) throw new Refusal('amount-twice');
  return { ...merged, unit: request.unit };
}

/** @throws Refusal `unit-unknown`, `staff-category-unknown`. */
export async function requireKnownWords(tx: Tx, request: DispensationRequest, { now }: Acting): Promise<void> {
  const { units, staffCategories } = await readRules(tx);
  const today = todayAt(now);
  if (!units.some((unit) => unit.code === request.unit && isValidOn(unit, today)))
    throw new Refusal('unit-unknown', { unit: request.unit });
  const { staffCategory } = request;
  const known = staffCategories.map(({ key }) => key);
  if (staffCategory !== null && !known.includes(staffCategory))
    throw new Refusal('staff-category-unknown', { staffCategory, known: known.join(', ') });
}
