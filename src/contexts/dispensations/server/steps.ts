import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type Acting, todayAt } from './acting.ts';

export const STEP_KINDS = [
  'requested',
  'submitted',
  'reviewed',
  'consulted',
  'decided',
  'withdrawn',
  'revoked',
  'extended',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export type NewStep = {
  kind: StepKind;
  words?: string;
  takenOn?: PlainDate;
  endorsed?: boolean;
  meetingId?: string | undefined;
  meetingName?: string;
  relatedNumber?: string;
  /** Who did it, when another than who enters it. */
  person?: { id: string; name: string; role: string };
};

/** Puts a step last in the course of a dispensation. Its row must be locked, or new. */
export async function addStep(tx: Tx, dispensationId: string, step: NewStep, acting: Acting): Promise<void> {
  const last = await tx
    .selectFrom('dispensationStep')
    .select((eb) => eb.fn.max('position').as('position'))
    .where('dispensationId', '=', dispensationId)
    .executeTakeFirst();
  const person = step.person ?? { id: acting.actor.id, name: acting.name, role: acting.actor.role };
  await tx
    .insertInto('dispensationStep')
    .values({
      dispensationId,
      position: (last?.position ?? 0) + 1,
      kind: step.kind,
      takenOn: step.takenOn ?? todayAt(acting.now),
      recordedAt: acting.now.toISOString(),
      personId: person.id,
      personName: person.name,
      role: person.role,
      onBehalfOf: step.person ? null : acting.onBehalfOf,
      recordedBy: acting.actor.id,
      words: step.words ?? '',
      endorsed: step.endorsed ?? null,
      meetingId: step.meetingId ?? null,
      meetingName: step.meetingName ?? null,
      relatedNumber: step.relatedNumber ?? null,
    })
    .execute();
}

export type Step = Awaited<ReturnType<typeof readSteps>>[number];

/** Every step of some dispensations, in their order. */
export async function readSteps(tx: Tx, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('dispensationStep')
    .leftJoin('meeting', 'meeting.id', 'dispensationStep.meetingId')
    .selectAll('dispensationStep')
    .select('meeting.reference as meetingReference')
    .where('dispensationId', 'in', ids)
    .orderBy('dispensationId')
    .orderBy('position')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as StepKind, takenOn: row.takenOn as PlainDate }));
}
