import { registerDecision } from '../../governance/server.ts';
import { ROLE_NAMES } from '../../people/index.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/types.ts';
import { type Acting, todayAt } from './acting.ts';
import type { Known } from './read-facts.ts';

type Registered = {
  outcome: string;
  ground: string;
  registryNumber?: string | null;
  followUpOn?: PlainDate | undefined;
};

/** Puts what was decided about a dispensation into the decision register. @returns the decision's number. */
export async function registerOutcome(
  tx: Tx,
  { stored, unitName }: Known,
  said: Registered,
  acting: Acting,
): Promise<string> {
  const { request, number } = stored;
  const { actor, name, now } = acting;
  const decision = await registerDecision(
    tx,
    {
      decidedOn: todayAt(now),
      forum: 'Delegation',
      decider: { id: actor.id, name, role: actor.role },
      subject: `Dispens ${number}: ${request.supplierName} för ${unitName}`,
      outcome: said.outcome,
      ground: said.ground,
      registryNumber: said.registryNumber ?? undefined,
      concerns: { entity: 'dispensation', id: number },
      unit: request.unit,
      followUpOn: said.followUpOn,
      supersedes: await earlierDecision(tx, number),
    },
    { actor, now },
  );
  return decision.number;
}

/** A revocation replaces the decision that granted. */
async function earlierDecision(tx: Tx, number: string): Promise<string | undefined> {
  const earlier = await tx
    .selectFrom('decision')
    .select('id')
    .where('concernsEntity', '=', 'dispensation')
    .where('concernsId', '=', number)
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('decision')
        .select('supersedesId')
        .where('supersedesId', 'is not', null)
        .$castTo<{ supersedesId: string }>(),
    )
    .orderBy('registeredAt', 'desc')
    .limit(1)
    .executeTakeFirst();
  return earlier?.id;
}

export const roleNameOf = (role: string): string => (ROLE_NAMES as Readonly<Record<string, string>>)[role] ?? role;
