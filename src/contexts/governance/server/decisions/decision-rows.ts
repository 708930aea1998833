import { type RawBuilder, sql } from 'kysely';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/types.ts';
import { nameOfUnit } from '../steering/view-group.ts';
import type { DecisionDto } from '../../contract/decisions.ts';

/** In place of a person's id for a decider who is not in the product. */
export const OUTSIDE = 'external';

type DecisionRow = {
  number: string;
  decidedOn: PlainDate;
  forum: string;
  deciderId: string;
  deciderName: string;
  deciderRole: string;
  subject: string;
  outcome: string;
  ground: string;
  registryNumber: string | null;
  concernsEntity: string | null;
  concernsId: string | null;
  unitCode: string | null;
  meeting: string | null;
  nextFollowUp: PlainDate | null;
  supersedes: string | null;
  supersededBy: string | null;
  registeredAt: string;
  registeredBy: string;
};

/**
 * Decisions with what stands beside them: the one before, the one after, and when they are next to be followed up. What
 * has been superseded is not followed up.
 */
export async function readDecisionRows(tx: Tx, where: RawBuilder<unknown>, limit = 1_000_000): Promise<DecisionRow[]> {
  const { rows } = await sql<DecisionRow>`
    select d.number, d.decided_on, d.forum, d.decider_id, d.decider_name, d.decider_role, d.subject, d.outcome, d.ground,
      d.registry_number, d.concerns_entity, d.concerns_id, d.unit_code, m.reference as meeting, d.registered_at, d.registered_by,
      before.number as supersedes, after.number as superseded_by,
      case when after.number is not null then null when f.id is null then d.follow_up_on else f.next_on end as next_follow_up
    from decision d
    left join meeting m on m.id = d.meeting_id
    left join decision before on before.id = d.supersedes_id
    left join decision after on after.supersedes_id = d.id
    left join lateral (select id, next_on from decision_follow_up where decision_id = d.id order by recorded_at desc, id desc limit 1) f on true
    where ${where}
    order by d.decided_on desc, d.number desc
    limit ${limit}`.execute(tx);
  return rows;
}

export async function viewDecision(tx: Tx, row: DecisionRow): Promise<DecisionDto> {
  const { number, decidedOn, forum, subject, outcome, ground, registryNumber, unitCode, meeting } = row;
  return {
    number,
    decidedOn,
    forum,
    decider: { person: row.deciderId === OUTSIDE ? null : row.deciderId, name: row.deciderName, role: row.deciderRole },
    subject,
    outcome,
    ground,
    registryNumber,
    concerns:
      row.concernsEntity !== null && row.concernsId !== null
        ? { entity: row.concernsEntity, id: row.concernsId }
        : null,
    unit: unitCode,
    unitName: unitCode === null ? null : await nameOfUnit(tx, unitCode),
    meeting,
    followUpOn: row.nextFollowUp,
    supersedes: row.supersedes,
    supersededBy: row.supersededBy,
    registeredAt: row.registeredAt,
  };
}
