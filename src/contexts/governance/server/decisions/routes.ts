import * as z from 'zod';
import { WHOLE_REGION } from '../../../../platform/access/principal.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import {
  DecisionDetail,
  DecisionFilter,
  DecisionList,
  FollowUpEntry,
  NewDecisionEntry,
  SuccessorEntry,
} from '../../contract/decisions.ts';
import { followUpDecision } from './follow-up-decision.ts';
import { listDecisions } from './list-decisions.ts';
import { recordDecision } from './record-decision.ts';
import { findDecision, showDecision } from './show-decision.ts';

const Numbered = z.object({ number: z.string().regex(/^\d{4}-\d{3,6}$/) });
const Registered = z.object({ number: z.string() });
const tag = 'decisions';
const write = { tag, method: 'post', permission: 'decisions.register', status: 201, response: Registered } as const;

/** The decision register: every decision in one place, never edited, only superseded. */
export const decisionRoutes: readonly Route[] = [
  defineRoute({
    tag,
    method: 'get',
    path: '/decisions',
    summary: 'The decision register, newest first; searchable in full text',
    permission: 'decisions.read',
    auditEvent: null,
    query: DecisionFilter,
    response: DecisionList,
    handle: ({ region, query, extentOf, may }) => {
      const reader = { extent: extentOf('decisions.read'), mayRegister: may('decisions.register') };
      return region.database.snapshot((tx) => listDecisions(tx, query, reader));
    },
  }),
  defineRoute({
    tag,
    method: 'get',
    path: '/decisions/{number}',
    summary: 'One decision with its follow-ups',
    permission: 'decisions.read',
    auditEvent: null,
    params: Numbered,
    response: DecisionDetail,
    unitOf: async (tx, { params }) => (await findDecision(tx, params.number))?.unitCode ?? undefined,
    handle: ({ region, params, may }) =>
      region.database.snapshot((tx) => showDecision(tx, params.number, (unit) => may('decisions.register', unit))),
  }),
  defineRoute({
    ...write,
    path: '/decisions',
    summary: 'Registers a decision that was taken outside the product',
    auditEvent: 'register-decision',
    body: NewDecisionEntry,
    unitOf: (_tx, { body }) => body.unit ?? WHOLE_REGION,
    handle: ({ region, body, actor, now }) =>
      region.database.transaction((tx) => recordDecision(tx, body, { actor, now })),
  }),
  defineRoute({
    ...write,
    path: '/decisions/{number}/successors',
    summary: 'Registers a decision that supersedes this one, for the same unit',
    auditEvent: 'register-decision',
    params: Numbered,
    body: SuccessorEntry,
    unitOf: unitOfDecision,
    handle: ({ region, params, body, actor, now }) =>
      region.database.transaction((tx) => recordDecision(tx, body, { actor, now, supersedes: params.number })),
  }),
  defineRoute({
    ...write,
    path: '/decisions/{number}/follow-ups',
    summary: 'Records what came of a decision',
    auditEvent: 'follow-up-decision',
    params: Numbered,
    body: FollowUpEntry,
    unitOf: unitOfDecision,
    handle: ({ region, params, body, actor, now }) =>
      region.database.transaction((tx) => followUpDecision(tx, params.number, body, { actor, now })),
  }),
];

/** A decision without a unit concerns the whole region. */
async function unitOfDecision(
  tx: Parameters<typeof findDecision>[0],
  { params }: { params: { number: string } },
): Promise<string | undefined> {
  const decision = await findDecision(tx, params.number);
  return decision && (decision.unitCode ?? WHOLE_REGION);
}
