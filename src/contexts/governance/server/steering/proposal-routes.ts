import { swedishDate } from '../../../../kernel/plain-date.ts';
import * as z from 'zod';
import { Refusal } from '../../../../kernel/refusal.ts';
import { defineRoute, type Route } from '../../../../platform/http/route.ts';
import { NewProposal, Proposal, ProposalAnswer, ProposalChange, ProposalList } from '../../contract/steering.ts';
import { answerProposal } from './answer-proposal.ts';
import { prepareProposal } from './prepare-proposal.ts';
import { readForums, readProposals } from './proposal-rows.ts';
import { resendProposal } from './resend-proposal.ts';
import { keep, read, tagged, Version } from './route-parts.ts';
import { steererOf } from './steerer.ts';

const Numbered = z.object({
  number: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** Proposals that the group has prepared for another forum, and what was answered. */
export const proposalRoutes: readonly Route[] = [
  defineRoute({
    ...read,
    path: '/proposals',
    summary: 'Proposals with their answers, newest first, and what the forums are called',
    query: z.object({ group: z.string().max(100).optional() }),
    response: ProposalList,
    handle: (call) =>
      call.region.database.snapshot(async (tx) => ({
        items: await readProposals(tx, call.query, steererOf(call)),
        next: null,
        forums: await readForums(tx, swedishDate(call.now)),
      })),
  }),
  defineRoute({
    ...read,
    path: '/proposals/{number}',
    summary: 'One proposal; its ETag goes in If-Match',
    params: Numbered,
    response: Proposal,
    handle: async (call) => {
      const { number } = call.params;
      const [proposal] = await call.region.database.snapshot((tx) => readProposals(tx, { number }, steererOf(call)));
      if (!proposal) throw new Refusal('proposal-unknown', { number }, { httpStatus: 404 });
      return tagged(proposal);
    },
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/proposals',
    summary: 'Prepares a proposal for another forum',
    auditEvent: 'prepare-proposal',
    status: 201,
    body: NewProposal,
    response: z.object({ number: z.number() }),
    handle: (call) => call.region.database.transaction((tx) => prepareProposal(tx, call.body, steererOf(call))),
  }),
  defineRoute({
    ...keep,
    method: 'patch',
    path: '/proposals/{number}',
    summary: 'Writes a waiting or returned proposal anew and sends it again',
    auditEvent: 'resend-proposal',
    params: Numbered,
    body: ProposalChange,
    response: Version,
    handle: async (call) => {
      const which = { ...call.params, ifMatch: call.ifMatch };
      return tagged(
        await call.region.database.transaction((tx) => resendProposal(tx, which, call.body, steererOf(call))),
      );
    },
  }),
  defineRoute({
    ...keep,
    method: 'post',
    path: '/proposals/{number}/answers',
    summary: 'Records the forum’s answer: adopted, declined or returned',
    auditEvent: 'answer-proposal',
    params: Numbered,
    body: ProposalAnswer,
    response: Version,
    handle: async (call) => {
      const which = { ...call.params, ifMatch: call.ifMatch };
      return tagged(
        await call.region.database.transaction((tx) => answerProposal(tx, which, call.body, steererOf(call))),
      );
    },
  }),
];
