import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DispensationDto, DispensationSummaryDto, StepDto } from '../contract.ts';
import { allowedActions, type Doer } from '../domain/check-action.ts';
import { costOre } from '../domain/cost.ts';
import { isConsulted, type Known, situationOf } from './read-facts.ts';
import { readBooked } from './read-use.ts';
import { roleNameOf } from './register-outcome.ts';
import type { Step } from './steps.ts';

export type Reader = { doer: Doer; may(permission: string): boolean; today: PlainDate };

export function viewSummary({ stored, state, use, marks, steps, unitName }: Known): DispensationSummaryDto {
  const { request, granted } = stored;
  return {
    id: stored.id,
    number: stored.number,
    state,
    outcome: stored.outcome,
    unit: request.unit,
    unitName,
    staffCategory: request.staffCategory,
    periodFrom: request.periodFrom,
    periodTo: request.periodTo,
    hours: request.hours,
    weeks: request.weeks,
    supplierName: request.supplierName,
    supplierNumber: request.supplierNumber,
    hourlyRateOre: request.hourlyRateOre,
    motive: request.motive,
    acute: request.acute,
    registryNumber: stored.registryNumber,
    requestedBy: stored.requestedBy,
    submittedOn: stored.submittedOn,
    decidedOn: stored.decidedOn,
    decider: steps.find(({ kind }) => kind === 'decided')?.personName ?? null,
    granted: granted && { ...granted, amountOre: costOre(granted.hours, granted.rateOre) },
    use,
    marks,
  };
}

/** Everything about one, with the actions that the reader may take now. */
export async function viewDispensation(tx: Tx, known: Known, reader: Reader): Promise<DispensationDto> {
  const { stored, steps, drawn } = known;
  const { request } = stored;
  const allowed = allowedActions(situationOf(known), reader.doer, reader.today, reader.may);
  return {
    ...viewSummary(known),
    version: stored.version,
    motiveText: request.motiveText,
    tried: request.tried,
    consequence: request.consequence,
    exitPlan: request.exitPlan,
    ...(await readLinks(tx, known)),
    assessment: stored.assessment,
    conditions: stored.conditions,
    decisionNumber: steps.find(({ kind }) => kind === 'decided')?.relatedNumber ?? null,
    isConsulted: isConsulted(steps),
    bookedOre: await readBooked(tx, stored),
    engagements: [...drawn],
    steps: await viewSteps(tx, steps),
    allowed,
    consultees: allowed.includes('decide') ? await readConsultees(tx, reader) : [],
  };
}

/** Regional directors of today but the reader. */
async function readConsultees(tx: Tx, { doer, today }: Reader): Promise<DispensationDto['consultees']> {
  return tx
    .selectFrom('person as p')
    .innerJoin('appointment as a', 'a.personId', 'p.id')
    .select(['p.id', 'p.name'])
    .distinct()
    .where('a.role', '=', 'regional-director')
    .where('a.validFrom', '<=', today)
    .where((eb) => eb.or([eb('a.validTo', 'is', null), eb('a.validTo', '>=', today)]))
    .where('p.id', '!=', doer.id)
    .orderBy('p.name')
    .execute();
}

async function readLinks(tx: Tx, { stored }: Known): Promise<Pick<DispensationDto, 'extends' | 'extendedBy'>> {
  const rows = await tx
    .selectFrom('dispensation')
    .select(['id', 'number'])
    .where((eb) => eb.or([eb('extendsId', '=', stored.id), eb('id', '=', stored.extendsId)]))
    .orderBy('number')
    .execute();
  return {
    extends: rows.find(({ id }) => id === stored.extendsId)?.number ?? null,
    extendedBy: rows.filter(({ id }) => id !== stored.extendsId).map(({ number }) => number),
  };
}

async function viewSteps(tx: Tx, steps: readonly Step[]): Promise<StepDto[]> {
  const ids = steps.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf]));
  const people =
    ids.length === 0 ? [] : await tx.selectFrom('person').select(['id', 'name']).where('id', 'in', ids).execute();
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return steps.map((step) => ({
    kind: step.kind,
    takenOn: step.takenOn,
    recordedAt: step.recordedAt,
    person: { id: step.personId, name: step.personName },
    role: step.role,
    roleName: roleNameOf(step.role),
    onBehalfOf: step.onBehalfOf && (names.get(step.onBehalfOf) ?? step.onBehalfOf),
    words: step.words,
    endorsed: step.endorsed,
    meetingId: step.meetingId,
    meetingName: step.meetingName,
    meetingReference: step.meetingReference,
    relatedNumber: step.relatedNumber,
  }));
}
