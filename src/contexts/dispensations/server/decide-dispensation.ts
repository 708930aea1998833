import { requireRegistryNumber } from '../../governance/server.ts';
import { readRules } from '../../organisation/server.ts';
import { numberParameterAt } from '../../organisation/index.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { Refusal } from '../../../kernel/refusal.ts';
import { appendEvent } from '../../../platform/audit/append-event.ts';
import { formatCount } from '../../../platform/cli/table.ts';
import type { Tx } from '../../../platform/db/types.ts';
import type { DecisionBodyDto } from '../contract.ts';
import { hoursAsked } from '../domain/assess-request.ts';
import { isDelegated, type Terms, termsOf } from '../domain/check-decision.ts';
import { costOre } from '../domain/cost.ts';
import { type Acting, todayAt } from './acting.ts';
import { beginAction, type Change, writeColumns } from './begin-action.ts';
import { consultedStep } from './consulted-step.ts';
import { outcomeInWords } from './outcome-words.ts';
import type { Known } from './read-facts.ts';
import { registerOutcome, roleNameOf } from './register-outcome.ts';
import { addStep } from './steps.ts';

/**
 * Decides, in consultation with the regional director, and puts the decision into the register.
 * @throws Refusal of `beginAction`, of `consultedStep`, `delegation-exceeded`, `granted-…`, `conditions-missing`,
 * `registry-number-unfit`, `registry-number-taken`.
 */
export async function decideDispensation(
  tx: Tx,
  change: Change,
  body: DecisionBodyDto,
  acting: Acting,
): Promise<string> {
  const known = await beginAction(tx, 'decide', change, acting);
  const { stored, steps } = known;
  const consulted = await consultedStep(tx, steps, body.consultation, acting);
  const terms = await judgedTerms(tx, known, body);
  await requireDelegation(tx, terms, acting);
  const registryNumber = body.registryNumber ?? stored.registryNumber;
  await requireOwnRegistryNumber(tx, registryNumber, stored.id);
  const columns = {
    status: terms ? 'granted' : 'declined',
    decisionOutcome: body.outcome,
    decidedOn: todayAt(acting.now),
    grantedFrom: terms?.from ?? null,
    grantedTo: terms?.to ?? null,
    grantedHours: terms?.hours ?? null,
    grantedRateOre: terms?.rateOre ?? null,
    conditions: body.conditions?.trim() ? body.conditions : null,
    registryNumber,
  };
  // The row before the register: whoever gives out numbers holds the table before the register of events.
  await writeColumns(tx, known, columns);
  const outcome = outcomeInWords(body.outcome, terms, columns.conditions);
  const said = { outcome, ground: body.ground, registryNumber, followUpOn: body.followUpOn };
  const relatedNumber = await registerOutcome(tx, known, said, acting);
  if (consulted) await addStep(tx, stored.id, consulted, acting);
  await addStep(tx, stored.id, { kind: 'decided', words: body.ground, relatedNumber }, acting);
  await appendEvent(tx, {
    actor: acting.actor,
    action: 'decide-dispensation',
    entity: 'dispensation',
    entityId: stored.number,
    before: { status: stored.status, version: stored.version },
    after: { ...columns, ground: body.ground, consulted, decision: relatedNumber, onBehalfOf: acting.onBehalfOf },
    at: acting.now,
  });
  return stored.number;
}

async function judgedTerms(tx: Tx, { stored: { request } }: Known, body: DecisionBodyDto): Promise<Terms | null> {
  const { parameters } = await readRules(tx);
  // A submitted request is complete.
  const from = request.periodFrom!;
  const hours = hoursAsked(request, numberParameterAt(parameters, 'hours-per-agency-week', from));
  const asked = {
    from,
    to: request.periodTo!,
    hours: hours.kind === 'value' ? hours.value : null,
    rateOre: request.hourlyRateOre!,
  };
  const judged = termsOf(asked, {
    outcome: body.outcome,
    conditions: body.conditions ?? '',
    ...(body.grantedFrom === undefined ? {} : { from: body.grantedFrom }),
    ...(body.grantedTo === undefined ? {} : { to: body.grantedTo }),
    ...(body.grantedHours === undefined ? {} : { hours: body.grantedHours }),
    ...(body.grantedRateOre === undefined ? {} : { rateOre: body.grantedRateOre }),
  });
  if ('refused' in judged) throw new Refusal(judged.refused);
  return judged.terms;
}

async function requireDelegation(tx: Tx, terms: Terms | null, { actor, now }: Acting): Promise<void> {
  const rows = await tx.selectFrom('delegationRule').selectAll().where('kind', '=', 'dispensation').execute();
  const rules = rows.map((row) => ({
    role: row.role,
    upToAmountOre: row.upToAmountOre,
    validFrom: row.validFrom as PlainDate,
    validTo: (row.validTo ?? undefined) as PlainDate | undefined,
  }));
  if (isDelegated(rules, actor.role, terms, todayAt(now))) return;
  const amount = formatCount(Math.round((terms ? costOre(terms.hours, terms.rateOre) : 0) / 100));
  throw new Refusal('delegation-exceeded', { role: roleNameOf(actor.role).toLowerCase(), amount }, { httpStatus: 403 });
}

async function requireOwnRegistryNumber(tx: Tx, registryNumber: string | null, id: string): Promise<void> {
  if (registryNumber === null) return;
  await requireRegistryNumber(tx, registryNumber);
  const other = await tx
    .selectFrom('dispensation')
    .select('number')
    .where('registryNumber', '=', registryNumber)
    .where('id', '!=', id)
    .executeTakeFirst();
  if (other) throw new Refusal('registry-number-taken', { registryNumber, number: other.number });
}
