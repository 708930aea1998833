import { swedishDate } from '../../../../kernel/plain-date.ts';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Actor } from '../../../../platform/audit/append-event.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { readRules } from '../../../organisation/server.ts';
import type { NewDecisionEntryDto } from '../../contract/decisions.ts';
import { registerDecision } from '../register-decision.ts';
import { requirePerson } from '../steering/steerer.ts';
import { OUTSIDE } from './decision-rows.ts';
import { requireRegistryNumber } from './require-registry-number.ts';
import { findDecision } from './show-decision.ts';

/**
 * Puts a decision that was taken outside the product into the register; one that supersedes an earlier one concerns
 * the same unit. The register appends the event.
 * @throws Refusal `decision-in-future`, `decider-missing`, `steering-person-unknown`, `steering-unit-unknown`,
 * `registry-number-unfit`, `decision-unknown`, `decision-superseded-already`.
 */
export async function recordDecision(
  tx: Tx,
  { decider, ...entry }: NewDecisionEntryDto,
  { actor, now, supersedes }: { actor: Actor; now: Date; supersedes?: string },
): Promise<{ number: string }> {
  if (entry.decidedOn > swedishDate(now)) throw new Refusal('decision-in-future', { date: entry.decidedOn });
  await requireRegistryNumber(tx, entry.registryNumber);
  const { units } = await readRules(tx);
  if (entry.unit !== undefined && !units.some(({ code }) => code === entry.unit))
    throw new Refusal('steering-unit-unknown', { unit: entry.unit });
  const earlier = supersedes === undefined ? undefined : await findDecision(tx, supersedes);
  if (supersedes !== undefined && !earlier) throw new Refusal('decision-unknown', {}, { httpStatus: 404 });
  const decision = {
    ...entry,
    unit: earlier ? (earlier.unitCode ?? undefined) : entry.unit,
    decider: await deciderOf(tx, decider),
    supersedes: earlier?.id,
  };
  const { number } = await registerDecision(tx, decision, { actor, now });
  return { number };
}

async function deciderOf(tx: Tx, { person, name, role }: NewDecisionEntryDto['decider']) {
  if (person !== undefined) return { ...(await requirePerson(tx, person)), role };
  if (name === undefined) throw new Refusal('decider-missing');
  return { id: OUTSIDE, name, role };
}
