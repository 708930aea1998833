import { sql } from 'kysely';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { ActionStatus } from '../../../domain/action-plans/status-table.ts';
import type { StoredRound } from './stored-rounds.ts';

type Reported = {
  status: ActionStatus;
  progress: number;
  comment: string | null;
  obstacle: string | null;
  reportedAt: string;
  reportedBy: string;
};

/** An action that a round has asked about, with the report before the round and the latest since it opened. */
export type Question = {
  actionId: string;
  person: string | null;
  unit: string;
  plan: string;
  planUnit: string;
  number: number;
  title: string;
  actionUnit: string;
  status: ActionStatus;
  progress: number;
  endsOn: string | null;
  version: number;
  before: Reported | null;
  answer: Reported | null;
};

const REPORT = sql`json_build_object('status', report.status, 'progress', report.progress, 'comment', report.comment,
  'obstacle', report.obstacle, 'reportedAt', report.reported_at, 'reportedBy', report.reported_by)`;

/**
 * What a round has asked. What was reported while it was open answers it, through the round or on the action's own page:
 * nobody is asked twice for the same thing.
 */
export async function readQuestions(tx: Tx, round: Pick<StoredRound, 'id'>): Promise<Question[]> {
  const { rows } = await sql<Question>`
    select question.action_id as "actionId", question.person_id as person, question.unit_code as unit, plan.key as plan,
      plan.unit_code as "planUnit", action.number, action.title, action.unit_code as "actionUnit", action.status,
      action.progress, action.ends_on as "endsOn", action.version,
      (select ${REPORT} from planned_action_status as report
        where report.action_id = question.action_id and report.reported_at < round.opened_at
        order by report.sequence desc limit 1) as before,
      (select ${REPORT} from planned_action_status as report
        where report.action_id = question.action_id and (report.round_id = round.id
          or (report.reported_at >= round.opened_at and report.reported_at <= coalesce(round.closed_at, 'infinity')))
        order by report.sequence desc limit 1) as answer
    from follow_up_question as question
    join follow_up_round as round on round.id = question.round_id
    join planned_action as action on action.id = question.action_id
    join plan on plan.id = action.plan_id
    where question.round_id = ${round.id}
    order by plan.key, action.number`.execute(tx);
  return rows;
}
