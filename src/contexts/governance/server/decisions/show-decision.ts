import { sql } from 'kysely';
import { Refusal } from '../../../../kernel/refusal.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import type { DecisionDetailDto } from '../../contract/decisions.ts';
import { readDecisionRows, viewDecision } from './decision-rows.ts';

/** One decision with its follow-ups. @throws Refusal `decision-unknown`. */
export async function showDecision(
  tx: Tx,
  number: string,
  mayRegister: (unit: string) => boolean,
): Promise<DecisionDetailDto> {
  const [row] = await readDecisionRows(tx, sql`d.number = ${number}`);
  if (!row) throw new Refusal('decision-unknown', {}, { httpStatus: 404 });
  const followUps = await tx
    .selectFrom('decisionFollowUp')
    .innerJoin('decision', 'decision.id', 'decisionFollowUp.decisionId')
    .select(['followedUpOn', 'words', 'nextOn', 'recordedBy'])
    .where('decision.number', '=', number)
    .orderBy('recordedAt')
    .orderBy('decisionFollowUp.id')
    .execute();
  const may = mayRegister(row.unitCode ?? '');
  return {
    ...(await viewDecision(tx, row)),
    registeredBy: row.registeredBy,
    followUps: followUps.map((each) => ({
      ...each,
      followedUpOn: String(each.followedUpOn),
      nextOn: each.nextOn === null ? null : String(each.nextOn),
    })),
    maySupersede: may && row.supersededBy === null,
    mayFollowUp: may && row.nextFollowUp !== null,
  };
}

/** Id and unit of a decision, to lock and to ask the permission by; undefined when there is none. */
export const findDecision = (tx: Tx, number: string) =>
  tx.selectFrom('decision').select(['id', 'unitCode', 'decidedOn']).where('number', '=', number).executeTakeFirst();
