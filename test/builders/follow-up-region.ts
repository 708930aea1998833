import type {
  FollowUpRoundDto,
  HandoverDto,
  NewHandover,
  PlanClosingDto,
  RoundAnswerDto,
} from '../../src/contexts/plans/contract/follow-up.ts';
import type { PlannedActionDto, PlanSummaryDto } from '../../src/contexts/plans/contract/plans.ts';
import type * as z from 'zod';
import { ACTION, dayFromToday, openPlanRegion, PLAN } from './plan-region.ts';

export type Refused = { code: string; detail: string };

/** The region of the plans, whose people can be reached, and short words for what follow-up does. */
export async function openFollowUpRegion() {
  const region = await openPlanRegion();
  const { ask, database } = region;
  await database.transaction(async (tx) => {
    await tx.updateTable('person').set({ email: 'vem@region.example' }).execute();
    await tx.updateTable('person').set({ email: 'oc@region.example' }).where('id', '=', 'oc').execute();
  });
  const makePlan = (key: string, more: object = {}) =>
    ask<PlanSummaryDto>('POST', '/plans', { body: { ...PLAN, key, ...more } });
  const addAction = (plan: string, fields: object = {}) =>
    ask<PlannedActionDto>('POST', '/planned-actions', { body: { ...ACTION, plan, ...fields } });
  const planRound = (plans: string[], fields: object = {}) =>
    ask<FollowUpRoundDto & Refused>('POST', '/follow-up-rounds', {
      body: { period: '2026-T3', plans, opensOn: dayFromToday(0), dueOn: dayFromToday(10), ...fields },
      as: 'lead',
    });
  const round = (key: string, as = 'lead') => ask<FollowUpRoundDto>('GET', `/follow-up-rounds/${key}`, { as });
  const openRound = async (key: string) =>
    ask<FollowUpRoundDto & Refused>('POST', `/follow-up-rounds/${key}/openings`, {
      ifMatch: (await round(key)).version,
      as: 'lead',
    });
  const closeRound = async (key: string) =>
    ask<FollowUpRoundDto & Refused>('POST', `/follow-up-rounds/${key}/closings`, {
      ifMatch: (await round(key)).version,
      as: 'lead',
    });
  const answers = async (key: string, as = 'lead') =>
    (await ask<{ items: RoundAnswerDto[] }>('GET', `/follow-up-rounds/${key}/answers`, { as })).items;
  const answer = (key: string, action: { id: string; version: number }, body: object, as: string) =>
    ask<RoundAnswerDto & Refused>('POST', `/follow-up-rounds/${key}/answers`, {
      body: { action: action.id, ...body },
      ifMatch: action.version,
      as,
    });
  const handOver = (
    action: { id: string; version: number },
    fields: Partial<z.input<typeof NewHandover>>,
    as = 'lead',
  ) =>
    ask<HandoverDto & Refused>('POST', '/handovers', {
      body: { action: action.id, handsOverOn: dayFromToday(30), words: 'Fortsätter i linjen', ...fields },
      ifMatch: action.version,
      as,
    });
  const accept = ({ number, version }: HandoverDto, as: string) =>
    ask<HandoverDto & Refused>('POST', `/handovers/${number}/acceptances`, { body: {}, ifMatch: version, as });
  const decline = ({ number, version }: HandoverDto, reason: string, as: string) =>
    ask<HandoverDto & Refused>('POST', `/handovers/${number}/refusals`, { body: { reason }, ifMatch: version, as });
  const closing = (plan: string, as = 'lead') => ask<PlanClosingDto>('GET', `/plans/${plan}/closing`, { as });
  const end = (plan: string, version: number, body: object = {}, as = 'hsdir') =>
    ask<PlanClosingDto & Refused>('POST', `/plans/${plan}/endings`, {
      body: { endedOn: dayFromToday(0), forum: 'Delegation', ground: 'Planens tid är ute', ...body },
      ifMatch: version,
      as,
    });
  const action = (plan: string, number: number) => ask<PlannedActionDto>('GET', `/planned-actions/${plan}.${number}`);
  const act = { makePlan, addAction, action, planRound, round, openRound, closeRound, answers, answer };
  return { ...region, ...act, handOver, accept, decline, closing, end };
}

export type FollowUpRegion = Awaited<ReturnType<typeof openFollowUpRegion>>;
