import * as z from 'zod';
import { WHOLE_REGION } from '../../../../../platform/access/principal.ts';
import type { Tx } from '../../../../../platform/db/types.ts';
import { defineRoute, Reply, type Route } from '../../../../../platform/http/route.ts';
import {
  FollowUpRound,
  FollowUpRoundChange,
  FollowUpRoundList,
  NewFollowUpRound,
  NewRoundAnswer,
  RoundAnswer,
  RoundAnswerList,
} from '../../../contract/follow-up.ts';
import { findPlan } from '../../action-plans/stored-plans.ts';
import { answerRound } from './answer-round.ts';
import { changeRound } from './change-round.ts';
import { closeRound } from './close-round.ts';
import { openRound } from './open-round.ts';
import { planRound } from './plan-round.ts';
import { readAnswers } from './read-answers.ts';
import { findRound } from './stored-rounds.ts';
import { listRounds, readRound } from './view-rounds.ts';

const tag = 'follow-up';
const read = { tag, permission: 'plans.read', auditEvent: null, method: 'get' } as const;
const change = { tag, permission: 'rounds.change' } as const;
const roundKey = z.object({ key: z.string().max(100) });
const tagged = (body: { version: number }, status = 200) =>
  new Reply(body, { status, headers: { etag: `"${body.version}"` } });

/** The unit that a round concerns: its plans' when they have one in common, else the whole region. */
const commonUnit = (units: readonly string[]): string =>
  units.length > 0 && units.every((unit) => unit === units[0]) ? units[0]! : WHOLE_REGION;
const unitOfRound = async (tx: Tx, { params }: { params: { key: string } }) => {
  const round = await findRound(tx, params.key);
  return round && commonUnit(round.plans.map(({ unit }) => unit));
};

const roundsRead: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/follow-up-rounds',
    summary: 'Rounds of follow-up with how many have answered, the latest first',
    response: FollowUpRoundList,
    handle: async ({ region, ...asker }) => ({
      items: await region.database.snapshot((tx) => listRounds(tx, asker)),
      next: null,
    }),
  }),
  defineRoute({
    ...read,
    path: '/follow-up-rounds/{key}',
    summary: 'A round; its ETag goes in If-Match with a change',
    params: roundKey,
    response: FollowUpRound,
    handle: async ({ region, params, ...asker }) =>
      tagged(await region.database.snapshot((tx) => readRound(tx, params.key, asker))),
  }),
  defineRoute({
    ...read,
    path: '/follow-up-rounds/{key}/answers',
    summary: 'What a round asks, and what has been answered',
    params: roundKey,
    query: z.object({ mine: z.enum(['true', 'false']).optional() }),
    response: RoundAnswerList,
    handle: async ({ region, params, query, ...asker }) => ({
      items: await region.database.snapshot((tx) =>
        readAnswers(tx, params.key, { mine: query.mine === 'true' }, asker),
      ),
      next: null,
    }),
  }),
];

const roundsChanged: readonly Route[] = [
  defineRoute({
    ...change,
    auditEvent: 'plan-round',
    method: 'post',
    path: '/follow-up-rounds',
    summary: 'Plans a round of follow-up of one or more plans',
    body: NewFollowUpRound,
    unitOf: async (tx, { body }) => {
      const plans = await Promise.all(body.plans.map((key) => findPlan(tx, key)));
      return commonUnit(plans.flatMap((plan) => (plan ? [plan.unit] : [])));
    },
    response: FollowUpRound,
    status: 201,
    handle: async ({ region, body, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => readRound(tx, await planRound(tx, body, asker), asker)),
        201,
      ),
  }),
  defineRoute({
    ...change,
    auditEvent: 'change-round',
    method: 'patch',
    path: '/follow-up-rounds/{key}',
    summary: 'Changes the days or the instruction of a round',
    params: roundKey,
    body: FollowUpRoundChange,
    unitOf: unitOfRound,
    response: FollowUpRound,
    handle: async ({ region, params, body, ifMatch, ...asker }) =>
      tagged(
        await region.database.transaction(async (tx) => {
          await changeRound(tx, params.key, body, ifMatch, asker);
          return readRound(tx, params.key, asker);
        }),
      ),
  }),
  ...(
    [
      ['openings', 'open-round', 'Opens a round: asks about every open action', openRound],
      ['closings', 'close-round', 'Closes a round: no answer is taken after this', closeRound],
    ] as const
  ).map(([name, auditEvent, summary, run]) =>
    defineRoute({
      ...change,
      auditEvent,
      method: 'post',
      path: `/follow-up-rounds/{key}/${name}`,
      summary,
      params: roundKey,
      unitOf: unitOfRound,
      response: FollowUpRound,
      status: 201,
      handle: async ({ region, params, ifMatch, ...asker }) =>
        tagged(
          await region.database.transaction(async (tx) => {
            await run(tx, params.key, ifMatch, asker);
            return readRound(tx, params.key, asker);
          }),
          201,
        ),
    }),
  ),
  defineRoute({
    tag,
    permission: 'actions.report',
    auditEvent: 'report-status',
    method: 'post',
    path: '/follow-up-rounds/{key}/answers',
    summary: 'Answers a round about one action; If-Match is the action’s',
    params: roundKey,
    body: NewRoundAnswer,
    response: RoundAnswer,
    status: 201,
    handle: async ({ region, params, body, ifMatch, ...asker }) =>
      region.database.transaction(async (tx) => {
        const action = await answerRound(tx, params.key, body, ifMatch, asker);
        const [answered] = await readAnswers(tx, params.key, { action }, asker);
        return new Reply(answered, { status: 201, headers: { etag: `"${answered!.action.version}"` } });
      }),
  }),
];

/** Rounds of follow-up. */
export const roundRoutes: readonly Route[] = [...roundsRead, ...roundsChanged];
