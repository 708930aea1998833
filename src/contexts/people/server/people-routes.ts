import * as z from 'zod';
import { swedishDate } from '../../../kernel/plain-date.ts';
import { defineRoute, type Route } from '../../../platform/http/route.ts';
import {
  AppliedPeopleFile,
  CreatedToken,
  DelegationRuleList,
  NewToken,
  PeopleFileText,
  PersonList,
  PersonNameList,
  TokenList,
} from '../contract.ts';
import { applyPeopleFile } from './apply-people-file.ts';
import { listDelegationRules, listPeople } from './list-people.ts';
import { listPersonNames } from './list-person-names.ts';
import { createToken } from './tokens/create-token.ts';
import { listTokens } from './tokens/list-tokens.ts';
import { revokeToken } from './tokens/revoke-token.ts';

const tag = 'people';

export const peopleRoutes: readonly Route[] = [
  defineRoute({
    tag,
    permission: 'people.read',
    auditEvent: null,
    readEvent: 'read-people',
    method: 'get',
    path: '/people',
    summary: 'People with their dated roles over parts of the tree',
    response: PersonList,
    handle: ({ region, now }) =>
      region.database.snapshot(async (tx) => ({ items: await listPeople(tx, swedishDate(now)), next: null })),
  }),
  defineRoute({
    tag,
    permission: 'plans.read',
    auditEvent: null,
    method: 'get',
    path: '/person-names',
    summary: 'Names of people and the roles they hold today, to choose who is responsible',
    response: PersonNameList,
    handle: ({ region, now }) =>
      region.database.snapshot(async (tx) => ({ items: await listPersonNames(tx, swedishDate(now)), next: null })),
  }),
  defineRoute({
    tag,
    permission: 'people.change',
    auditEvent: 'apply-people-file',
    regionWide: true,
    method: 'post',
    path: '/people-files',
    summary: 'Makes people and their roles what a people file says; with dryRun only tells what it would change',
    body: PeopleFileText,
    response: AppliedPeopleFile,
    handle: async ({ region, body, actor, now }) => {
      const run = body.dryRun ? region.database.rehearse : region.database.transaction;
      const applied = await run((tx) => applyPeopleFile(tx, { fileName: 'web', text: body.text }, { actor, now }));
      return body.dryRun && applied.outcome === 'applied' ? { ...applied, outcome: 'dry-run' } : applied;
    },
  }),
  defineRoute({
    tag,
    permission: 'decisions.read',
    auditEvent: null,
    method: 'get',
    path: '/delegation-rules',
    summary: 'Who may decide what, up to which amount',
    response: DelegationRuleList,
    handle: ({ region }) =>
      region.database.snapshot(async (tx) => ({ items: await listDelegationRules(tx), next: null })),
  }),
  defineRoute({
    tag,
    permission: 'tokens.manage',
    auditEvent: null,
    readEvent: 'read-tokens',
    method: 'get',
    path: '/tokens',
    summary: 'API tokens, without their secrets',
    response: TokenList,
    handle: ({ region, now }) =>
      region.database.snapshot(async (tx) => ({ items: await listTokens(tx, now), next: null })),
  }),
  defineRoute({
    tag,
    permission: 'tokens.manage',
    auditEvent: 'create-token',
    regionWide: true,
    method: 'post',
    path: '/tokens',
    summary: 'Makes an API token; its secret is in this answer and nowhere else',
    body: NewToken,
    response: CreatedToken,
    status: 201,
    handle: ({ region, body, actor, now }) =>
      region.database.transaction((tx) => createToken(tx, body, { actor, now })),
  }),
  defineRoute({
    tag,
    permission: 'tokens.manage',
    auditEvent: 'revoke-token',
    regionWide: true,
    method: 'post',
    path: '/tokens/{id}/revocations',
    summary: 'Makes an API token worthless from this moment',
    params: z.object({ id: z.string().max(100) }),
    response: z.object({ id: z.string() }),
    handle: async ({ region, params, actor, now }) => {
      await region.database.transaction((tx) => revokeToken(tx, params.id, { actor, now }));
      return { id: params.id };
    },
  }),
];
