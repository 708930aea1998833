import type * as z from 'zod';
import { coversUnit, type Extent } from '../../../../platform/access/principal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { ConsultationDto, ConsultationFilter } from '../../contract/risks.ts';
import { outcomeOf, type Standpoint } from '../../domain/consultations/standpoints.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../action-plans/read-plan-world.ts';
import { readConsultations, requireConsultation, type StoredConsultation } from './stored-consultations.ts';

type Asker = { now: Date; actorId: string | undefined; may(permission: string, unit?: string): boolean };

/** Consultations that one may read; with an action, also those on its plan as a whole. */
export async function listConsultations(
  tx: Tx,
  filter: z.output<typeof ConsultationFilter>,
  asker: Asker & { extent: Extent },
): Promise<ConsultationDto[]> {
  const stored = (await readConsultations(tx)).filter(
    ({ unit, plan }) => coversUnit(asker.extent, unit) && (filter.plan === undefined || plan === filter.plan),
  );
  const seen = await viewConsultations(tx, stored, asker);
  const { action } = filter;
  return action === undefined
    ? seen
    : seen.filter(({ actions }) => actions.length === 0 || actions.some(({ number }) => number === action));
}

/** @throws Refusal `consultation-unknown`. */
export async function readConsultation(tx: Tx, number: number, asker: Asker): Promise<ConsultationDto> {
  const [consultation] = await viewConsultations(tx, [await requireConsultation(tx, number)], asker);
  return consultation!;
}

async function viewConsultations(
  tx: Tx,
  stored: readonly StoredConsultation[],
  { now, actorId, may }: Asker,
): Promise<ConsultationDto[]> {
  const units = await readUnitsToday(tx, todayOf(now));
  const nameOf = await readPersonNames(tx);
  const actions = await tx
    .selectFrom('consultationAction as link')
    .innerJoin('plannedAction as action', 'action.id', 'link.actionId')
    .select(['link.consultationId', 'action.number', 'action.title'])
    .orderBy('action.number')
    .execute();
  const parties = await tx.selectFrom('consultationParty').selectAll().orderBy('number').execute();
  return stored.map(({ id, planId: _, unit, ...consultation }) => {
    const own = parties.filter(({ consultationId }) => consultationId === id);
    return {
      ...consultation,
      unit: { code: unit, name: units.nameOf(unit) },
      actions: actions
        .filter(({ consultationId }) => consultationId === id)
        .map(({ number, title }) => ({ plan: consultation.plan, number, title })),
      parties: own.map((party) => ({
        number: party.number,
        union: party.unionName,
        person: party.personId === null ? null : { id: party.personId, name: nameOf(party.personId) },
        standpoint: party.standpoint as Standpoint | null,
        words: party.words,
        statedAt: party.statedAt,
        statedByName: party.statedBy === null ? null : nameOf(party.statedBy),
      })),
      outcome: outcomeOf(own.map(({ standpoint }) => standpoint as Standpoint | null)),
      may: {
        change: may('consultations.change', unit),
        respond: may('consultations.respond', unit) && own.some(({ personId }) => personId === actorId),
      },
    };
  });
}
