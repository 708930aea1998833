import { sql } from 'kysely';
import type { PlainDate } from '../../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import type { Language } from '../../../../../platform/http/sentences.ts';
import type { ClosingRowDto, PlanClosingDto } from '../../../contract/follow-up.ts';
import { closingLack, remains } from '../../../domain/follow-up/closing.ts';
import type { HandoverState } from '../../../domain/follow-up/handover-state.ts';
import type { ActionStatus } from '../../../domain/action-plans/status-table.ts';
import { readPersonNames, readUnitsToday, todayOf } from '../../action-plans/read-plan-world.ts';
import { requirePlan, type StoredPlan } from '../../action-plans/stored-plans.ts';
import { viewCounts } from '../../action-plans/view-plans.ts';

type Asker = { now: Date; language: Language; may(permission: string, unit?: string): boolean };

type Row = {
  number: number;
  title: string;
  unit: string;
  status: ActionStatus;
  receiverId: string | null;
  receiverFunction: string | null;
  reason: string | null;
  state: HandoverState | null;
  handsOverOn: PlainDate | null;
  settledAt: string | null;
};

/** The actions of a plan as its closing looks at them: with the reason last given, and the latest handover. */
async function readRows(tx: Tx, planId: string): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select action.number, action.title, action.unit_code as unit, action.status, action.receiver_id as "receiverId",
      action.receiver_function as "receiverFunction",
      coalesce(handover.reason, (select report.comment from planned_action_status as report
        where report.action_id = action.id order by report.sequence desc limit 1)) as reason,
      handover.state, handover.hands_over_on as "handsOverOn", handover.settled_at as "settledAt"
    from planned_action as action
    left join lateral (
      select * from handover where handover.action_id = action.id and action.status = 'handed-over'
      order by handover.number desc limit 1) as handover on true
    where action.plan_id = ${planId} order by action.number`.execute(tx);
  return rows;
}

/** What a final report says of a plan, and what is missing for it to be ended. @throws Refusal `plan-unknown`. */
export async function readClosing(tx: Tx, key: string, asker: Asker): Promise<PlanClosingDto> {
  const plan = await requirePlan(tx, key);
  const units = await readUnitsToday(tx, todayOf(asker.now));
  const nameOf = await readPersonNames(tx);
  const rows = (await readRows(tx, plan.id)).map((row): ClosingRowDto => {
    const receiver = row.receiverId === null ? row.receiverFunction : nameOf(row.receiverId);
    const handover = row.state === null ? null : { state: row.state, handsOverOn: row.handsOverOn! };
    return {
      number: row.number,
      title: row.title,
      unit: { code: row.unit, name: units.nameOf(row.unit) },
      status: row.status,
      receiver,
      handsOverOn: row.handsOverOn,
      acceptedAt: row.state === 'accepted' ? row.settledAt : null,
      reason: row.reason,
      lacks: closingLack({ ...row, receiver, handover }),
    };
  });
  return {
    plan: key,
    name: plan.name,
    unit: { code: plan.unit, name: units.nameOf(plan.unit) },
    state: plan.state,
    validFrom: plan.validFrom,
    validTo: plan.validTo,
    counts: viewCounts(rows, plan.claim, asker.language),
    claim: plan.claim,
    remaining: rows.filter(remains),
    stopped: rows.filter(({ status }) => status === 'stopped'),
    lacking: rows.filter(({ lacks }) => lacks !== null),
    ended: await readEnding(tx, plan),
    mayEnd: plan.state !== 'ended' && asker.may('plans.adopt', plan.unit),
    version: plan.version,
  };
}

async function readEnding(tx: Tx, { id }: StoredPlan): Promise<PlanClosingDto['ended']> {
  const ending = await tx
    .selectFrom('planEnding')
    .innerJoin('decision', 'decision.id', 'planEnding.decisionId')
    .select(['planEnding.endedOn', 'decision.number as decision', 'planEnding.unfinishedReason'])
    .where('planId', '=', id)
    .executeTakeFirst();
  return ending ?? null;
}
